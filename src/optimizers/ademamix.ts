import { ademamix } from "#kernels/ademamix.js";
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
import { ln } from "../vendor/ln.ts";
import { pow } from "../vendor/pow.ts";

/** Options of {@link AdEMAMix}. */
export interface AdEMAMixOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁, β₂ and β₃ in [0, 1): how much is kept of the fast mean, the mean square, the slow mean. Default [0.9, 0.999, 0.9999]. */
  betas?: readonly [Hyperparameter, Hyperparameter, Hyperparameter];
  /** α in [0, ∞): what the slow mean counts for. Default 2, as in the authors' code; optax has 5, the paper 4 to 10. */
  alpha?: Hyperparameter;
  /** Over how many steps α rises from 0, along a straight line: in [0, ∞). Default 0, no warm-up. */
  alphaWarmup?: Hyperparameter;
  /** Over how many steps β₃ rises from β₁, its half-life along a straight line: in [0, ∞). Default 0, no warm-up. */
  beta3Warmup?: Hyperparameter;
  /** ε in [0, ∞), outside the root. Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** ε in [0, ∞) inside the root, beside the other one (optax). Default 0. */
  epsRoot?: Hyperparameter;
}

/**
 * AdEMAMix: AdamW with a second, much slower mean of the gradients, for runs of many thousand steps.
 *
 * g ← ∇J(θ); m₁ ← β₁m₁ + (1−β₁)g; m₂ ← β₃m₂ + (1−β₃)g; v ← β₂v + (1−β₂)g²; m̂₁ and v̂ over 1−βᵢᵗ, m₂ as it is;
 * θ ← (1 − lr·λ)θ − lr·(m̂₁ + αm₂) / (√v̂ + ε)
 *
 * With warm-ups of T steps: α_t = min(t/T, 1)·α; 1/ln β₃(t) = (1−t/T)/ln β₁ + (t/T)/ln β₃, at most β₃. The paper
 * has T the whole run. With few steps take a smaller β₃, 0.999.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂₁ + αm₂; Ψ: v̂. Decay stands outside the frame.
 *
 * State: `exp_avg_fast` (m₁), `exp_avg_slow` (m₂), `exp_avg_sq` (v). Defaults are its authors'; weight decay is
 * decoupled unless `decoupledWeightDecay` is false.
 * Pagliardini, Ablin & Grangier, "The AdEMAMix Optimizer: Better, Faster, Older", algorithm 1 (arXiv:2409.03137).
 */
export class AdEMAMix extends Optimizer<AdEMAMixOptions> {
  static readonly description: Description<AdEMAMixOptions> = {
    name: "AdEMAMix",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.999), beta(0.9999)],
      alpha: { default: 2, min: 0 },
      alphaWarmup: { default: 0, min: 0 },
      beta3Warmup: { default: 0, min: 0 },
      eps: { default: 1e-8, min: 0, mayVanish: false },
      epsRoot: { default: 0, min: 0, mayVanish: false },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg_fast: {}, exp_avg_slow: {}, exp_avg_sq: { min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg_fast: 0, exp_avg_slow: 0, exp_avg_sq: 0 };
  }

  protected override plan(h: Resolved<AdEMAMixOptions>, { step }: Progress): Pass {
    const [beta1, beta2, last] = h.betas;
    const beta3 = step < h.beta3Warmup ? slower(beta1, last, step / h.beta3Warmup) : last;
    const alpha = step < h.alphaWarmup ? (step / h.alphaWarmup) * h.alpha : h.alpha;
    const correction2 = 1 - power(beta2, step);
    const root = Math.sqrt(correction2);
    const { gradScale, l2, decay } = common(h);
    return pass(ademamix, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      beta3,
      oneMinusBeta3: 1 - beta3,
      fastStep: (h.lr * root) / (1 - power(beta1, step)),
      slowStep: h.lr * root * alpha,
      epsInside: h.epsRoot * correction2,
      epsOutside: h.eps * root,
    });
  }
}

/** β₃ that far on its way: half-lives, ln ½ / ln β, go along a straight line. Of β = 0 it is 0. */
function slower(from: number, to: number, part: number): number {
  const halfLife = (1 - part) / -ln(from) + part / -ln(to);
  return Math.min(pow(0.5, 1 / (Math.LN2 * halfLife)), to);
}
