import type { Description } from "../../base/description.ts";
import type { CommonOptions } from "../../base/options.ts";
import { type Slots, shapeOf, startsOf } from "../../base/slot.ts";
import type { ParameterState } from "../../base/stateDict.ts";
import { ARRAY } from "../../dtype.ts";
import { elements } from "../../parameter.ts";
import { checkNames, checkNumber, isObject, mismatch } from "../../validate.ts";
import { fileTensor } from "../tensors/elements.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import type { Correspondence } from "./correspondence.ts";
import { type Kept, ORDER, titleIn } from "./members.ts";
import { floatsIn, numberIn } from "./numbers.ts";
import { isMap, isTensor, type TorchDict, type TorchValue } from "./values.ts";

/** PyTorch's state of one parameter, by names. */
export type Raw = Readonly<Record<string, unknown>>;
type Described = Pick<Description<CommonOptions>, "slots" | "scalars">;

/** So many steps a number of single precision counts, as PyTorch does. */
const EXACT = 2 ** 24;

/** The state of each parameter, by its number or name as text. @throws TypeError for that of a parameter which is in no group. */
export function statesIn(
  where: string,
  state: unknown,
  ids: readonly (string | number)[],
): ReadonlyMap<string, Raw> {
  if (!isObject(state) || Array.isArray(state) || isTensor(state))
    throw mismatch(`${where}: state`, "a dict", state);
  const entries = isMap(state) ? [...state] : Object.entries(state);
  const known = ids.map(String);
  return new Map(
    entries.map(([key, raw]) => {
      const name = `${where}: state of parameter ${key}`;
      if (!known.includes(`${key}`))
        throw new TypeError(`${name} is of none that is in param_groups`);
      if (!isObject(raw) || isMap(raw) || Array.isArray(raw)) throw mismatch(name, "a dict", raw);
      return [`${key}`, raw as Raw];
    }),
  );
}

/** The state of a parameter, of which there may be none yet. */
export function readParameter(
  where: string,
  known: Correspondence,
  { slots, scalars = {} }: Described,
  { parameter, isByOrder }: Kept,
  raw: Raw = {},
  steps = 1,
): ParameterState {
  const { name, shape, dtype } = parameter;
  const title = titleIn(where, parameter);
  // PyTorch has None where there is nothing yet.
  const given = Object.entries(raw).filter(([, value]) => value !== null && value !== undefined);
  const names = slotsOf(known, slots, shape);
  checkNames(
    title,
    "state",
    given.map(([key]) => key),
    ["step", ...known.scalars, ...names],
  );
  const values = Object.fromEntries(given);
  const isNew = given.length === 0;
  const read = ([key, slot]: readonly [string, Slots[string]]) => {
    const of = shapeOf(slot, shape);
    if (names.includes(key))
      return values[key] === undefined
        ? []
        : [[key, floatsIn(`${title}: ${key}`, values[key], of, dtype, isByOrder ? ORDER : "")]];
    return elements(of) === 0 && !isNew && !slot.scratch ? [[key, new ARRAY[dtype](0)]] : [];
  };
  const numbers = isNew
    ? []
    : known.scalars.map((key) => [key, numberIn(`${title}: ${key}`, values[key])]);
  return {
    ...{ name, shape, dtype },
    step: isNew ? 0 : known.step === "none" ? steps : stepIn(title, values.step),
    scalars: { ...startsOf(scalars), ...Object.fromEntries(numbers) },
    slots: Object.fromEntries(Object.entries(slots).flatMap(read)),
  };
}

const stepIn = (title: string, step: unknown) =>
  checkNumber(`${title}: step`, numberIn(`${title}: step`, step), { min: 0, integer: true });

/** The arrays that PyTorch has of a parameter of this shape. */
function slotsOf(
  { slots: chosen }: Correspondence,
  slots: Slots,
  shape: readonly number[],
): readonly string[] {
  return chosen?.(shape) ?? Object.keys(slots).filter((name) => !slots[name]!.scratch);
}

/**
 * A parameter's state as PyTorch has it; undefined before its first step, when there is none.
 * @param start what arrays are full of that no step has written.
 */
export function writeParameter(
  known: Correspondence,
  { slots }: Described,
  state: ParameterState,
  start: number | undefined,
): TorchDict | undefined {
  const { shape, dtype, step, scalars } = state;
  const names = slotsOf(known, slots, shape);
  const tensors: Record<string, TorchValue> = {};
  for (const name of names) {
    const of = shapeOf(slots[name]!, shape);
    const isWanted =
      step === 0 ? start !== undefined : state.unused?.includes(name) && known.step !== "none";
    const data =
      state.slots[name] ?? (isWanted ? new ARRAY[dtype](elements(of)).fill(start ?? 0) : undefined);
    if (data) tensors[name] = fileTensor(dtype, of, data);
  }
  if (Object.keys(tensors).length === 0) return undefined;
  const numbers = known.scalars.map((name) => [name, scalarOf("f64", scalars[name]!)]);
  const steps = known.step === "tensor" ? scalarOf(step < EXACT ? "f32" : "f64", step) : step;
  return {
    ...(known.step !== "none" && { step: steps }),
    ...(Object.fromEntries(numbers) as TorchDict),
    ...tensors,
  };
}

/** A tensor of one number, without dimensions. */
export const scalarOf = (dtype: "f32" | "f64", value: number): FileTensor =>
  fileTensor(dtype, [], ARRAY[dtype].of(value));
