import { kindOf } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { ARRAY } from "../dtype.ts";
import type { Parameter } from "../parameter.ts";
import { checkNumber, describe } from "../validate.ts";
import type { Group } from "./group.ts";
import { type CommonOptions, isScheduled, type OptionSpecs, withDefaults } from "./options.ts";

const VERSION = 1;

/** An optimizer's state as plain data, which `structuredClone` takes. */
export interface StateDict {
  /** The optimizer's name. */
  readonly optimizer: string;
  readonly version: number;
  /** Steps taken by the optimizer. */
  readonly steps: number;
  /** One entry a parameter, group after group. */
  readonly state: readonly ParameterState[];
  /** Hyperparameters but for schedules, and the indices of the group's parameters in `state`. */
  readonly paramGroups: readonly ({ readonly params: readonly number[] } & Readonly<
    Record<string, unknown>
  >)[];
}

export interface ParameterState {
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
  const indices = indicesOf(groups);
  return {
    optimizer,
    version: VERSION,
    steps,
    state: groups.flatMap((group) =>
      group.parameters.map((parameter) => parameterState(group, parameter)),
    ),
    paramGroups: groups.map(({ options }, i) => ({
      ...withoutSchedules(options),
      params: indices[i]!,
    })),
  };
}

interface Target<O extends CommonOptions> {
  readonly name: string;
  /** All slots that the optimizer may have. */
  readonly slots: readonly string[];
  readonly specs: OptionSpecs<O>;
  readonly groups: readonly Group<O>[];
}

/** A group's new options, and what writes its state once memory for the slots is there. */
interface Loaded<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly options: Required<O>;
  /** Slots that the state has. */
  readonly slots: readonly string[];
  readonly restore: () => void;
}

/** Checks all of a state dict before anything is changed. */
export function readStateDict<O extends CommonOptions>(
  dict: StateDict,
  target: Target<O>,
): Loaded<O>[] {
  const { name, groups } = target;
  const where = `${name}: state dict`;
  checkObject(where, dict);
  expectSame(`${where}: optimizer`, dict.optimizer, name);
  expectSame(`${where}: version`, dict.version, VERSION);
  checkNumber(`${where}: steps`, dict.steps, { min: 0, integer: true });
  if (!Array.isArray(dict.paramGroups) || !Array.isArray(dict.state)) {
    throw new TypeError(`${where} must have arrays state and paramGroups`);
  }
  const indices = indicesOf(groups);
  expectSame(`${where}: number of groups`, dict.paramGroups.length, groups.length);
  expectSame(`${where}: number of states`, dict.state.length, indices.flat().length);
  return groups.map((group, i) =>
    readGroup(`${where}: paramGroups[${i}]`, dict, dict.paramGroups[i], indices[i]!, group, target),
  );
}

function readGroup<O extends CommonOptions>(
  where: string,
  dict: StateDict,
  saved: unknown,
  indices: readonly number[],
  group: Group<O>,
  { slots: known, specs }: Target<O>,
): Loaded<O> {
  checkObject(where, saved);
  const { params, ...given } = saved as StateDict["paramGroups"][number];
  expectSame(`${where}: params`, params, indices);
  const options = withDefaults(where, specs, given as unknown as O, group.options);
  const scalarNames = Object.keys(group.scalars);
  const states = group.parameters.map((parameter, i) => {
    const owner = `${where}: params[${i}] (${JSON.stringify(parameter.name)})`;
    return readParameter(owner, dict.state[indices[i]!], parameter, known, scalarNames);
  });
  const [first] = states as [ParameterState];
  const { step, scalars } = first;
  const names = Object.keys(first.slots).sort();
  // All parameters of a group have come the same way.
  for (const [i, other] of states.entries()) {
    const owner = `${where}: params[${i}]`;
    expectSame(`${owner}: step`, other.step, step);
    expectSame(`${owner}: scalars`, Object.entries(other.scalars), Object.entries(scalars));
    expectSame(`${owner}: slots`, Object.keys(other.slots).sort(), names);
  }
  const restore = () => {
    group.options = options;
    group.step = step;
    group.scalars = scalars;
    for (const slot of group.slots) if (!names.includes(slot)) group.reset(slot);
    for (const slot of names) {
      for (const [i, parameter] of group.parameters.entries()) {
        group.slot(slot, parameter).set(states[i]!.slots[slot]!);
      }
      group.fresh.delete(slot);
    }
  };
  return { group, options, slots: names, restore };
}

function readParameter(
  where: string,
  state: ParameterState | undefined,
  { shape, dtype, length }: Parameter,
  slotNames: readonly string[],
  scalarNames: readonly string[],
): ParameterState {
  checkObject(`${where}: state`, state);
  const { slots, scalars, step } = state;
  expectSame(`${where}: shape`, state.shape, shape);
  expectSame(`${where}: dtype`, state.dtype, dtype);
  checkNumber(`${where}: step`, step, { min: 0, integer: true });
  checkObject(`${where}: slots`, slots);
  for (const [slot, values] of Object.entries(slots)) {
    if (!slotNames.includes(slot)) {
      throw new TypeError(
        `${where}: unknown slot ${JSON.stringify(slot)}; slots are ${slotNames.join(", ")}`,
      );
    }
    if (kindOf(values) !== ARRAY[dtype].name) {
      throw new TypeError(
        `${where}: ${slot} must be a ${ARRAY[dtype].name}, got ${describe(values)}`,
      );
    }
    expectSame(`${where}: length of ${slot}`, values.length, length);
  }
  checkObject(`${where}: scalars`, scalars);
  const checked = scalarNames.map((name) => [
    name,
    checkNumber(`${where}: ${name}`, scalars[name], {}),
  ]);
  return { ...state, scalars: Object.fromEntries(checked) };
}

/** The indices of each group's parameters in `state`: they are counted through all groups. */
function indicesOf(groups: readonly { readonly parameters: readonly unknown[] }[]): number[][] {
  let next = 0;
  return groups.map(({ parameters }) => parameters.map(() => next++));
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

function withoutSchedules(options: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => !isScheduled(value)));
}

function checkObject(where: string, value: unknown): asserts value is object {
  if (typeof value === "object" && value !== null) return;
  throw new TypeError(`${where} must be an object, got ${describe(value)}`);
}

/** Whether two numbers or strings, or arrays of them, are the same: what prints the same is. */
function expectSame(where: string, actual: unknown, expected: unknown): void {
  if (describe(actual) === describe(expected)) return;
  throw new TypeError(`${where} must be ${describe(expected)}, got ${describe(actual)}`);
}
