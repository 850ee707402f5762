import { samAscent, samWeighted } from "#kernels/sam.js";
import { copy } from "../base/copy.ts";
import { moving } from "../base/elsewhere.ts";
import type { Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions, Hyperparameter, Resolved } from "../base/options.ts";
import { common, pass } from "../base/pass.ts";
import type { Taking } from "../base/stepping.ts";
import { dot, tensors } from "../base/tensors.ts";
import type { Work } from "../base/work.ts";
import { type WrappedClass, within, wrapped } from "./wrapped.ts";

/** Options that {@link sam} adds to those of a class. */
export interface SAMOptions {
  /** ρ in [0, ∞): how far away the gradient is taken. Default 0.05; with `adaptive` 0.5 to 2 is usual. */
  rho?: Hyperparameter;
  /** ASAM: the way is measured in the unit of each element, |θᵢ|. Default false. */
  adaptive?: boolean;
}

type Options = CommonOptions & SAMOptions;

/** Of the norm, by which there is a division. */
const EPS = 1e-12;

/**
 * Sharpness-aware minimization by any optimizer: it takes its gradient uphill, at θ + ε, where the loss is about the
 * worst within a distance of ρ, and so comes to minima that are flat.
 *
 * g ← ∇J(θ); ε ← ρ·g / (‖g‖ + 10⁻¹²), with `adaptive` ρ·θ²g / (‖θg‖ + 10⁻¹²); a step of the class from θ by ∇J(θ + ε)
 *
 * The norm is of all parameters of all groups. `step` needs a closure, which it calls twice: first at θ, of which it
 * returns the loss, then at θ + ε. If it throws, all is as it was. Weight decay is the class's, and taken at θ.
 *
 * ```ts
 * import { loadSync, sam, SGD } from "nadir";
 *
 * const { x } = loadSync().parameters({ x: [2] });
 * x.set([3, 4]);
 * const optimizer = new (sam(SGD))([x], { lr: 0.1, momentum: 0.9, rho: 0.5 });
 * const loss = optimizer.step(() => {
 *   x.grad.set(x.data); // of ½‖x‖²: at 5, then at 5.5 from the minimum
 *   return (x.data[0] ** 2 + x.data[1] ** 2) / 2;
 * });
 * console.log(loss, x.data[0].toFixed(2), x.data[1].toFixed(2)); // → 12.5 2.67 3.56
 * ```
 *
 * State: that of the class. Defaults are the authors'.
 * Foret et al., "Sharpness-Aware Minimization for Efficiently Improving Generalization", algorithm 1
 * (arXiv:2010.01412); adaptive: Kwon et al., "ASAM" (arXiv:2102.11600).
 * @throws TypeError for what is no class of an optimizer, or has an option `rho` of its own, as Adadelta.
 */
export function sam<O extends CommonOptions, T = Optimizer<O>>(
  Class: OptimizerClass<O, T>,
): WrappedClass<O, T, SAMOptions> {
  const { Base, description } = wrapped<SAMOptions>(
    "sam",
    Class as never,
    { rho: { default: 0.05, min: 0 }, adaptive: { default: false } },
    { old_p: { scratch: true } },
  );
  class SAM extends Base {
    static override readonly name: string = description.name;
    static override readonly description = description;

    protected override slots(options: Required<Options>): Record<string, number> {
      return { ...super.slots(options), old_p: 0 };
    }

    protected override evaluates(): boolean {
      return true;
    }

    /** @internal */
    override repeats(): boolean {
      return true;
    }

    protected override *take(work: readonly Work<Options>[]): Taking {
      yield* within(super.take(work), () => uphill(work));
    }
  }
  return SAM as unknown as WrappedClass<O, T, SAMOptions>;
}

/** Wants the gradients uphill of those that are there. */
function* uphill(work: readonly Work<Options>[]): Taking {
  // All planned and linked first, since that may be refused.
  const weighted = pass(samWeighted, {});
  for (const each of work) {
    tensors(each);
    each.checked(weighted);
    each.checked(ascent(each.h, 1));
  }
  for (const each of work) if (each.h.adaptive) each.sweep(weighted);
  let squares = 0;
  // What is measured alike is one sum, so that its bits do not depend on groups.
  for (const alike of alikeIn(work)) {
    const { h } = alike[0]!;
    const { gradScale } = common(h);
    const x = h.adaptive ? "old_p" : "grad";
    squares += gradScale * gradScale * dot(alike, x, x);
  }
  const norm = Math.sqrt(squares) + EPS;
  const passes = work.map((each) => each.checked(ascent(each.h, norm)));
  for (const [i, each] of work.entries()) each.sweep(passes[i]!);
  const end = moving(work);
  try {
    yield;
  } finally {
    for (const each of work) copy(each, "old_p", "param");
    end();
  }
}

function alikeIn(work: readonly Work<Options>[]): Iterable<Work<Options>[]> {
  const alike = new Map<string, Work<Options>[]>();
  for (const each of work) {
    const key = `${each.h.adaptive} ${Math.abs(each.h.gradScale)}`;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return alike.values();
}

/** The way uphill from where gradients have this norm. */
function ascent(h: Resolved<Required<Options>>, norm: number) {
  const step = (h.rho * common(h).gradScale) / norm;
  return pass(samAscent, { step: h.adaptive ? 0 : step, adaptiveStep: h.adaptive ? step : 0 });
}
