import type { DType } from "../dtype.ts";
import type { Parameter } from "../parameter.ts";
import type { Group } from "./group.ts";
import { type CommonOptions, isScheduled } from "./options.ts";

export const VERSION = 1;

/** An optimizer's state as plain data, which `structuredClone` takes. */
export interface StateDict {
  /** The optimizer's name. */
  readonly optimizer: string;
  readonly version: number;
  /** Steps taken by the optimizer. */
  readonly steps: number;
  /** One entry a parameter, group after group. */
  readonly state: readonly ParameterState[];
  readonly paramGroups: readonly GroupState[];
}

/** Hyperparameters but for schedules, in whose place a pair has `null`. */
export type GroupState = Readonly<Record<string, unknown>> & {
  /** The indices of the group's parameters in `state`. */
  readonly params: readonly number[];
  /** Which hyperparameters were schedules: `lr`, `betas[0]`. Absent: all numbers that are left out. */
  readonly schedules?: readonly string[];
};

export interface ParameterState {
  /** What state belongs to. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: DType;
  /** Steps taken by this parameter. */
  readonly step: number;
  /** State that is one number (`mu_product`). */
  readonly scalars: Readonly<Record<string, number>>;
  /** State of the parameter's shape (`exp_avg`, …); a slot without history is left out. */
  readonly slots: Readonly<Record<string, Float32Array | Float64Array>>;
}

export function writeStateDict<O extends CommonOptions>(
  optimizer: string,
  steps: number,
  groups: readonly Group<O>[],
): StateDict {
  let next = 0;
  return {
    optimizer,
    version: VERSION,
    steps,
    state: groups.flatMap((group) =>
      group.parameters.map((parameter) => parameterState(group, parameter)),
    ),
    paramGroups: groups.map(({ options, parameters }) => ({
      ...optionsState(options),
      params: parameters.map(() => next++),
    })),
  };
}

function parameterState<O extends CommonOptions>(
  group: Group<O>,
  parameter: Parameter,
): ParameterState {
  const { name, shape, dtype } = parameter;
  const slots = group.slots.filter((slot) => !group.fresh.has(slot));
  const entries = slots.map((slot) => [slot, group.slot(slot, parameter).slice()] as const);
  const { step, scalars } = group;
  return { name, shape, dtype, step, scalars: { ...scalars }, slots: Object.fromEntries(entries) };
}

/** Options as data, and which of them are not, since code is none. */
function optionsState(options: object): Omit<GroupState, "params"> {
  const schedules: string[] = [];
  const numbers: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(options)) {
    if (typeof value === "function") schedules.push(key);
    else if (isScheduled(value)) numbers[key] = pairState(key, value, schedules);
    else numbers[key] = value;
  }
  return { ...numbers, schedules };
}

function pairState(key: string, pair: readonly unknown[], schedules: string[]): unknown[] {
  return pair.map((element, i) => {
    if (typeof element !== "function") return element;
    schedules.push(`${key}[${i}]`);
    return null;
  });
}
