import { interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link rex}. */
export interface RexOptions {
  /** The value at step 0: any finite number. */
  readonly peak: number;
  /** Steps from `peak` to `floor`: a whole number in [1, ∞). */
  readonly total: number;
  /** The value at step `total` and ever after, in (-∞, peak]. Default: 0. */
  readonly floor?: number;
}

/**
 * Slowly down first, then fast, for a training whose length is known beforehand:
 *
 *     floor + (peak − floor) · (1 − t) / (1 − t / 2),  t = min(step / total, 1)
 *
 * Chen, Wolfe & Kyrillidis, "REX: Revisiting Budgeted Training with an Improved Schedule", §3
 * (arXiv:2107.04197).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function rex(options: RexOptions): Schedule {
  checkKeys("rex", options, ["peak", "total", "floor"]);
  const { peak, total, floor = 0 } = options;
  checkNumber("rex: peak", peak, anyValue);
  checkNumber("rex: total", total, stepCount);
  checkNumber("rex: floor", floor, { max: peak });
  return scheduleOf("rex", (step) => {
    const t = Math.min(step / total, 1);
    return interpolate(floor, peak, (1 - t) / (1 - t / 2));
  });
}
