import { checkNumber, describe } from "../validate.ts";

/**
 * A hyperparameter as a function of the step. It is pure: the same step gives the same value,
 * whenever and however often it is asked for, with the same bits on every engine.
 *
 * `step` is a whole number, 0 for an optimizer's first step. PyTorch's schedulers count the calls of
 * `scheduler.step()`: where that is called once an epoch, multiply its lengths by the steps of one.
 */
export type Schedule = (step: number) => number;

/** `value` itself if it is a schedule, else the schedule that always gives the number `value`. */
export function asSchedule(where: string, value: unknown): Schedule {
  if (typeof value === "function") return value as Schedule;
  if (typeof value !== "number") {
    throw new TypeError(`${where} must be a number or a schedule, got ${describe(value)}`);
  }
  checkNumber(where, value, {});
  return () => value;
}
