import { adan } from "#kernels/adan.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";

/** Options of {@link Adan}. */
export interface AdanOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3; five to ten times AdamW's is usual. */
  lr?: Hyperparameter;
  /**
   * β₁, β₂ and β₃ in [0, 1): how much is kept of the means of g, of its differences, and of the square.
   * Default [0.98, 0.92, 0.99]. (The paper's β are one minus these.)
   */
  betas?: readonly [Hyperparameter, Hyperparameter, Hyperparameter];
  /** ε in [0, ∞), outside the root. Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /**
   * How decoupled decay is taken: false (authors, default) proximally, θ ← (θ − step) / (1 + lr·λ); true as AdamW's,
   * θ ← (1 − lr·λ)θ − step.
   */
  noProx?: boolean;
}

/**
 * Adan: Adam with Nesterov's momentum, estimated from how gradients change.
 *
 * g ← ∇J(θ); d = g − the last g, in the first step 0; m ← β₁m + (1−β₁)g; u ← β₂u + (1−β₂)d;
 * n ← β₃n + (1−β₃)(g + β₂d)²; m̂, û and n̂ over 1−βᵢᵗ; θ ← (θ − lr·(m̂ + β₂û) / (√n̂ + ε)) / (1 + lr·λ)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ + β₂û; Ψ: n̂. Decay stands outside the frame.
 *
 * State: `exp_avg` (m), `exp_avg_diff` (u), `exp_avg_sq` (n), `neg_pre_grad` (−g of the last step).
 * Defaults are its authors'; weight decay is decoupled unless `decoupledWeightDecay` is false. `optax.adan` weighs
 * differences by 1−β₂ where the paper and its authors' code have β₂: this does not.
 * Xie et al., "Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models", algorithm 1
 * (arXiv:2208.06677).
 */
export class Adan extends Optimizer<AdanOptions> {
  static readonly description: Description<AdanOptions> = {
    name: "Adan",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.98), beta(0.92), beta(0.99)],
      eps: { default: 1e-8, min: 0, mayVanish: false },
      noProx: { default: false },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_diff: {}, exp_avg_sq: { min: 0 }, neg_pre_grad: {} },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_diff: 0, exp_avg_sq: 0, neg_pre_grad: 0 };
  }

  protected override plan(h: Resolved<AdanOptions>, { step, fresh }: Progress): Pass {
    const { lr, eps, weightDecay, decoupledWeightDecay, noProx } = h;
    const [beta1, beta2, beta3] = h.betas;
    const { gradScale, l2, decay } = common(h);
    const root = Math.sqrt(1 - power(beta3, step));
    const isProximal = decoupledWeightDecay && !noProx;
    const shrink = isProximal ? 1 / (1 + lr * weightDecay) : 1;
    const reach = lr * root * shrink;
    return pass(adan, {
      gradScale,
      l2,
      decay: isProximal ? shrink : decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      beta3,
      oneMinusBeta3: 1 - beta3,
      diffScale: fresh.has("neg_pre_grad") ? 0 : 1,
      expAvgStep: reach / (1 - power(beta1, step)),
      diffStep: (reach * beta2) / (1 - power(beta2, step)),
      eps: eps * root,
    });
  }
}
