import { lion } from "#kernels/lion.js";
import type { Description } from "../base/description.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";

/** Options of {@link Lion}. */
export interface LionOptions extends CommonOptions {
  /** Learning rate, in [0, ∞): how far every element goes in a step. Default 1e-4, a third to a tenth of AdamW's. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean is kept in the step, and how much for the next. Default [0.9, 0.99]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
}

/**
 * Lion: steps of one length, in the direction of a mean of the gradients. It keeps half as much as Adam.
 *
 * g ← ∇J(θ); c = β₁m + (1−β₁)g; θ ← (1 − lr·λ)θ − lr·sign(c); m ← β₂m + (1−β₂)g
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: c; Ψ: c², so that the quotient is a sign. Decay stands
 * outside the frame; it is usually three to ten times AdamW's.
 *
 * State: `exp_avg` (m). PyTorch has no Lion: defaults are its authors'. Of c = 0 the sign is 0.
 * Chen et al., "Symbolic Discovery of Optimization Algorithms", program 1 (arXiv:2302.06675).
 */
export class Lion extends Optimizer<LionOptions> {
  static readonly description: Description<LionOptions> = {
    name: "Lion",
    options: {
      lr: { default: 1e-4, min: 0 },
      betas: [beta(0.9), beta(0.99)],
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {} },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0 };
  }

  protected override plan(h: Resolved<LionOptions>): Pass {
    const [beta1, beta2] = h.betas;
    const { gradScale, l2, decay } = common(h);
    return pass(lion, {
      gradScale,
      l2,
      decay,
      lr: h.lr,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
    });
  }
}
