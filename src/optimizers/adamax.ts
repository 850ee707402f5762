import { adamax } from "#kernels/adamax.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type OptionSpecs,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import type { Slots } from "../base/slot.ts";
import type { Constants } from "../kernels.ts";
import { power } from "../math.ts";

/** Options of {@link Adamax}, {@link AdamaxW} and {@link NadaMax}. */
export interface AdamaxOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 2e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the largest gradient is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"in-max"` (PyTorch, optax; default): max(β₂u, |g| + ε); `"outside"` (Keras, TensorFlow.js): u + ε. */
  epsPlacement?: "in-max" | "outside";
}

export const adamaxOptions: OptionSpecs<AdamaxOptions> = {
  lr: { default: 2e-3, min: 0 },
  betas: [beta(0.9), beta(0.999)],
  eps: { default: 1e-8, min: 0, mayVanish: false },
  epsPlacement: { default: "in-max", choices: ["in-max", "outside"] },
  ...commonSpecs,
};

const slots: Slots = { exp_avg: {}, exp_inf: { min: 0 } };

/**
 * Adamax: Adam with the largest gradient in place of the mean square.
 *
 * g ← ∇J(θ) + λθ; m ← β₁m + (1−β₁)g; u ← max(β₂u, |g| + ε); θ ← θ − lr/(1−β₁ᵗ) · m/u
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ as Adam; Ψ: √v = u, the ℓ∞ norm in place of ℓ₂.
 *
 * State: `exp_avg` (m), `exp_inf` (u). Defaults are PyTorch's.
 * Kingma & Ba, "Adam: A Method for Stochastic Optimization", algorithm 2 (arXiv:1412.6980).
 */
export class Adamax extends Optimizer<AdamaxOptions> {
  static readonly description: Description<AdamaxOptions> = {
    name: "Adamax",
    options: adamaxOptions,
    slots,
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_inf: 0 };
  }

  protected override plan(h: Resolved<AdamaxOptions>, { step }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const isInMax = h.epsPlacement === "in-max";
    const { gradScale, l2, decay } = common(h);
    const { expAvgStep, gradStep } = this.stepSizes(h, step);
    return pass(adamax, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      expAvgStep,
      gradStep,
      epsInMax: isInMax ? h.eps : 0,
      epsOutside: isInMax ? 0 : h.eps,
    });
  }

  /** How far m and g carry the parameter in step t, counted from 1. */
  protected stepSizes(
    { lr, betas }: Resolved<AdamaxOptions>,
    t: number,
  ): Constants<"expAvgStep" | "gradStep"> {
    return { expAvgStep: lr / (1 - power(betas[0], t)), gradStep: 0 };
  }
}

/**
 * Adamax with decoupled weight decay: θ ← (1 − lr·λ)θ − lr/(1−β₁ᵗ) · m/u, otherwise as {@link Adamax}.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ and Ψ as Adamax; decay stands outside the frame.
 *
 * PyTorch has none: `weightDecay` is optax's 1e-4, and lr Adamax's.
 * Loshchilov & Hutter, "Decoupled Weight Decay Regularization" (arXiv:1711.05101).
 */
export class AdamaxW extends Adamax {
  static override readonly description: Description<AdamaxOptions> = {
    name: "AdamaxW",
    options: {
      ...adamaxOptions,
      weightDecay: { default: 1e-4, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots,
  };
}
