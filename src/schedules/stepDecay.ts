import { power, scaled } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, factorRange, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link stepDecay}. */
export interface StepDecayOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** Steps from one decay to the next: a whole number in [1, ∞). */
  readonly stepSize: number;
  /** What each decay multiplies the value by, in [0, ∞). Default: 0.1. */
  readonly gamma?: number;
}

/**
 * Multiplied by `gamma` every `stepSize` steps:
 *
 *     initial · gamma^⌊step / stepSize⌋
 *
 * PyTorch's `StepLR(step_size, gamma)`; Keras's and optax's exponential decay with `staircase`.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function stepDecay(options: StepDecayOptions): Schedule {
  checkKeys("stepDecay", options, ["initial", "stepSize", "gamma"]);
  const { initial, stepSize, gamma = 0.1 } = options;
  checkNumber("stepDecay: initial", initial, anyValue);
  checkNumber("stepDecay: stepSize", stepSize, stepCount);
  checkNumber("stepDecay: gamma", gamma, factorRange);
  return scheduleOf("stepDecay", (step) =>
    scaled(initial, power(gamma, Math.floor(step / stepSize))),
  );
}
