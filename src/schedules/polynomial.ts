import { interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { pow } from "../vendor/pow.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

export interface PolynomialOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The value at step `total` and ever after: any finite number. Default: 0. */
  readonly final?: number;
  /** Steps from `initial` to `final`: a whole number in [1, ∞). */
  readonly total: number;
  /** The degree, also a fractional one, in (0, ∞). Default: 1. */
  readonly power?: number;
}

/**
 * Along a power of the part that is left, then held:
 *
 *     final + (initial − final) · (1 − min(step / total, 1))^power
 *
 * PyTorch's `PolynomialLR(total_iters, power)`, Keras's `PolynomialDecay`, optax's
 * `polynomial_schedule`. With `power` 1 it is {@link linear}, which is the smaller in a bundle.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function polynomial(options: PolynomialOptions): Schedule {
  checkKeys("polynomial", options, ["initial", "final", "total", "power"]);
  const { initial, final = 0, total, power = 1 } = options;
  checkNumber("polynomial: initial", initial, anyValue);
  checkNumber("polynomial: final", final, anyValue);
  checkNumber("polynomial: total", total, stepCount);
  checkNumber("polynomial: power", power, { above: 0 });
  return scheduleOf("polynomial", (step) =>
    interpolate(final, initial, pow(1 - Math.min(step / total, 1), power)),
  );
}
