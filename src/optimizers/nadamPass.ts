import { nadam } from "#kernels/nadam.js";
import type { CommonOptions, Resolved } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";
import { type BiasedEpsPlacement, biasedEpsConstants } from "./bias.ts";

/** Hyperparameters of a step by a mean, over the root of a mean square. */
export interface AdamHyperparameters extends Resolved<Required<CommonOptions>> {
  readonly betas: readonly [number, number];
  readonly eps: number;
  readonly epsPlacement: BiasedEpsPlacement;
}

/** What the step takes of m and of g, corrected for bias. */
export interface Parts {
  readonly expAvg: number;
  readonly grad: number;
}

/** Step t of Adam, counted from 1, with these parts of m and g in place of m̂. */
export function nadamPass(
  h: AdamHyperparameters,
  { expAvg, grad }: Parts,
  t: number,
  scalars?: Readonly<Record<string, number>>,
): Pass {
  const [beta1, beta2] = h.betas;
  const correction2 = 1 - power(beta2, t);
  const lr = h.lr * Math.sqrt(correction2);
  const { gradScale, l2, decay } = common(h);
  const { epsInside, epsOutside } = biasedEpsConstants(h, correction2, false);
  const constants = {
    gradScale,
    l2,
    decay,
    beta1,
    oneMinusBeta1: 1 - beta1,
    beta2,
    oneMinusBeta2: 1 - beta2,
    expAvgStep: lr * expAvg,
    gradStep: lr * grad,
    epsInside,
    epsOutside,
  };
  return pass(nadam, constants, scalars);
}

/** Parts without a schedule of β₁: of Adam, or with `nesterov` of m one step ahead, as optax has it. */
export function constantParts(beta1: number, t: number, nesterov: boolean): Parts {
  const correction = 1 - power(beta1, t);
  if (!nesterov) return { expAvg: 1 / correction, grad: 0 };
  return { expAvg: beta1 / (1 - power(beta1, t + 1)), grad: (1 - beta1) / correction };
}
