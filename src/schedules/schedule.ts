import { checkNumber, describe, type Range } from "../validate.ts";

/**
 * A hyperparameter as a function of the step. It is pure: the same step gives the same value,
 * whenever and however often it is asked for, with the same bits on every engine.
 *
 * `step` is a whole number in [0, 2⁵³), 0 for an optimizer's first step; all else is refused with a
 * RangeError or TypeError. PyTorch's schedulers count the calls of `scheduler.step()`: where that is
 * called once an epoch, multiply its lengths by the steps of one.
 * @param step counted from 0
 */
export type Schedule = (step: number) => number;

/** Beyond it not every number is exact, so that steps cannot be counted. */
const stepRange: Range = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/** The schedule of this name with these values. It refuses what is no step, so that `valueAt` need not. */
export function scheduleOf(name: string, valueAt: Schedule): Schedule {
  return (step) => {
    // The check first that costs next to nothing: there is one of them for each schedule at every step.
    const isStep = Number.isSafeInteger(step) && step >= 0;
    if (!isStep) checkNumber(`${name}: step`, step, stepRange);
    return valueAt(step);
  };
}

/** `value` itself if it is a schedule, else the schedule that always gives the number `value`. */
export function asSchedule(where: string, value: unknown): Schedule {
  if (typeof value === "function") return value as Schedule;
  if (typeof value !== "number") {
    throw new TypeError(`${where} must be a number or a schedule, got ${describe(value)}`);
  }
  checkNumber(where, value, {});
  return () => value;
}
