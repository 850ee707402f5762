import { checkKeys, checkNames, describe, mismatch } from "../validate.ts";
import { checkOption, checkTuple } from "./checkOptions.ts";
import {
  type AnySpec,
  isSchedulable,
  isScheduled,
  isTuple,
  mapOptions,
  type OptionSpecs,
} from "./options.ts";
import type { TakenGroup } from "./takenState.ts";

/**
 * A group's options with those that were saved: numbers replace numbers, and a schedule stays.
 * @throws TypeError where a schedule was saved and there is none; TypeError or RangeError for an option
 *   that cannot be.
 */
export function savedOptions<O extends object>(
  { where, options: saved, schedules }: Pick<TakenGroup, "where" | "options" | "schedules">,
  specs: OptionSpecs<O>,
  current: Required<O>,
): Required<O> {
  checkKeys(where, saved, Object.keys(specs));
  for (const [key, spec] of Object.entries<AnySpec>(specs)) {
    const name = `${where}: ${key}`;
    const was = saved[key];
    const now = current[key as keyof O];
    if (was !== undefined && isTuple(spec)) checkTuple(name, spec, was);
    // 0.1.0 left out what was a schedule, pairs as a whole, and did not say so.
    if (!schedules && was === undefined && isSchedulable(spec)) checkScheduled(name, now);
  }
  const names: string[] = [];
  const before = new Map<string, unknown>();
  mapOptions(specs, saved, (key, spec, was) => {
    if (isSchedulable(spec)) names.push(key);
    before.set(key, was);
  });
  if (schedules) checkNames(where, "schedule", schedules, names);
  return mapOptions(specs, current, (key, spec, now) => {
    const name = `${where}: ${key}`;
    const was = before.get(key);
    if (schedules?.has(key)) {
      if ((was ?? null) === null) {
        checkScheduled(name, now);
        return now;
      }
      throw new TypeError(
        `${name} is one of schedules, so that it has no value, got ${describe(was)}`,
      );
    }
    if (was === undefined) return now;
    if (typeof was === "function") throw mismatch(name, "a number", was);
    const checked = checkOption(name, spec, was);
    return isScheduled(now) ? now : checked;
  });
}

/** @throws TypeError if there is no schedule that goes on. */
function checkScheduled(name: string, now: unknown): void {
  if (isScheduled(now)) return;
  throw new TypeError(
    `${name} was a schedule when it was saved, and is ${describe(now)} here: set the schedule before loading, or constant(…)`,
  );
}
