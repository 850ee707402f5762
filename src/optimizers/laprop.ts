import { laprop } from "#kernels/laprop.js";
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
import { type BiasedEpsPlacement, biasedEpsConstants } from "./bias.ts";

/** Options of {@link LaProp}. */
export interface LaPropOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 4e-4. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-15. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"outside"` (authors, default): √v̂ + ε; `"inside"`: √(v̂ + ε); `"uncorrected"` (pytorch_optimizer): √v + ε. */
  epsPlacement?: BiasedEpsPlacement;
}

/**
 * LaProp: Adam in the other order, the mean of what has been divided already. A gradient that is suddenly large moves
 * parameters no further than others do, whatever the betas.
 *
 * g ← ∇J(θ); v ← β₂v + (1−β₂)g²; v̂ = v/(1−β₂ᵗ); m ← β₁m + (1−β₁)·lr·g/(√v̂ + ε); l ← β₁l + (1−β₁)·lr;
 * θ ← (1 − lr·λ)(θ − lr·m/l)
 *
 * With a constant lr, lr·m/l is m/(1−β₁ᵗ).
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: a mean of what was divided already; Ψ: 1.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), and the number `exp_avg_lr_1` (l). Defaults are its authors'. Their code
 * decays by λ, whatever lr is: here as elsewhere by lr·λ, as pytorch_optimizer does.
 * Ziyin, Wang & Ueda, "LaProp: Separating Momentum and Adaptivity in Adam", algorithm 1 (arXiv:2002.04839).
 */
export class LaProp extends Optimizer<LaPropOptions> {
  static readonly description: Description<LaPropOptions> = {
    name: "LaProp",
    options: {
      lr: { default: 4e-4, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-15, min: 0, mayVanish: false },
      epsPlacement: { default: "outside", choices: ["outside", "inside", "uncorrected"] },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 } },
    scalars: { exp_avg_lr_1: { start: 0, min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0 };
  }

  protected override plan(h: Resolved<LaPropOptions>, { step, scalars }: Progress): Pass {
    const { lr } = h;
    const [beta1, beta2] = h.betas;
    const meanLr = beta1 * scalars.exp_avg_lr_1! + (1 - beta1) * lr;
    const correction2 = 1 - power(beta2, step);
    const { gradScale, l2, decay } = common(h);
    const constants = {
      gradScale,
      l2,
      decay,
      beta1,
      intake: (1 - beta1) * lr * Math.sqrt(correction2),
      beta2,
      oneMinusBeta2: 1 - beta2,
      step: lr === 0 ? 0 : (decay * lr) / meanLr,
      ...biasedEpsConstants(h, correction2, false),
    };
    return pass(laprop, constants, { exp_avg_lr_1: meanLr });
  }
}
