import { momentum as kernel, sgd } from "#kernels/sgd.js";
import type { CommonOptions, Resolved } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import type { Constants } from "../kernels.ts";

/** Hyperparameters of momentum on a direction d: the gradient, or RMSprop's quotient. */
type Momentum = Resolved<{ lr: number; momentum: number; nesterov: boolean }>;

/** b ← momentum·b + intake·d, θ ← θ − (bufferStep·b + gradStep·d). */
type MomentumConstants = Constants<"momentum" | "intake" | "bufferStep" | "gradStep">;

/**
 * The kernels' constants, where w weighs d:
 *
 *     "sum"       b ← μb + w·d       θ ← θ − lr·b   nesterov: θ ← θ − lr·(d + μb)
 *     "velocity"  b ← μb − lr·w·d    θ ← θ + b      nesterov: θ ← θ + μb − lr·d
 */
export function momentumConstants(
  form: "sum" | "velocity",
  { lr, momentum, nesterov }: Momentum,
  w = 1,
): MomentumConstants {
  const isSum = form === "sum";
  const carried = nesterov ? momentum : 1;
  return {
    momentum,
    intake: isSum ? w : -lr * w,
    bufferStep: isSum ? lr * carried : -carried,
    gradStep: nesterov ? lr : 0,
  };
}

/** A step by the gradient alone: without momentum. */
export function gradientPass(h: Resolved<Required<CommonOptions>>): Pass {
  const { gradScale, l2, decay } = common(h);
  return pass(sgd, { gradScale, l2, decay, lr: h.lr });
}

/** A step by momentum on the gradient. */
export function momentumPass(
  h: Resolved<Required<CommonOptions>>,
  { momentum, intake, bufferStep, gradStep }: MomentumConstants,
  scalars?: Readonly<Record<string, number>>,
): Pass {
  const { gradScale, l2, decay } = common(h);
  const constants = { gradScale, l2, decay, momentum, intake, bufferStep, gradStep };
  return pass(kernel, constants, scalars);
}
