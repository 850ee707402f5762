import type { Resolved } from "../base/options.ts";
import type { Constants } from "../kernels.ts";

/** Hyperparameters of momentum on a direction d: the gradient, or RMSprop's quotient. */
type Momentum = Resolved<{ lr: number; momentum: number; nesterov: boolean }>;

/**
 * The kernels' constants momentum, intake, bufferStep and gradStep of
 * b ← momentum·b + intake·d, θ ← θ − (bufferStep·b + gradStep·d), where w weighs d:
 *
 *     "sum"       b ← μb + w·d       θ ← θ − lr·b   nesterov: θ ← θ − lr·(d + μb)
 *     "velocity"  b ← μb − lr·w·d    θ ← θ + b      nesterov: θ ← θ + μb − lr·d
 */
export function momentumConstants(
  form: "sum" | "velocity",
  { lr, momentum, nesterov }: Momentum,
  w = 1,
): Constants<"momentum" | "intake" | "bufferStep" | "gradStep"> {
  const isSum = form === "sum";
  const carried = nesterov ? momentum : 1;
  return {
    momentum,
    intake: isSum ? w : -lr * w,
    bufferStep: isSum ? lr * carried : -carried,
    gradStep: nesterov ? lr : 0,
  };
}
