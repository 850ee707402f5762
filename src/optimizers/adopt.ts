import { adopt } from "#kernels/adopt.js";
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

/** Options of {@link ADOPT}. */
export interface ADOPTOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.9999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞), the least that is divided by. Default 1e-6. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** Cut off what is divided at ±(t−1)^¼ in step t. Default true. */
  useClipping?: boolean;
  /** Take the mean one step ahead, β₁m + (1−β₁)q (optax). Default false. */
  nesterov?: boolean;
}

/** Further than a bound that is not in use may be: the largest number that both precisions hold. */
const UNBOUNDED = 3.4028234663852886e38;

/**
 * ADOPT: Adam that divides each gradient by the mean square of those before it, and so converges with any β₂.
 *
 * g ← ∇J(θ) + λθ; q = g / max(√v, ε), cut off at ±(t−1)^¼; m ← β₁m + (1−β₁)q; θ ← θ − lr·m; v ← β₂v + (1−β₂)g²
 *
 * The first step only sets v ← g², and with decoupled decay shrinks θ. An infinite gradient gives NaN: it is not cut off.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: a mean of what was divided already; Ψ: 1.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v). Defaults are its authors' and optax's.
 * Taniguchi et al., "ADOPT: Modified Adam Can Converge with Any β₂ with the Optimal Rate", algorithm 2
 * (arXiv:2411.02853).
 */
export class ADOPT extends Optimizer<ADOPTOptions> {
  static readonly description: Description<ADOPTOptions> = {
    name: "ADOPT",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.9999)],
      eps: { default: 1e-6, min: 0, mayVanish: false },
      useClipping: { default: true },
      nesterov: { default: false },
      ...commonSpecs,
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0 };
  }

  protected override plan(h: Resolved<ADOPTOptions>, { step, fresh }: Progress): Pass {
    const { lr, eps, useClipping, nesterov } = h;
    const isFirst = fresh.has("exp_avg_sq");
    const beta1 = isFirst ? 1 : h.betas[0];
    const beta2 = isFirst ? 0 : h.betas[1];
    const { gradScale, l2, decay } = common(h);
    const bound = useClipping ? Math.sqrt(Math.sqrt(step - 1)) : UNBOUNDED;
    return pass(adopt, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      eps,
      clip: isFirst ? 0 : bound,
      expAvgStep: nesterov ? lr * beta1 : lr,
      quotientStep: nesterov ? lr * (1 - beta1) : 0,
    });
  }
}
