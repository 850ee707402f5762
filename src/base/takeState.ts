import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { elements } from "../parameter.ts";
import { checkChoice, checkNumber, describe, mismatch, type Range, sameList } from "../validate.ts";
import type { Description } from "./description.ts";
import { type StateDict, VERSION } from "./stateDict.ts";
import { takeValues } from "./takeValues.ts";

/** A state dict's values, of which none is the caller's any more, checked but for what they are of. */
export interface TakenState {
  readonly steps: number;
  readonly groups: readonly TakenGroup[];
}

export interface TakenGroup {
  /** What messages call it. */
  readonly where: string;
  /** Hyperparameters as they were given, which are yet to be checked. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Names, which are yet to be checked too. */
  readonly schedules: ReadonlySet<unknown> | undefined;
  readonly parameters: readonly TakenParameter[];
  /** Common to all its parameters, since they have come the same way. */
  readonly step: number;
  readonly scalars: Readonly<Record<string, number>>;
  readonly slots: readonly string[];
}

export interface TakenParameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly step: number;
  readonly scalars: Readonly<Record<string, number>>;
  readonly slots: ReadonlyMap<string, FloatArray>;
}

/** What an optimizer's state may hold. */
export interface Known extends Pick<Description<object>, "name" | "slots" | "ranges"> {
  readonly scalars: readonly string[];
}

/** 2^53 − 1: a step more is still counted. */
const count: Range = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/**
 * Takes every value of a state dict once, since it is the caller's: what is read twice may differ (a
 * getter, a proxy), and what is read later may be gone (a view of memory that grows).
 * @throws TypeError or RangeError for what is no state of this optimizer.
 */
export function takeState(dict: StateDict, known: Known): TakenState {
  const where = `${known.name}: state dict`;
  checkObject(where, dict);
  const { optimizer, version, steps, state, paramGroups } = dict;
  checkSame(`${where}: optimizer`, optimizer, known.name);
  checkSame(`${where}: version`, version, VERSION);
  checkNumber(`${where}: steps`, steps, count);
  const parameters = take(`${where}: state`, state, (name, each) =>
    takeParameter(name, each, known),
  );
  const seen = new Set<number>();
  const groups = take(`${where}: paramGroups`, paramGroups, (name, each) =>
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
  const { params, schedules, ...options } = { ...(saved as StateDict["paramGroups"][number]) };
  const parameters = take(`${where}: params`, params, (name, value) => {
    const index = checkNumber(name, value, { min: 0, below: states.length, integer: true });
    if (seen.has(index)) throw new TypeError(`${name} is ${index}, as params before it is`);
    seen.add(index);
    return states[index]!;
  });
  const [first] = parameters;
  if (!first) throw new TypeError(`${where}: params must name a parameter, got []`);
  const { step, scalars, slots } = first;
  const names = [...slots.keys()].sort();
  for (const [i, other] of parameters.entries()) {
    const member = `${where}: params[${i}] (${describe(other.name)})`;
    checkSame(`${member}: step`, other.step, step);
    checkSame(`${member}: slots`, [...other.slots.keys()].sort(), names);
    for (const [name, value] of Object.entries(scalars)) {
      checkSame(`${member}: ${name}`, other.scalars[name], value);
    }
  }
  const entries = Object.entries<unknown>(options).map(([key, value]) => [key, takeOption(value)]);
  return {
    ...{ where, options: Object.fromEntries(entries), parameters, step, scalars, slots: names },
    schedules:
      schedules === undefined
        ? undefined
        : new Set(take(`${where}: schedules`, schedules, (_, name) => name)),
  };
}

/** A pair's elements too, or as many of a longer array as show that it is none. */
function takeOption(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const length = Math.min(value.length, 11);
  return Array.from({ length }, (_, i) => value[i]);
}

function takeParameter(where: string, saved: unknown, known: Known): TakenParameter {
  checkObject(where, saved);
  const { name, shape, dtype, step, scalars, slots } = saved as StateDict["state"][number];
  if (typeof name !== "string") {
    throw mismatch(`${where}: name`, "a string", name);
  }
  const named = `${where} (${describe(name)})`;
  const sizes = take(`${named}: shape`, shape, (name, size) => checkNumber(name, size, count));
  checkChoice(`${named}: dtype`, dtype, ["f32", "f64"]);
  checkNumber(`${named}: step`, step, count);
  return {
    ...{ name, shape: sizes, dtype, step },
    scalars: takeScalars(named, scalars, known),
    slots: takeSlots(named, slots, known, dtype, elements(sizes)),
  };
}

function takeScalars(where: string, scalars: unknown, known: Known): Record<string, number> {
  checkObject(`${where}: scalars`, scalars);
  const given = new Map<string, unknown>(Object.entries(scalars));
  checkNames(where, "scalar", given, known.scalars);
  const entries = known.scalars.map((name) => {
    return [name, checkNumber(`${where}: ${name}`, given.get(name), known.ranges?.[name] ?? {})];
  });
  return Object.fromEntries(entries);
}

function takeSlots(
  where: string,
  slots: unknown,
  known: Known,
  dtype: DType,
  length: number,
): Map<string, FloatArray> {
  checkObject(`${where}: slots`, slots);
  const given = new Map<string, unknown>(Object.entries(slots));
  checkNames(where, "slot", given, known.slots);
  const taken = Array.from(given, ([name, values]): [string, FloatArray] => {
    const range = known.ranges?.[name] ?? {};
    return [name, takeValues(`${where}: ${name}`, values, { dtype, length, range })];
  });
  return new Map(taken);
}

/** Each element once, by index: an iterator could be anybody's. */
function take<T>(
  where: string,
  array: unknown,
  of: (name: string, element: unknown) => T,
): readonly T[] {
  if (!Array.isArray(array)) {
    throw mismatch(where, "an array", array);
  }
  const { length } = array;
  const taken: T[] = [];
  for (let i = 0; i < length; i++) taken.push(of(`${where}[${i}]`, array[i]));
  return taken;
}

function checkNames(
  where: string,
  what: "slot" | "scalar",
  given: ReadonlyMap<string, unknown>,
  known: readonly string[],
): void {
  for (const name of given.keys()) {
    if (known.includes(name)) continue;
    const choices = known.length > 0 ? `${what}s are ${known.join(", ")}` : `there are no ${what}s`;
    throw new TypeError(`${where}: unknown ${what} ${describe(name)}; ${choices}`);
  }
}

function checkObject(where: string, value: unknown): asserts value is object {
  if (typeof value === "object" && value !== null) return;
  throw mismatch(where, "an object", value);
}

/** @throws TypeError if they are not the same number or string, or lists of them. */
function checkSame(where: string, actual: unknown, expected: unknown): void {
  const isSame = Array.isArray(expected)
    ? sameList(actual as readonly unknown[], expected)
    : actual === expected;
  if (!isSame) {
    throw mismatch(where, describe(expected), actual);
  }
}
