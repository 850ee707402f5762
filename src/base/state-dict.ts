import type { DType } from "../dtype.ts";
import { ARRAY } from "../dtype.ts";
import type { Parameter } from "../parameter.ts";
import { checkNumber, describe } from "../validate.ts";
import type { Group } from "./group.ts";
import { type CommonOptions, type OptionSpecs, withDefaults } from "./options.ts";

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
  const members = groups.flatMap((group) =>
    group.parameters.map((parameter) => ({ group, parameter })),
  );
  return {
    optimizer,
    version: VERSION,
    steps,
    state: members.map(({ group, parameter }) => parameterState(group, parameter)),
    paramGroups: groups.map(({ options, parameters }) => ({
      ...withoutSchedules(options),
      params: parameters.map((parameter) =>
        members.findIndex((member) => member.parameter === parameter),
      ),
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
  if (typeof dict !== "object" || dict === null) {
    throw new TypeError(`${where} must be an object, got ${describe(dict)}`);
  }
  expectSame(`${where}: optimizer`, dict.optimizer, name);
  expectSame(`${where}: version`, dict.version, VERSION);
  checkNumber(`${where}: steps`, dict.steps, { min: 0, integer: true });
  if (!Array.isArray(dict.paramGroups) || !Array.isArray(dict.state)) {
    throw new TypeError(`${where} must have arrays state and paramGroups`);
  }
  expectSame(`${where}: number of groups`, dict.paramGroups.length, groups.length);
  return groups.map((group, i) => readGroup(`${where}: paramGroups[${i}]`, dict, i, group, target));
}

function readGroup<O extends CommonOptions>(
  where: string,
  dict: StateDict,
  index: number,
  group: Group<O>,
  { slots: known, specs }: Target<O>,
): Loaded<O> {
  const { params, ...saved } = dict.paramGroups[index]!;
  if (!Array.isArray(params)) throw new TypeError(`${where}: params must be an array`);
  expectSame(`${where}: number of parameters`, params.length, group.parameters.length);
  const options = withDefaults(where, specs, saved as unknown as O, group.options);
  const states = group.parameters.map((parameter, i) =>
    readParameter(`${where}: params[${i}]`, dict.state[params[i]!], parameter, known),
  );
  const [{ step, scalars, slots }] = states as [ParameterState];
  const names = Object.keys(slots);
  for (const other of states) {
    expectSame(`${where}: step of ${JSON.stringify(other.name)}`, other.step, step);
    expectSame(
      `${where}: slots of ${JSON.stringify(other.name)}`,
      String(Object.keys(other.slots)),
      String(names),
    );
  }
  for (const name of Object.keys(group.scalars)) {
    checkNumber(`${where}: ${name}`, scalars[name], {});
  }
  const restore = () => {
    group.options = options;
    group.step = step;
    group.scalars = { ...scalars };
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
  { name, shape, dtype, length }: Parameter,
  known: readonly string[],
): ParameterState {
  if (typeof state !== "object" || state === null) {
    throw new TypeError(`${where}: state must be an object, got ${describe(state)}`);
  }
  const owner = `${where} (${JSON.stringify(name)})`;
  expectSame(`${owner}: shape`, describe(state.shape), describe(shape));
  expectSame(`${owner}: dtype`, state.dtype, dtype);
  checkNumber(`${owner}: step`, state.step, { min: 0, integer: true });
  for (const [slot, values] of Object.entries(state.slots ?? {})) {
    if (!known.includes(slot)) {
      throw new TypeError(
        `${owner}: unknown slot ${JSON.stringify(slot)}; slots are ${known.join(", ")}`,
      );
    }
    if (!(values instanceof ARRAY[dtype])) {
      throw new TypeError(
        `${owner}: ${slot} must be a ${ARRAY[dtype].name}, got ${describe(values)}`,
      );
    }
    expectSame(`${owner}: length of ${slot}`, values.length, length);
  }
  return { ...state, slots: state.slots ?? {}, scalars: state.scalars ?? {} };
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
  const holds = (value: unknown): boolean =>
    typeof value === "function" || (Array.isArray(value) && value.some(holds));
  return Object.fromEntries(Object.entries(options).filter(([, value]) => !holds(value)));
}

function expectSame(where: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) {
    throw new TypeError(`${where} must be ${describe(expected)}, got ${describe(actual)}`);
  }
}
