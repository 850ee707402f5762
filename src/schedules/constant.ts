import { checkNumber } from "../validate.ts";
import { anyValue } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/**
 * Always the same value: `constant(0.1)`.
 *
 * PyTorch's `ConstantLR(factor, total_iters)`, which is constant for a while only, is
 * `joined([factor * lr, lr], [totalIters])`.
 *
 * @param value any finite number
 * @throws RangeError or TypeError if `value` is not one
 */
export function constant(value: number): Schedule {
  checkNumber("constant: value", value, anyValue);
  return scheduleOf("constant", () => value);
}
