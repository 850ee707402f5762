import { elements } from "../parameter.ts";
import {
  checkChoice,
  checkNames,
  checkNumber,
  describe,
  isObject,
  mismatch,
  type Range,
  readList,
  readShape,
} from "../validate.ts";
import type { Description } from "./description.ts";
import { lasting, shapeOf } from "./slot.ts";
import { type GivenStateDict, VERSION } from "./stateDict.ts";
import type { TakenGroup, TakenParameter, TakenState } from "./takenState.ts";
import { takeValues } from "./takeValues.ts";

/** What an optimizer's state may hold. */
export type Known = Pick<Description<object>, "name" | "slots" | "scalars">;

/** 2^53 − 1: a step more is still counted. */
const count: Range = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/**
 * Takes every value of a state dict once, since it is the caller's: what is read twice may differ (a
 * getter, a proxy), and what is read later may be gone (a view of memory that grows). Arrays that are `lent` stay as
 * they are until they are written, and are not copied.
 * @throws TypeError or RangeError for what is no state of this optimizer.
 */
export function takeState(dict: GivenStateDict, known: Known, lent: boolean): TakenState {
  const where = `${known.name}: state dict`;
  checkObject(where, dict);
  const { optimizer, version, steps, state, paramGroups } = dict;
  checkSame(`${where}: optimizer`, optimizer, known.name);
  checkSame(`${where}: version`, version, VERSION);
  checkNumber(`${where}: steps`, steps, count);
  const parameters = readList(`${where}: state`, state, (name, each) =>
    takeParameter(name, each, known, lent),
  );
  const seen = new Set<number>();
  const groups = readList(`${where}: paramGroups`, paramGroups, (name, each) =>
    takeGroup(name, each, parameters, seen),
  );
  const lost = parameters.findIndex((_, i) => !seen.has(i));
  if (lost >= 0) throw new TypeError(`${where}: state[${lost}] is in no group's params`);
  return { steps, groups };
}

function takeGroup(
  where: string,
  saved: unknown,
  states: readonly TakenParameter[],
  seen: Set<number>,
): TakenGroup {
  checkObject(where, saved);
  // Copied first, since an engine may read what it then leaves out of `options`.
  const { params, schedules, unused, ...options } = {
    ...(saved as GivenStateDict["paramGroups"][number]),
  };
  const parameters = readList(`${where}: params`, params, (name, value) => {
    const index = checkNumber(name, value, { min: 0, below: states.length, integer: true });
    if (seen.has(index)) throw new TypeError(`${name} is ${index}, as params before it is`);
    seen.add(index);
    return states[index]!;
  });
  if (parameters.length === 0) {
    throw new TypeError(`${where}: params must name a parameter, got []`);
  }
  const entries = Object.entries<unknown>(options).map(([key, value]) => [key, takeOption(value)]);
  return {
    ...{ where, options: Object.fromEntries(entries), parameters },
    schedules: schedules === undefined ? undefined : takeSet(`${where}: schedules`, schedules),
    unused: takeSet(`${where}: unused`, unused ?? []),
  };
}

function takeSet(where: string, names: readonly string[]): ReadonlySet<unknown> {
  return new Set(readList(where, names, (_, name) => name));
}

/** A pair's elements too, or as many of a longer array as show that it is none. */
function takeOption(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const length = Math.min(value.length, 11);
  // A hole is no hyperparameter that was left out.
  return Array.from({ length }, (_, i) => value[i] ?? null);
}

/** Throws as {@link takeState}. */
function takeParameter(where: string, saved: unknown, known: Known, lent: boolean): TakenParameter {
  checkObject(where, saved);
  const { name, shape, dtype, step, scalars, slots, unused } =
    saved as GivenStateDict["state"][number];
  if (typeof name !== "string") throw mismatch(`${where}: name`, "a string", name);
  const named = `${where} (${describe(name)})`;
  const sizes = readShape(named, shape);
  checkChoice(`${named}: dtype`, dtype, ["f32", "f64"]);
  checkNumber(`${named}: step`, step, count);
  const { slots: slotOf, scalars: scalarOf = {} } = known;
  const unwritten = takeSet(`${named}: unused`, unused ?? []);
  checkNames(`${named}: unused`, "slot", unwritten, lasting(slotOf));
  return {
    ...{ name, shape: sizes, dtype, step, unused: unwritten },
    scalars: takeNamed(named, "scalar", scalars, Object.keys(scalarOf), (key, value) =>
      checkNumber(`${named}: ${key}`, value, scalarOf[key]!),
    ),
    slots: takeNamed(named, "slot", slots, lasting(slotOf), (key, values) => {
      const slot = slotOf[key]!;
      // What an option sizes is compared with what is here, once it is known of which group it is.
      const length = slot.sizedBy ? undefined : elements(shapeOf(slot, sizes));
      return takeValues(`${named}: ${key}`, values, length, slot.dtype ?? dtype, slot, lent);
    }),
  };
}

/** What `of` makes of each value, in the order of the names. A slot may be missing, a scalar not. */
function takeNamed<T>(
  where: string,
  what: "slot" | "scalar",
  given: unknown,
  names: readonly string[],
  of: (name: string, value: unknown) => T,
): Record<string, T> {
  checkObject(`${where}: ${what}s`, given);
  const values: Readonly<Record<string, unknown>> = { ...given };
  checkNames(where, what, Object.keys(values), names);
  const taken = names.filter((name) => what === "scalar" || name in values);
  return Object.fromEntries(taken.map((name) => [name, of(name, values[name])]));
}

function checkObject(where: string, value: unknown): asserts value is object {
  if (!isObject(value)) throw mismatch(where, "an object", value);
}

/** @throws TypeError if they are not the same number or string. */
function checkSame(where: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw mismatch(where, describe(expected), actual);
}
