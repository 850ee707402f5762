import { type FloatArray, forJSON } from "../arrays.ts";
import type { Description } from "../base/description.ts";
import type { Came } from "../base/membership.ts";
import type { CommonOptions } from "../base/options.ts";
import {
  type GivenStateDict,
  optionsState,
  type ParameterState,
  type StateDict,
  VERSION,
} from "../base/stateDict.ts";
import type { TakenGroup } from "../base/takenState.ts";
import { takeState } from "../base/takeState.ts";
import { takeValues } from "../base/takeValues.ts";
import { elements } from "../parameter.ts";
import { checkKeys, checkNumber, describe, isObject } from "../validate.ts";
import type { OptionGroup } from "./optionGroup.ts";

/** What the extras keep of a variable. */
export interface ExtraState {
  /** Gradients that `accumulate` has summed since the last update, and their sum. */
  readonly count?: number;
  /** The sum of gradients so far. */
  readonly gradient_sum?: Float32Array;
  /** What `averaged` lends. */
  readonly average?: Float32Array;
}

/** An optimizer's state as in Nadir itself, by the variables' names, with what the extras keep of each. */
export type TfjsStateDict = Omit<StateDict, "state"> & {
  readonly state: readonly (ParameterState & { readonly extras?: ExtraState })[];
};

/** One to load: one of Nadir's own, of the same class, is one too. Arrays may also be plain numbers. */
export type GivenTfjsStateDict = Omit<GivenStateDict, "state"> & {
  readonly state: readonly (GivenStateDict["state"][number] & {
    readonly extras?: GivenExtras;
  })[];
};

type GivenExtras = {
  readonly [K in keyof ExtraState]: K extends "count" ? number : ArrayLike<number>;
};

/** A variable's state, apart from the variable. */
export interface SavedMember {
  /** The variable's name when it was saved. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly came: Came;
  /** Slots that no update has written. */
  readonly unused: ReadonlySet<unknown>;
  /** Gradients summed since the last update. */
  readonly count: number;
  readonly sum: Float32Array | undefined;
  readonly average: Float32Array | undefined;
}

/** All that the next update depends on, beside variables and gradients. */
export interface Saved {
  readonly iterations: number;
  readonly members: readonly SavedMember[];
  /** As they were saved, with the names of the members of each. */
  readonly groups: readonly TakenGroup[];
}

/** A member's state, and the place of the group that it is in. */
export type Grouped = SavedMember & { readonly group: number };

/** With arrays of its own. */
export function copyOf({ came, sum, average, ...others }: SavedMember): SavedMember {
  const copy = <A extends FloatArray>(array: A): A => forJSON(array.slice() as A);
  const slots = Object.entries(came.slots).map(([name, values]) => [name, copy(values)]);
  return {
    ...others,
    came: { ...came, slots: Object.fromEntries(slots) },
    sum: sum && copy(sum),
    average: average && copy(average),
  };
}

/** Groups without a variable are left out. */
export function writeStateDict<O extends CommonOptions>(
  { name: optimizer, options: specs }: Pick<Description<O>, "name" | "options">,
  iterations: number,
  members: readonly Grouped[],
  groups: readonly OptionGroup<O>[],
): TfjsStateDict {
  const paramGroups = groups.flatMap((group, i) => {
    const params = members.flatMap((member, at) => (member.group === i ? [at] : []));
    if (params.length === 0) return [];
    return [{ ...optionsState(specs, withFunctions(group)), params }];
  });
  const state = members.map(({ name, shape, came, unused, count, sum, average }) => {
    const extras = {
      ...(sum && { count, gradient_sum: sum }),
      ...(average && { average }),
    };
    return {
      ...{ name, shape, dtype: "f32" as const, ...came },
      ...(unused.size > 0 && { unused: [...unused] as string[] }),
      ...(Object.keys(extras).length > 0 && { extras }),
    };
  });
  return { optimizer, version: VERSION, steps: iterations, state, paramGroups } as TfjsStateDict;
}

/** Options with functions in place of those that a file could not hold, so that they count as schedules. */
function withFunctions<O extends CommonOptions>({ inner, missing }: OptionGroup<O>): Required<O> {
  const lost = Object.entries(inner.options)
    .filter(([key]) => missing.has(key))
    .map(([key, value]) => [key, Array.isArray(value) ? value.map(() => never) : never]);
  return { ...inner.options, ...Object.fromEntries(lost) };
}

function never(): number {
  return Number.NaN;
}

/**
 * Takes every value once.
 * @param lent whether arrays stay as they are, so that they need not be copied.
 * @throws TypeError or RangeError for what is no state of this optimizer.
 */
export function takeStateDict(
  description: Pick<Description<object>, "name" | "slots" | "scalars">,
  given: GivenTfjsStateDict,
  lent: boolean,
): Saved {
  const where = `${description.name}: state dict`;
  const dict = readOnce(given);
  const { steps, groups } = takeState(dict, description, lent);
  const taken = new Map(
    groups.flatMap((group) =>
      group.parameters.map((each) => [each.name, { each, group }] as const),
    ),
  );
  if (taken.size < dict.state.length) {
    throw new TypeError(`${where}: state: names must be different ones, as variables' are`);
  }
  const members = dict.state.map(({ name, extras }): SavedMember => {
    const { each, group } = taken.get(name)!;
    const { shape, dtype, step, scalars, slots, unused } = each;
    const named = `${where}: state of ${describe(name)}`;
    if (dtype !== "f32")
      throw new TypeError(`${named}: dtype must be "f32", got ${describe(dtype)}`);
    return {
      ...{ name, shape, came: { step, scalars, slots } },
      unused: new Set([...unused, ...group.unused]),
      ...takeExtras(`${named}: extras`, extras, elements(shape), lent),
    };
  });
  return { iterations: steps, members, groups };
}

/** Of which each value is read twice: the list, and its entries. */
function readOnce(dict: GivenTfjsStateDict): GivenTfjsStateDict {
  if (!isObject(dict) || !Array.isArray(dict.state)) return dict;
  const state = Array.from(dict.state, (each) => (isObject(each) ? { ...each } : each));
  return { ...dict, state };
}

function takeExtras(
  where: string,
  extras: GivenExtras | undefined,
  length: number,
  lent: boolean,
): Pick<SavedMember, "count" | "sum" | "average"> {
  if (extras === undefined) return { count: 0, sum: undefined, average: undefined };
  checkKeys(where, extras, ["count", "gradient_sum", "average"]);
  const { count = 0, gradient_sum, average } = extras;
  const limits = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };
  checkNumber(`${where}: count`, count, limits);
  if (count > 0 !== (gradient_sum !== undefined)) {
    throw new TypeError(`${where}: gradient_sum must be there if count is above 0, got ${count}`);
  }
  const values = (name: string, given: ArrayLike<number> | undefined) =>
    given && (takeValues(`${where}: ${name}`, given, length, "f32", {}, lent) as Float32Array);
  return {
    count,
    sum: values("gradient_sum", gradient_sum),
    average: values("average", average),
  };
}
