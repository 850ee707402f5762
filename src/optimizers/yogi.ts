import { yogi } from "#kernels/yogi.js";
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

/** Options of {@link Yogi}. */
export interface YogiOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-2. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean, and how little of a square, is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-3, far above Adam's. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** What m and v start from, in [0, ∞). Default 1e-6, which moves elements without a gradient a little at first. */
  initialAccumulator?: number;
}

/**
 * Yogi: Adam whose v changes by no more than the gradient's square, so that the step grows again slowly.
 *
 * g ← ∇J(θ) + λθ; m ← β₁m + (1−β₁)g; v ← v − (1−β₂)·sign(v − g²)·g²;
 * m̂ = m/(1−β₁ᵗ); v̂ = v/(1−β₂ᵗ); θ ← θ − lr·m̂ / (√v̂ + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ as Adam; Ψ: v̂.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v). PyTorch has no Yogi: defaults are those of its authors' code for
 * TensorFlow, which pytorch_optimizer and optax follow. The paper starts from 0 and corrects no bias.
 * Zaheer et al., "Adaptive Methods for Nonconvex Optimization", algorithm 2, NeurIPS (2018).
 */
export class Yogi extends Optimizer<YogiOptions> {
  static readonly description: Description<YogiOptions> = {
    name: "Yogi",
    options: {
      lr: { default: 1e-2, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-3, min: 0, mayVanish: false },
      initialAccumulator: { default: 1e-6, min: 0, initial: true },
      ...commonSpecs,
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 } },
  };

  protected override slots({ initialAccumulator }: Required<YogiOptions>): Record<string, number> {
    return { exp_avg: initialAccumulator, exp_avg_sq: initialAccumulator };
  }

  protected override plan(h: Resolved<YogiOptions>, { step }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const root = Math.sqrt(1 - power(beta2, step));
    return pass(yogi, {
      ...common(h),
      beta1,
      oneMinusBeta1: 1 - beta1,
      oneMinusBeta2: 1 - beta2,
      stepSize: (h.lr * root) / (1 - power(beta1, step)),
      eps: h.eps * root,
    });
  }
}
