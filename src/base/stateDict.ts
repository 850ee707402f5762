import { type FloatArray, forJSON } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import type { Parameter } from "../parameter.ts";
import type { Description } from "./description.ts";
import type { Group } from "./group.ts";
import { type CommonOptions, mapOptions, type OptionSpecs } from "./options.ts";
import type { Run } from "./run.ts";

export const VERSION = 1;

/** An optimizer's state as plain data, which `structuredClone` and `JSON.stringify` take. */
export interface StateDict {
  /** The optimizer's name. */
  readonly optimizer: string;
  /** Of the format. */
  readonly version: number;
  /** Steps taken by the optimizer. */
  readonly steps: number;
  /** One entry per parameter, group after group. */
  readonly state: readonly ParameterState[];
  /** Hyperparameters of each group, and of which parameters it is. */
  readonly paramGroups: readonly GroupState[];
}

/** Hyperparameters without schedules; an option of several numbers has `null` in the place of one. */
export type GroupState = Readonly<Record<string, unknown>> & {
  /** The indices of the group's parameters in `state`. */
  readonly params: readonly number[];
  /** Names of the hyperparameters that were schedules: `lr`, `betas[0]`. If absent, all that are left out were. */
  readonly schedules?: readonly string[];
  /** As {@link ParameterState.unused}, of all its parameters: written by 0.2.0. */
  readonly unused?: readonly string[];
};

/** What an optimizer remembers of one parameter. */
export interface ParameterState {
  /** Name of the parameter, which the state belongs to. */
  readonly name: string;
  /** Sizes of the parameter. */
  readonly shape: readonly number[];
  /** Its precision. */
  readonly dtype: DType;
  /** Steps taken by this parameter. */
  readonly step: number;
  /** State that is one number (`mu_product`). */
  readonly scalars: Readonly<Record<string, number>>;
  /** State of the parameter's shape (`exp_avg`, …), without slots that no step has written. */
  readonly slots: Readonly<Record<string, FloatArray>>;
  /** Slots that the hyperparameters need and no step has written yet, if steps have been taken. */
  readonly unused?: readonly string[];
}

/** A state dict to load: slots may also be plain arrays, as JSON has them. */
export type GivenStateDict = Omit<StateDict, "state"> & {
  readonly state: readonly (Omit<ParameterState, "slots"> & {
    readonly slots: Readonly<Record<string, ArrayLike<number>>>;
  })[];
};

export function writeStateDict<O extends CommonOptions>(
  { name, options: specs }: Pick<Description<O>, "name" | "options">,
  steps: number,
  groups: readonly Group<O>[],
  slotsOf: (options: Required<O>) => object,
  copies: boolean,
): StateDict {
  let next = 0;
  return {
    optimizer: name,
    version: VERSION,
    steps,
    state: groups.flatMap((group) => {
      const needed = Object.keys(slotsOf(group.options));
      const { runOf } = group;
      return group.parameters.map((each) => {
        const run = runOf.get(each)!;
        return { ...parameterState(group, run, each, copies), ...unusedOf(run, needed) };
      });
    }),
    paramGroups: groups.map(({ options, parameters }) => ({
      ...optionsState(specs, options),
      params: parameters.map(() => next++),
    })),
  };
}

/** The state of one of a run's parameters: copies of its slots, or live views. */
export function parameterState<O extends CommonOptions>(
  group: Group<O>,
  run: Run,
  parameter: Parameter,
  copies: boolean,
): ParameterState {
  const { name, shape, dtype } = parameter;
  const { taken: step, scalars, fresh } = run.history;
  const slots = group.slots.filter((slot) => !fresh.has(slot));
  const entries = slots.map((slot) => {
    const values = run.slot(slot, parameter);
    return [slot, copies ? forJSON(values.slice()) : values] as const;
  });
  return { name, shape, dtype, step, scalars: { ...scalars }, slots: Object.fromEntries(entries) };
}

function unusedOf({ history }: Run, needed: readonly string[]): Pick<ParameterState, "unused"> {
  const unused = needed.filter((slot) => history.fresh.has(slot));
  return history.taken > 0 && unused.length > 0 ? { unused } : {};
}

/** Options as data, and which of them are not, since code is none. */
export function optionsState<O extends object>(
  specs: OptionSpecs<O>,
  options: Required<O>,
): Omit<GroupState, "params"> {
  const schedules: string[] = [];
  const data = mapOptions(specs, options, (name, _, value) => {
    if (typeof value !== "function") return value;
    schedules.push(name);
    return null;
  }) as Record<string, unknown>;
  // A pair keeps its place.
  for (const name of schedules) delete data[name];
  return { ...data, schedules };
}
