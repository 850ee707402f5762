import { nagLookAhead } from "#kernels/nag.js";
import type { Description } from "../base/description.ts";
import { Optimizer, type Taking, type Work } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { type Pass, pass } from "../base/pass.ts";
import { ahead } from "./ahead.ts";
import { gradientPass, momentumConstants, momentumPass } from "./momentum.ts";

/** Options of {@link NAG}. */
export interface NAGOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** μ in [0, ∞). Default 0.9. A step at 0 is plain SGD's and leaves the velocity as it is. */
  momentum?: Hyperparameter;
}

/**
 * Nesterov's accelerated gradient in its own form: the gradient is taken at the look-ahead point.
 *
 * g ← ∇J(θ + μv); v ← μv − lr·g; θ ← θ + v
 *
 * Therefore `step` needs a closure that computes the gradients: while it runs, `data` holds θ + μv,
 * before and after it θ. If it throws, all is as it was. An L2 `weightDecay` is taken at the
 * look-ahead point too, as part of J. `SGD` with `nesterov: true` is the rewritten form, which needs no closure:
 * its parameters are this form's look-ahead points.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = −v/lr with g at θ + μv; Ψ: v = 1.
 *
 * State: `momentum_buffer` (v).
 * Nesterov, "A method for solving the convex programming problem with convergence rate O(1/k²)"
 * (1983); for deep learning Sutskever et al. (2013), equations 3 and 4.
 */
export class NAG extends Optimizer<NAGOptions> {
  static readonly description: Description<NAGOptions> = {
    name: "NAG",
    options: {
      lr: { default: 1e-3, min: 0 },
      momentum: { default: 0.9, min: 0 },
      ...commonSpecs,
    },
    slots: { momentum_buffer: {}, start: { scratch: true } },
  };

  protected override slots(): Record<string, number> {
    return { momentum_buffer: 0, start: 0 };
  }

  protected override evaluates(): boolean {
    return true;
  }

  protected override *take(work: readonly Work<NAGOptions>[]): Taking {
    const passes = work.map((each) =>
      each.checked(pass(nagLookAhead, { momentum: each.h.momentum })),
    );
    yield* ahead(work, passes);
    this.update(work);
  }

  protected override plan(h: Resolved<NAGOptions>): Pass {
    const { lr, momentum, weightDecay, decoupledWeightDecay } = h;
    if (momentum === 0) return gradientPass(h);
    // The kernel adds λθ to g; at the look-ahead point it is λ(θ + μv): the rest goes into v's factor.
    const l2 = decoupledWeightDecay ? 0 : weightDecay;
    const kept = momentum * (1 - lr * l2);
    const constants = momentumConstants("velocity", { lr, momentum: kept, nesterov: false });
    return momentumPass(h, constants);
  }
}
