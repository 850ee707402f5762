import { forJSON, fromText } from "../../arrays.ts";
import { matchState } from "../../base/matchState.ts";
import type { TakenParameter } from "../../base/takenState.ts";
import { elements } from "../../parameter.ts";
import { describe, isObject, mismatch, readList, readShape } from "../../validate.ts";
import { checkValues, copyNumbers, type Values } from "../../values.ts";

/** Values of arrays by name, in the form of an optimizer's state. */
export interface NamedValues {
  readonly version: number;
  readonly state: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: "f32";
    readonly slots: { readonly value: Float32Array };
  }[];
  readonly paramGroups: readonly { readonly params: readonly number[] }[];
}

/** An array that values are of. */
interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** @param all with arrays that are the state's from now on. */
export function writeValues(
  all: readonly (Named & { readonly value: Float32Array })[],
): NamedValues {
  return {
    version: 1,
    state: all.map(({ name, shape, value }) => {
      return { name, shape, dtype: "f32", slots: { value: forJSON(value) } };
    }),
    paramGroups: [{ params: all.map((_, i) => i) }],
  };
}

/**
 * Copies of the values of these arrays, in their order. NaN is a value as any other.
 * @throws TypeError that says which names are missing, unexpected, or of another shape; RangeError for numbers that
 *   are none in single precision.
 */
export function readValues(
  where: string,
  dict: unknown,
  own: readonly Named[],
): Float32Array<ArrayBuffer>[] {
  if (!isObject(dict)) throw mismatch(where, "an object", dict);
  const { version, state } = dict as Partial<NamedValues>;
  if (version !== 1) throw mismatch(`${where}: version`, "1", version);
  const values = new Map<object, Float32Array<ArrayBuffer>>();
  const parameters = readList(`${where}: state`, state, (at, each): TakenParameter => {
    if (!isObject(each)) throw mismatch(at, "an object", each);
    const { name, shape, dtype, slots } = each as NamedValues["state"][number];
    if (typeof name !== "string") throw mismatch(`${at}: name`, "a string", name);
    const named = `${at} (${describe(name)})`;
    const sizes = readShape(named, shape);
    if (dtype !== "f32") throw mismatch(`${named}: dtype`, '"f32"', dtype);
    const entry = {
      ...{ name, shape: sizes, dtype, step: 0, scalars: {}, slots: {} },
      unused: new Set(),
    };
    values.set(entry, valuesOf(`${named}: value`, slots, elements(sizes)));
    return entry;
  });
  const group = { where, options: {}, parameters, schedules: new Set(), unused: new Set() };
  const members = own.map((each) => ({ ...each, dtype: "f32" as const }));
  const [matched] = matchState(where, [group], [members]);
  return matched!.states.map((entry) => values.get(entry)!);
}

function valuesOf(where: string, slots: unknown, length: number): Float32Array<ArrayBuffer> {
  const value: unknown = isObject(slots) ? (slots as { value?: unknown }).value : undefined;
  const given: unknown = Array.isArray(value) ? value.map(fromText) : value;
  checkValues(where, given);
  if (given.length !== length) {
    throw new TypeError(`${where} must be of length ${length}, got ${given.length}`);
  }
  const copy = new Float32Array(length);
  copyNumbers(where, given as Values, 0, copy, 0, length, true);
  return copy;
}
