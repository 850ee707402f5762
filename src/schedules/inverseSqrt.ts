import { interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link inverseSqrt}. */
export interface InverseSqrtOptions {
  /** The value at step `warmup`: any finite number. */
  readonly peak: number;
  /** Steps of linear rise from `initial` to `peak`: a whole number in [0, ∞). Default: 0. */
  readonly warmup?: number;
  /** The value at step 0 if there is a warm-up, in (-∞, peak]. Default: 0. */
  readonly initial?: number;
  /** Steps of the unit in which steps count: a whole number in [1, ∞). Default: `warmup`, or 10,000 if that is 0. */
  readonly timescale?: number;
}

/**
 * A linear warm-up, then down with the square root of the steps, without end:
 *
 *     step < warmup:  initial + (peak − initial) · step / warmup
 *     step ≥ warmup:  peak · √(timescale / (step − warmup + timescale))
 *
 * By default that is peak · √(warmup / step). Hugging Face's
 * `get_inverse_sqrt_schedule(num_warmup_steps, timescale)`, fairseq's `inverse_sqrt`, T5's. {@link noam} is
 * the same with a peak that the size of the model gives.
 *
 * Zhai et al., "Scaling Vision Transformers", §3.5 (arXiv:2106.04560).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function inverseSqrt(options: InverseSqrtOptions): Schedule {
  checkKeys("inverseSqrt", options, ["peak", "warmup", "initial", "timescale"]);
  const { peak, warmup = 0, initial = 0, timescale = warmup || 10_000 } = options;
  checkNumber("inverseSqrt: peak", peak, anyValue);
  checkNumber("inverseSqrt: warmup", warmup, { min: 0, integer: true });
  checkNumber("inverseSqrt: initial", initial, { max: peak });
  checkNumber("inverseSqrt: timescale", timescale, stepCount);
  return scheduleOf("inverseSqrt", (step) => {
    if (step < warmup) return interpolate(initial, peak, step / warmup);
    return peak * Math.sqrt(timescale / (step - warmup + timescale));
  });
}
