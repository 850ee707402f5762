import {
  rmsprop,
  rmspropCentered,
  rmspropCenteredMomentum,
  rmspropMomentum,
} from "#kernels/rmsprop.js";
import type { Description } from "../base/description.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  isActive,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { type EpsPlacement, epsConstants } from "./eps.ts";
import { momentumConstants } from "./momentum.ts";

/** Options of {@link RMSprop}. */
export interface RMSpropOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-2. */
  lr?: Hyperparameter;
  /** α in [0, 1]: how much of the mean square is kept. Default 0.99. */
  alpha?: Hyperparameter;
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"outside"` (PyTorch, default): √v + ε; `"inside"` (Keras, optax, TensorFlow.js): √(v + ε). */
  epsPlacement?: EpsPlacement;
  /** Divide by the variance: v less the square of the mean gradient. Default false. */
  centered?: boolean;
  /** μ in [0, ∞). Default 0: no momentum. A step at 0 leaves the buffer as it is, as in PyTorch. */
  momentum?: Hyperparameter;
  /** Nesterov's momentum, rewritten for the current point; needs momentum. Default false. */
  nesterov?: boolean;
  /**
   * With q = g / (√v + ε): `"sum"` (PyTorch, default): b ← μb + q, θ ← θ − lr·b;
   * `"velocity"` (Keras, optax, TensorFlow.js): b ← μb − lr·q, θ ← θ + b.
   */
  momentumForm?: "sum" | "velocity";
  /** What the mean square starts from, in [0, ∞). Default 0. */
  initialAccumulator?: number;
}

/**
 * RMSprop: steps divided by the root of a running mean of squared gradients.
 *
 * g ← ∇J(θ) + λθ; v ← αv + (1−α)g²; θ ← θ − lr·g / (√v + ε)
 *
 * `centered`: m ← αm + (1−α)g, and v − m² in place of v. Of nearly equal gradients rounding leaves
 * nothing right of that difference (PyTorch's NaN is of one below 0), so that it is at least 2⁻¹⁸·v in
 * f32 and 2⁻⁴⁷·v in f64: a step is at most 512·lr, in f64 1.2e7·lr, times g/√v. With `momentum` see {@link RMSpropOptions.momentumForm}; with `nesterov` the
 * step is by q + μb in place of b.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g; Ψ: v = running mean of g² (its variance if centred).
 *
 * State: `square_avg`, `grad_avg` if centred, `momentum_buffer` with momentum. Defaults are PyTorch's.
 * Tieleman & Hinton, "Lecture 6.5: rmsprop", COURSERA (2012); centred: Graves (arXiv:1308.0850),
 * equations 38 to 41.
 */
export class RMSprop extends Optimizer<RMSpropOptions> {
  static readonly description: Description<RMSpropOptions> = {
    name: "RMSprop",
    options: {
      lr: { default: 1e-2, min: 0 },
      alpha: { default: 0.99, min: 0, max: 1 },
      eps: { default: 1e-8, min: 0, mayVanish: false },
      epsPlacement: { default: "outside", choices: ["outside", "inside"] },
      centered: { default: false },
      momentum: { default: 0, min: 0 },
      nesterov: { default: false },
      momentumForm: { default: "sum", choices: ["sum", "velocity"] },
      initialAccumulator: { default: 0, min: 0, initial: true },
      ...commonSpecs,
    },
    slots: { square_avg: { min: 0 }, grad_avg: {}, momentum_buffer: {} },
  };

  protected override check(where: string, { nesterov, momentum }: Required<RMSpropOptions>): void {
    if (nesterov && !isActive(momentum)) {
      throw new RangeError(`${where}: nesterov needs momentum above 0`);
    }
  }

  protected override slots(options: Required<RMSpropOptions>): Record<string, number> {
    return {
      square_avg: options.initialAccumulator,
      ...(options.centered && { grad_avg: 0 }),
      ...(isActive(options.momentum) && { momentum_buffer: 0 }),
    };
  }

  protected override plan(h: Resolved<RMSpropOptions>): Pass {
    const { lr, alpha, centered, momentum } = h;
    const { gradScale, l2, decay } = common(h);
    const { epsInside, epsOutside } = epsConstants(h);
    const { intake, bufferStep, gradStep } = momentumConstants(h.momentumForm, h);
    const constants = {
      gradScale,
      l2,
      decay,
      alpha,
      oneMinusAlpha: 1 - alpha,
      epsInside,
      epsOutside,
      lr,
      momentum,
      intake,
      bufferStep,
      gradStep,
    };
    if (momentum === 0) return pass(centered ? rmspropCentered : rmsprop, constants);
    return pass(centered ? rmspropCenteredMomentum : rmspropMomentum, constants);
  }
}
