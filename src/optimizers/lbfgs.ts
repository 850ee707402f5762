import type { Description } from "../base/description.ts";
import { Optimizer, type Taking, type Work } from "../base/optimizer.ts";
import { commonSpecs } from "../base/options.ts";
import { sizedBy } from "../base/sizes.ts";
import { Descent, WORK } from "./lbfgs/descent.ts";
import type { LBFGSOptions } from "./lbfgs/options.ts";

const { decoupledWeightDecay: _, ...commons } = commonSpecs;
const historySize = sizedBy("historySize");
const initial = { old_dirs: 0, old_stps: 0, ro: 0, d: 0, prev_flat_grad: 0, work: 0 };

/**
 * L-BFGS: the direction is −H∇J(θ), with an inverse Hessian H that is known by the last `historySize` steps s
 * and the gradient's changes y over them; each step takes up to `maxIter` iterations.
 *
 * g ← ∇J(θ) + λθ; d ← −Hg by the two-loop recursion; θ ← θ + t·d, with t = lr or of a line search
 *
 * `step` needs a closure that computes the loss and the gradients, and returns the loss, a number: it is called
 * wherever the parameters are tried. What it returned first is what `step` returns. If it throws, at
 * whichever evaluation, parameters and state are as before, to the bit. A loss or a gradient that is not
 * finite is a RangeError where a step begins or takes it unsearched; a line search takes it for too far.
 *
 * Several groups are one problem with one step. `weightDecay` (λ of ½λ‖θ‖², part of J) may be another in each, and
 * `lr`: each group is measured in units of √lr, so that steepest descent would go by each group's `lr`;
 * one of 0 stays. If parameters are added, the history begins anew.
 *
 * State: `old_dirs` (y) and `old_stps` (s), rings of `historySize` + 1 rows of which pair k has row k mod
 * that; `ro` (1 / y·s), `d`, `prev_flat_grad`, and the numbers `t`, `prev_loss`, `H_diag`, `n_iter`,
 * `func_evals` and `pairs` (how many there have been). Memory: 2 · (`historySize` + 1) + 9 times the parameters.
 *
 * Defaults are PyTorch's. A pair is kept if y·s > 1e-10.
 * Liu & Nocedal, "On the limited memory BFGS method for large scale optimization" (1989).
 */
export class LBFGS extends Optimizer<LBFGSOptions> {
  static readonly description: Description<LBFGSOptions> = {
    name: "LBFGS",
    options: {
      lr: { default: 1, min: 0 },
      maxIter: { default: 20, min: 1, integer: true },
      maxEval: { default: null, min: 1, integer: true, nullable: true },
      toleranceGrad: { default: 1e-7, min: 0 },
      toleranceChange: { default: 1e-9, min: 0 },
      historySize: { default: 100, min: 1, integer: true, initial: true },
      lineSearch: { default: null, choices: [null, "strong_wolfe", "backtracking", "zoom"] },
      firstStep: { default: "l1", choices: ["l1", "l2"] },
      ...commons,
    },
    slots: {
      old_dirs: { sizedBy: historySize, shape: (of, size) => [size + 1, ...of] },
      old_stps: { sizedBy: historySize, shape: (of, size) => [size + 1, ...of] },
      ro: { sizedBy: historySize, shape: (_, size) => [size + 1], dtype: "f64" },
      d: {},
      prev_flat_grad: {},
      work: { scratch: true, shape: (of) => [WORK, ...of] },
    },
    scalars: {
      n_iter: { start: 0, min: 0, integer: true },
      func_evals: { start: 0, min: 0, integer: true },
      pairs: { start: 0, min: 0, integer: true },
      t: { start: 0, min: 0 },
      prev_loss: { start: 0 },
      H_diag: { start: 1 },
    },
  };

  #descent: Descent | undefined;

  protected override slots(): Record<string, number> {
    return initial;
  }

  protected override evaluates(): boolean {
    return true;
  }

  /** @internal */
  override repeats(): boolean {
    return true;
  }

  protected override take(work: readonly Work<LBFGSOptions>[]): Taking {
    if (work.length === 0) return frozen();
    if (!this.#descent?.isOf(work)) {
      const { name } = (this.constructor as typeof LBFGS).description;
      this.#descent = new Descent(name, work, this.inside.groups[0]!.options.historySize);
    }
    return this.#descent.step();
  }

  /** It is no pass. */
  protected override plan(): never {
    throw new TypeError("LBFGS: a step is not one pass");
  }
}

/** A step of nothing, since all is frozen: it looks at the loss, and that is it. */
function* frozen(): Taking {
  yield;
}
