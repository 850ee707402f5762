import { interpolate } from "../math.ts";
import { checkFlag, checkKeys, checkNumber } from "../validate.ts";
import { pow } from "../vendor/pow.ts";
import { anyValue, passed, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link polynomial}. */
export interface PolynomialOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The value at step `total` and ever after: any finite number. Default: 0. */
  readonly final?: number;
  /** Steps from the start to `final`, those at `initial` included: a whole number in [1, ∞). */
  readonly total: number;
  /** The degree, also a fractional one, in (0, ∞). Default: 1. */
  readonly power?: number;
  /** Steps at `initial` before the decay begins: a whole number in [0, total). Default: 0. */
  readonly begin?: number;
  /**
   * Once `final` is reached, go on with a way that is twice, then three times as long and so on, as much of
   * it being left as has been added: a restart to a value that is lower each time. Default: false.
   */
  readonly cycle?: boolean;
}

/**
 * Along a power of the part that is left, then held:
 *
 *     final + (initial − final) · (1 − min(max(step − begin, 0) / (total − begin), 1))^power
 *
 * With `cycle`, `total − begin` is multiplied by the smallest whole number that makes it no less than
 * `step − begin`.
 *
 * PyTorch's `PolynomialLR(total_iters, power)`, Keras's `PolynomialDecay` with its `cycle`, optax's
 * `polynomial_schedule` with `begin` for its `transition_begin`. With `power` 1 it is {@link linear}, which is the smaller in a bundle.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function polynomial(options: PolynomialOptions): Schedule {
  checkKeys("polynomial", options, ["initial", "final", "total", "power", "begin", "cycle"]);
  const { initial, final = 0, total, power = 1, begin = 0, cycle = false } = options;
  checkNumber("polynomial: initial", initial, anyValue);
  checkNumber("polynomial: final", final, anyValue);
  checkNumber("polynomial: total", total, stepCount);
  checkNumber("polynomial: power", power, { above: 0 });
  checkNumber("polynomial: begin", begin, { min: 0, below: total, integer: true });
  checkFlag("polynomial: cycle", cycle);
  const way = total - begin;
  return scheduleOf("polynomial", (step) => {
    const ways = cycle ? Math.max(Math.ceil((step - begin) / way), 1) : 1;
    return interpolate(final, initial, pow(1 - passed(step, begin, begin + way * ways), power));
  });
}
