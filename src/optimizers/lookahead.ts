import { axpby } from "#kernels/vectors.js";
import { copy } from "../base/copy.ts";
import type { Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions, Hyperparameter } from "../base/options.ts";
import { pass } from "../base/pass.ts";
import type { Taking } from "../base/stepping.ts";
import type { Work } from "../base/work.ts";
import { type WrappedClass, within, wrapped } from "./wrapped.ts";

/** Options that {@link lookahead} adds to those of a class. */
export interface LookaheadOptions {
  /** k: the slow weights follow after so many steps, a whole number from 1 on. Default 5. */
  syncPeriod?: Hyperparameter;
  /** α in [0, 1]: how much of the way they follow. Default 0.5. */
  slowStepSize?: Hyperparameter;
}

type Options = CommonOptions & LookaheadOptions;

/**
 * Lookahead of any optimizer: after every k steps slow weights φ go a part of the way to the parameters θ, which go
 * on from there.
 *
 * k steps of the class on θ; φ ← φ + α(θ − φ); θ ← φ
 *
 * ```ts
 * import { AdamW, loadSync, lookahead } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [10, 64] });
 * const optimizer = new (lookahead(AdamW))(model, { lr: 1e-3, syncPeriod: 6 });
 * console.log(optimizer.stateDict().optimizer); // → lookahead(AdamW)
 * ```
 *
 * State: that of the class, which stays as it is when θ moves, and `slow_params` (φ), which is θ before the first
 * step. Names and defaults are optax's; the paper's and pytorch_optimizer's are k 5 and α 0.5.
 * It moves parameters alone: those that keep points of their own, Schedule-Free's mean and MADGRAD's start, do not
 * follow, so that it makes no sense of them.
 * Zhang et al., "Lookahead Optimizer: k steps forward, 1 step back", algorithm 1 (arXiv:1907.08610).
 * @throws TypeError for what is no class of an optimizer.
 */
export function lookahead<O extends CommonOptions, T = Optimizer<O>>(
  Class: OptimizerClass<O, T>,
): WrappedClass<O, T, LookaheadOptions> {
  const { Base, description } = wrapped<LookaheadOptions>(
    "lookahead",
    Class as never,
    {
      syncPeriod: { default: 5, min: 1, integer: true },
      slowStepSize: { default: 0.5, min: 0, max: 1 },
    },
    { slow_params: {} },
  );
  class Lookahead extends Base {
    static override readonly name: string = description.name;
    static override readonly description = description;

    protected override slots(options: Required<Options>): Record<string, number> {
      return { ...super.slots(options), slow_params: 0 };
    }

    protected override *take(work: readonly Work<Options>[]): Taking {
      for (const each of work) {
        // No step has written it: nothing is lost if this one is left.
        if (each.progress.fresh.has("slow_params")) copy(each, "param", "slow_params");
      }
      yield* within(super.take(work), () => {
        for (const each of work) each.checked(follow(each.h));
        return undefined;
      });
      for (const each of work) {
        const { h, progress } = each;
        if (progress.step % h.syncPeriod === 0) {
          each.sweep(follow(h));
          copy(each, "slow_params", "param");
        }
        each.remember(["slow_params"]);
      }
    }
  }
  return Lookahead as unknown as WrappedClass<O, T, LookaheadOptions>;
}

/** φ ← αθ + (1 − α)φ */
function follow({ slowStepSize }: { readonly slowStepSize: number }) {
  const step = pass(axpby, { a: slowStepSize, b: 1 - slowStepSize });
  return { ...step, arrays: ["slow_params", "param"] };
}
