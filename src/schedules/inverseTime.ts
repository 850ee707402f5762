import { checkFlag, checkKeys, checkNumber } from "../validate.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link inverseTime}. */
export interface InverseTimeOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** How much the denominator grows in `stepSize` steps, in [0, ∞). */
  readonly decayRate: number;
  /** Steps in which the denominator grows by `decayRate`: a whole number in [1, ∞). Default: 1. */
  readonly stepSize?: number;
  /** Decay at every `stepSize`-th step only, not smoothly. Default: false. */
  readonly staircase?: boolean;
}

/**
 * Divided by a denominator that grows evenly:
 *
 *     initial / (1 + decayRate · step / stepSize)
 *
 * with the quotient `step / stepSize` rounded down if `staircase`. It is the decay of Robbins &
 * Monro's stochastic approximation (1951). Keras's
 * `InverseTimeDecay(initial, decay_steps, decay_rate, staircase)`.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function inverseTime(options: InverseTimeOptions): Schedule {
  checkKeys("inverseTime", options, ["initial", "decayRate", "stepSize", "staircase"]);
  const { initial, decayRate, stepSize = 1, staircase = false } = options;
  checkNumber("inverseTime: initial", initial, anyValue);
  checkNumber("inverseTime: decayRate", decayRate, { min: 0 });
  checkNumber("inverseTime: stepSize", stepSize, stepCount);
  checkFlag("inverseTime: staircase", staircase);
  return scheduleOf("inverseTime", (step) => {
    const decays = staircase ? Math.floor(step / stepSize) : step / stepSize;
    return initial / (1 + decayRate * decays);
  });
}
