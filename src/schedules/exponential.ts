import { scaled } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { pow } from "../vendor/pow.ts";
import { anyValue, delay, factorRange, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link exponential}. */
export interface ExponentialOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** What the value is multiplied by in `stepSize` steps, in [0, ∞). */
  readonly gamma: number;
  /** Steps in which the value is multiplied by `gamma`: a whole number in [1, ∞). Default: 1. */
  readonly stepSize?: number;
  /** Steps at `initial` before it begins: a whole number in [0, ∞). Default: 0. */
  readonly begin?: number;
  /** Where it stops: the lowest value if `gamma` < 1, else the highest. Any finite number. Default: none. */
  readonly final?: number;
}

/**
 * Multiplied by the same factor at every step:
 *
 *     initial · gamma^(max(step − begin, 0) / stepSize)
 *
 * but not beyond `final`.
 *
 * PyTorch's `ExponentialLR(gamma)`; with `stepSize`, Keras's
 * `ExponentialDecay(initial, decay_steps, decay_rate)` and optax's `exponential_decay`, where `begin` is
 * `transition_begin` and `final` is `end_value`.
 * Their `staircase` is {@link stepDecay}.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function exponential(options: ExponentialOptions): Schedule {
  checkKeys("exponential", options, ["initial", "gamma", "stepSize", "begin", "final"]);
  const { initial, gamma, stepSize = 1, begin = 0, final } = options;
  checkNumber("exponential: initial", initial, anyValue);
  checkNumber("exponential: gamma", gamma, factorRange);
  checkNumber("exponential: stepSize", stepSize, stepCount);
  checkNumber("exponential: begin", begin, delay);
  if (final !== undefined) checkNumber("exponential: final", final, anyValue);
  const stop = gamma < 1 ? Math.max : Math.min;
  return scheduleOf("exponential", (step) => {
    const value = scaled(initial, pow(gamma, Math.max(step - begin, 0) / stepSize));
    return final === undefined ? value : stop(value, final);
  });
}
