/**
 * What the options of several schedules have in common.
 *
 * @module
 */
import { checkNumber, describe, type Range } from "../validate.ts";

/** A value of the schedule itself: any finite number, because any hyperparameter may follow it. */
export const anyValue: Range = {};

/** A length in steps. */
export const stepCount: Range = { min: 1, integer: true };

/** A factor that is applied again and again. */
export const factorRange: Range = { min: 0 };

/** Steps before anything changes, of a schedule that has no end. */
export const delay: Range = { min: 0, integer: true };

/** @throws TypeError or RangeError if `milestones` is not an array of ascending steps, each > 0. */
export function checkMilestones(where: string, milestones: readonly number[]): void {
  if (!Array.isArray(milestones)) {
    throw new TypeError(`${where} must be an array of steps, got ${describe(milestones)}`);
  }
  let previous = 0;
  for (const [index, milestone] of milestones.entries()) {
    checkNumber(`${where}[${index}]`, milestone, { min: previous + 1, integer: true });
    previous = milestone;
  }
}

/** What part of the way from step `begin` to step `total` has been passed: 0 before it, 1 after it. */
export function passed(step: number, begin: number, total: number): number {
  return Math.min(Math.max(step - begin, 0) / (total - begin), 1);
}
