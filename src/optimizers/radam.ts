import { adam } from "#kernels/adam.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";
import { type BiasedEpsPlacement, biasedEpsConstants } from "./bias.ts";
import { lengthOf, readyRectified, rectification } from "./rectify.ts";

/** Options of {@link RAdam}. */
export interface RAdamOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"uncorrected"` (PyTorch, default): √v + ε; `"outside"` (optax): √v̂ + ε; `"inside"`: √(v̂ + ε), as in {@link Adam}. */
  epsPlacement?: BiasedEpsPlacement;
  /** The ρ in [4, ∞) from which on v has a say. Default 5. */
  threshold?: Hyperparameter;
  /** Whether it has at the threshold itself: `"above"` (PyTorch, default): not; `"at-least"` (optax): it has. */
  rectifies?: "above" | "at-least";
}

/**
 * RAdam, rectified Adam: a warm-up that follows from β₂. While v knows little the step is by the mean alone.
 *
 * g, m, v, m̂ and v̂ as {@link Adam}; ρ∞ = 2/(1−β₂) − 1; ρ = ρ∞ − 2tβ₂ᵗ/(1−β₂ᵗ);
 * ρ > 5: θ ← θ − lr·r·m̂ / (√v̂ + ε), where r² = (ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ); else θ ← θ − lr·m̂
 *
 * With β₂ 0.999 that are the first five steps: they go as far as gradients are large, and take two passes.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ as Adam; Ψ: v̂/r², at first 1.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v). Defaults are PyTorch's, where ε is added before v's correction.
 * Liu et al., "On the Variance of the Adaptive Learning Rate and Beyond", algorithm 2 (arXiv:1908.03265).
 */
export class RAdam extends Optimizer<RAdamOptions> {
  static readonly description: Description<RAdamOptions> = {
    name: "RAdam",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-8, min: 0, mayVanish: false },
      epsPlacement: { default: "uncorrected", choices: ["uncorrected", "outside", "inside"] },
      threshold: { default: 5, min: 4 },
      rectifies: { default: "above", choices: ["above", "at-least"] },
      ...commonSpecs,
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0 };
  }

  protected override update(work: readonly Work<RAdamOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<RAdamOptions>[]): () => void {
    return readyRectified(
      work,
      ({ h, progress }) => this.plan(h, progress),
      ({ h, progress: { step } }) => (isRectified(h, step) ? 0 : stepOfMean(h, step)),
    );
  }

  protected override plan(h: Resolved<RAdamOptions>, { step }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const { gradScale, l2, decay } = common(h);
    const correction2 = 1 - power(beta2, step);
    const factor = isRectified(h, step)
      ? Math.sqrt(correction2) * rectification(beta2, lengthOf(beta2, step))
      : 0;
    return pass(adam, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      stepSize: stepOfMean(h, step) * factor,
      ...biasedEpsConstants(h, correction2, false),
    });
  }
}

function isRectified({ betas, threshold, rectifies }: Resolved<RAdamOptions>, t: number): boolean {
  const length = lengthOf(betas[1], t);
  return length > threshold || (rectifies === "at-least" && length === threshold);
}

/** How far m carries a parameter in step t, counted from 1: lr · m̂. */
function stepOfMean({ lr, betas }: Resolved<RAdamOptions>, t: number): number {
  return lr / (1 - power(betas[0], t));
}
