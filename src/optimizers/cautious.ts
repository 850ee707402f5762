import { caution } from "#kernels/cautious.js";
import { withDefaults } from "../base/checkOptions.ts";
import type { Description } from "../base/description.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import { type AnyOptimizerClass, checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions, Resolved } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import { add, linked } from "./trust.ts";

/**
 * A class whose steps leave out the elements that would go against the gradient of now: of an update u, as AdamW's or
 * Lion's,
 *
 * φ = 1 where u·g > 0, else 0; θ ← (1 − lr·λ)θ − n/(Σφ + 1) · φ·u, of each tensor of n elements
 *
 * Weight decay is not held back. State and options are those of the class; a step takes four passes, and two arrays
 * of scratch. Whatever takes its step in one pass can be cautious: not look-ahead Adam, NAG, LAMB, LARS. Other wrappers
 * go around it: `sam(cautious(AdamW))`.
 *
 * ```ts
 * import { AdamW, cautious, load } from "nadir";
 *
 * const nadir = await load();
 * const model = nadir.parameters({ weight: [2] });
 * const optimizer = new (cautious(AdamW))(model, { lr: 1e-3 });
 * ```
 *
 * The authors' code for AdamW now multiplies by n / max(Σφ, n/1000); that for Lion, and pytorch_optimizer, as here.
 * Liang et al., "Cautious Optimizers: Improving Training with One Line of Code", algorithm 1 (arXiv:2411.16085).
 *
 * @throws TypeError for what is no class of an optimizer, or of one that takes its steps in its own way, or its
 *   gradients elsewhere than where parameters are, as `sam(AdamW)`.
 */
export function cautious<C extends AnyOptimizerClass>(Base: C): C {
  const Class = Base as unknown as OptimizerClass<CommonOptions>;
  checkClass("cautious", Class);
  // Tensors are counted whole.
  const description = { ...Class.description };
  delete description.sparse;
  if (Reflect.get(Class.prototype, "update") !== Reflect.get(Optimizer.prototype, "update")) {
    throw new TypeError(
      `cautious: expected a class that takes its step in one pass, such as AdamW or Lion, got ${description.name}`,
    );
  }
  const defaults = withDefaults("cautious", description.options, {});
  const evaluates: Evaluates = Reflect.get(Class.prototype, "evaluates");
  if (evaluates.call(Class.prototype, defaults)) {
    throw new TypeError(
      `cautious: expected a class that takes its gradients where parameters are, got ${description.name}`,
    );
  }
  const isWrapped = description.name.includes("(");
  const name = isWrapped ? `cautious(${description.name})` : `Cautious${description.name}`;
  const slotsOf: SlotsOf = Reflect.get(Class.prototype, "slots");
  // Abstract as the type of any class is; what it extends is whole.
  abstract class Cautious extends Class {
    static override readonly name: string = name;
    static override readonly description: Description<CommonOptions> = {
      ...description,
      name,
      slots: { ...description.slots, change: { scratch: true }, agrees: { scratch: true } },
    };

    protected override check(where: string, options: Required<CommonOptions>): void {
      super.check(where, options);
      // By the class itself, since `sam` around it has its own way of going there and back.
      if (!evaluates.call(this, options)) return;
      throw new RangeError(
        `${where}: needs its gradients where parameters are, not at a look-ahead point`,
      );
    }

    protected override slots(options: Required<CommonOptions>): Record<string, number> {
      return { ...slotsOf.call(this, options), change: 0, agrees: 0 };
    }

    protected override update(work: readonly Work<CommonOptions>[]): void {
      this.ready(work)();
    }

    /** @internal */
    ready(work: readonly Work<CommonOptions>[]): () => void {
      const steps = work.map((each) => {
        const planned = this.plan(each.h, each.progress);
        return {
          each,
          planned,
          updating: each.checked(ofUpdate(name, planned)),
          masking: each.checked(maskOf(each.h)),
          tensors: linked(each),
        };
      });
      return () => {
        for (const { each, planned, updating, masking, tensors } of steps) {
          for (const tensor of tensors) {
            tensor.copy("param", "change");
            tensor.sweep(updating);
            tensor.sweep(masking);
            add(tensor, "param", "change", scaleOf(tensor), planned.constants.decay!);
          }
          each.remember(planned.arrays, planned.scalars);
        }
      };
    }
  }
  return Cautious as unknown as C;
}

type Evaluates = (options: Required<CommonOptions>) => boolean;
type SlotsOf = (options: Required<CommonOptions>) => Record<string, number>;

/** What makes −u of a copy of the parameters: the class's own kernel, which keeps nothing of them. */
function ofUpdate(name: string, { arrays, constants, ...planned }: Pass): Pass {
  if (!("decay" in constants)) {
    throw new TypeError(`${name}: its parameters are more than what they were, less an update`);
  }
  return {
    ...planned,
    arrays: arrays.map((array) => (array === "param" ? "change" : array)),
    constants: { ...constants, decay: 0 },
  };
}

function maskOf(h: Resolved<CommonOptions>): Pass {
  const { gradScale, l2 } = common(h as Resolved<Required<CommonOptions>>);
  return pass(caution, { gradScale, l2 });
}

/** n / (Σφ + 1). */
function scaleOf(tensor: Tensor): number {
  return tensor.length / (tensor.dot("agrees", "agrees") + 1);
}
