import { interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

export interface LinearOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The value at step `total` and ever after: any finite number, also one above `initial`. */
  readonly final: number;
  /** Steps from `initial` to `final`: a whole number in [1, ∞). */
  readonly total: number;
}

/**
 * Along a straight line, up or down, then held:
 *
 *     initial + (final − initial) · min(step / total, 1)
 *
 * PyTorch's `LinearLR(start_factor, end_factor, total_iters)` with both factors times `lr`; optax's
 * `linear_schedule`. For a warm-up before another schedule see {@link joined}.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function linear(options: LinearOptions): Schedule {
  checkKeys("linear", options, ["initial", "final", "total"]);
  const { initial, final, total } = options;
  checkNumber("linear: initial", initial, anyValue);
  checkNumber("linear: final", final, anyValue);
  checkNumber("linear: total", total, stepCount);
  return scheduleOf("linear", (step) => interpolate(initial, final, Math.min(step / total, 1)));
}
