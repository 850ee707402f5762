import { interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, passed, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link linear}. */
export interface LinearOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The value at step `total` and ever after: any finite number, also one above `initial`. */
  readonly final: number;
  /** Steps from the start to `final`, those at `initial` included: a whole number in [1, ∞). */
  readonly total: number;
  /** Steps at `initial` before the line begins: a whole number in [0, total). Default: 0. */
  readonly begin?: number;
}

/**
 * Along a straight line, up or down, then held; with `begin`, constant first, then linear:
 *
 *     initial + (final − initial) · min(max(step − begin, 0) / (total − begin), 1)
 *
 * PyTorch's `LinearLR(start_factor, end_factor, total_iters)` with both factors times `lr`; optax's
 * `linear_schedule`, where `begin` is `transition_begin` and `total` is that and `transition_steps`. For a
 * warm-up before another schedule see {@link joined}.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function linear(options: LinearOptions): Schedule {
  checkKeys("linear", options, ["initial", "final", "total", "begin"]);
  const { initial, final, total, begin = 0 } = options;
  checkNumber("linear: initial", initial, anyValue);
  checkNumber("linear: final", final, anyValue);
  checkNumber("linear: total", total, stepCount);
  checkNumber("linear: begin", begin, { min: 0, below: total, integer: true });
  return scheduleOf("linear", (step) => interpolate(initial, final, passed(step, begin, total)));
}
