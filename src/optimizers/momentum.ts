import { momentum as kernel, sgd } from "#kernels/sgd.js";
import type { CommonOptions, Resolved } from "../base/options.ts";
import { draft, type Pass, writeCommon } from "../base/pass.ts";
import type { Constants } from "../kernels.ts";

/** Hyperparameters of momentum on a direction d: the gradient, or RMSprop's quotient. */
type Momentum = Resolved<{ lr: number; momentum: number; nesterov: boolean }>;

/** b ← momentum·b + intake·d, θ ← θ − (bufferStep·b + gradStep·d). */
type MomentumConstants = Constants<"momentum" | "intake" | "bufferStep" | "gradStep">;

/** What `momentumConstants` gave last, so that a step allocates none. */
const made = {} as Record<keyof MomentumConstants, number>;

/**
 * The kernels' constants, until it is called again, where w weighs d:
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
  made.momentum = momentum;
  made.intake = isSum ? w : -lr * w;
  made.bufferStep = isSum ? lr * carried : -carried;
  made.gradStep = nesterov ? lr : 0;
  return made;
}

/** A step by the gradient alone: without momentum. */
export function gradientPass(h: Resolved<Required<CommonOptions>>, last?: Pass): Pass {
  const drawn = draft(sgd, last);
  writeCommon(h, drawn.constants);
  drawn.constants.lr = h.lr;
  return drawn;
}

/** A step by momentum on the gradient. */
export function momentumPass(
  h: Resolved<Required<CommonOptions>>,
  constants: MomentumConstants,
  last?: Pass,
  scalars?: Readonly<Record<string, number>>,
): Pass {
  const drawn = draft(kernel, last);
  writeCommon(h, Object.assign(drawn.constants, constants));
  return scalars === drawn.scalars ? drawn : { ...drawn, scalars };
}
