import { checkKeys, describe, mismatch } from "../validate.ts";
import {
  type AnySpec,
  checkOption,
  isPair,
  isSchedulable,
  isScheduled,
  type NumberSpec,
  type OptionSpecs,
} from "./options.ts";
import type { TakenGroup } from "./takeState.ts";

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
  const all = Object.entries<AnySpec>(specs);
  checkKeys(where, saved, Object.keys(specs));
  if (schedules) checkSchedules(where, schedules, all);
  const entries = all.map(([key, spec]) => {
    const [name, was, now] = [`${where}: ${key}`, saved[key], current[key as keyof O] as unknown];
    // 0.1.0 left out what was a schedule, pairs as a whole, and did not say so.
    if (!schedules && was === undefined) return [key, unmarked(name, spec, now)];
    const isMarked = (name: string) => schedules?.has(name) ?? false;
    if (isPair(spec))
      return [key, savedPair(name, spec, was, now as Pair, (i) => isMarked(`${key}[${i}]`))];
    return [key, savedOption(name, spec, was, now, isMarked(key))];
  });
  return Object.fromEntries(entries) as Required<O>;
}

type Pair = readonly [unknown, unknown];

function savedPair(
  name: string,
  specs: readonly [NumberSpec, NumberSpec],
  was: unknown,
  now: Pair,
  isMarked: (index: number) => boolean,
): readonly unknown[] {
  if (was !== undefined && !(Array.isArray(was) && was.length === 2)) {
    throw mismatch(name, "a pair", was);
  }
  const elements = specs.map((spec, i) => {
    // A hole is no hyperparameter that was left out.
    const element: unknown = was === undefined ? undefined : (was[i] ?? null);
    return savedOption(`${name}[${i}]`, spec, element, now[i], isMarked(i));
  });
  return Object.freeze(elements);
}

function savedOption(
  name: string,
  spec: AnySpec,
  was: unknown,
  now: unknown,
  isMarked: boolean,
): unknown {
  if (isMarked) {
    if (was === undefined || was === null) return schedule(name, now);
    throw new TypeError(
      `${name} is one of schedules, so that it has no value, got ${describe(was)}`,
    );
  }
  if (was === undefined) return now;
  const checked = checkOption(name, spec, was);
  return typeof now === "function" && typeof checked === "number" ? now : checked;
}

function unmarked(name: string, spec: AnySpec, now: unknown): unknown {
  return isSchedulable(spec) ? schedule(name, now) : now;
}

/** The schedule that goes on. @throws TypeError if there is none. */
function schedule(name: string, now: unknown): unknown {
  if (isScheduled(now)) return now;
  throw new TypeError(
    `${name} was a schedule when it was saved, and is ${describe(now)} here: before loading, give the constructor the schedule, or set it (to go on with a number: constant(…))`,
  );
}

/** @throws TypeError for what no option can have been. */
function checkSchedules(
  where: string,
  schedules: ReadonlySet<unknown>,
  specs: readonly (readonly [string, AnySpec])[],
): void {
  const numeric = specs.filter(([, spec]) => isSchedulable(spec));
  const names = numeric.flatMap(([key, spec]) =>
    isPair(spec) ? [`${key}[0]`, `${key}[1]`] : [key],
  );
  for (const name of schedules) {
    if (names.includes(name as string)) continue;
    throw mismatch(`${where}: schedules`, `some of ${names.join(", ")}`, name);
  }
}
