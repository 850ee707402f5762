import { scaled } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { pow } from "../vendor/pow.ts";
import { anyValue, factorRange, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

export interface ExponentialOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** What the value is multiplied by in `stepSize` steps, in [0, ∞). */
  readonly gamma: number;
  /** Steps in which the value is multiplied by `gamma`: a whole number in [1, ∞). Default: 1. */
  readonly stepSize?: number;
}

/**
 * Multiplied by the same factor at every step:
 *
 *     initial · gamma^(step / stepSize)
 *
 * PyTorch's `ExponentialLR(gamma)`; with `stepSize`, Keras's
 * `ExponentialDecay(initial, decay_steps, decay_rate)` and optax's `exponential_decay`.
 * Their `staircase` is {@link stepDecay}.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function exponential(options: ExponentialOptions): Schedule {
  checkKeys("exponential", options, ["initial", "gamma", "stepSize"]);
  const { initial, gamma, stepSize = 1 } = options;
  checkNumber("exponential: initial", initial, anyValue);
  checkNumber("exponential: gamma", gamma, factorRange);
  checkNumber("exponential: stepSize", stepSize, stepCount);
  return scheduleOf("exponential", (step) => scaled(initial, pow(gamma, step / stepSize)));
}
