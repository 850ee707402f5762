/**
 * L-BFGS, whose state PyTorch has of all parameters together, one behind the other, as state of the first of them.
 *
 * @module
 */
import type { ParameterState } from "../../base/stateDict.ts";
import type { Parameter } from "../../parameter.ts";
import { checkNames, checkNumber, mismatch, readList } from "../../validate.ts";
import { fileTensor } from "../tensors/elements.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { numberIn, rounded } from "./numbers.ts";
import { type Raw, scalarOf } from "./state.ts";
import { isTensor, type TorchDict, type TorchValue } from "./values.ts";

const COUNTS = ["n_iter", "func_evals"];
const NUMBERS = ["t", "prev_loss", "H_diag"];
const VECTORS = ["d", "prev_flat_grad"];
const LISTS = ["old_dirs", "old_stps", "ro"];
/** What it computes anew in each iteration. */
const SCRATCH = ["al"];
const FRESH = { n_iter: 0, func_evals: 0, pairs: 0, t: 0, prev_loss: 0, H_diag: 1 };

/** The state of each parameter. @param size how many pairs are kept */
export function readHistory(
  where: string,
  parameters: readonly Parameter[],
  raw: Raw | undefined,
  size: number,
  steps = 1,
): readonly ParameterState[] {
  const of = (
    scalars: Record<string, number>,
    step: number,
    slots: (i: number) => ParameterState["slots"],
  ) =>
    parameters.map(({ name, shape, dtype }, i) => ({
      name,
      shape,
      dtype,
      step,
      scalars,
      slots: slots(i),
    }));
  if (!raw) return of(FRESH, 0, () => ({}));
  checkNames(where, "state", Object.keys(raw), [
    ...COUNTS,
    ...NUMBERS,
    ...VECTORS,
    ...LISTS,
    ...SCRATCH,
  ]);
  const scalars: Record<string, number> = { ...FRESH };
  for (const name of COUNTS) {
    const value = numberIn(`${where}: ${name}`, raw[name]);
    scalars[name] = checkNumber(`${where}: ${name}`, value, { min: 0, integer: true });
  }
  // The first gradient was small enough: nothing else is known.
  if ((raw.d ?? null) === null) return of(scalars, 0, () => ({}));
  for (const name of NUMBERS) scalars[name] = numberIn(`${where}: ${name}`, raw[name]);
  const split = splitter(parameters);
  const [d, previous] = VECTORS.map((name) => split(`${where}: ${name}`, raw[name]));
  const [y, s] = LISTS.slice(0, 2).map((name) => readList(`${where}: ${name}`, raw[name], split));
  const ro = readList(`${where}: ro`, raw.ro, numberIn);
  scalars.pairs = ro.length;
  if (y!.length !== ro.length || s!.length !== ro.length || ro.length > size) {
    throw new TypeError(
      `${where}: old_dirs, old_stps and ro must be as long as each other, and at most ${size}, got ${y!.length}, ${s!.length} and ${ro.length}`,
    );
  }
  const ring = new Float64Array(size + 1);
  ring.set(ro);
  return of(scalars, steps, (i) => ({
    d: d![i]!,
    prev_flat_grad: previous![i]!,
    old_dirs: rows(
      y!.map((pair) => pair[i]!),
      parameters[i]!,
      size,
    ),
    old_stps: rows(
      s!.map((pair) => pair[i]!),
      parameters[i]!,
      size,
    ),
    ro: ring,
  }));
}

type Floats = Float32Array | Float64Array;

/** Parts of a vector, one for each parameter. */
function splitter(parameters: readonly Parameter[]) {
  const total = parameters.reduce((sum, { length }) => sum + length, 0);
  return (where: string, value: unknown): readonly Floats[] => {
    if (!isTensor(value) || value.data.length !== total) {
      throw mismatch(where, `a tensor of ${total} elements, as all parameters have`, value);
    }
    let start = 0;
    return parameters.map(({ length, dtype }) => {
      start += length;
      const data = value.data.subarray(start - length, start);
      return rounded(where, fileTensor(value.dtype, value.shape, data), dtype);
    });
  };
}

/** A ring of one row more than pairs are kept. */
function rows(pairs: readonly Floats[], { length, dtype }: Parameter, size: number): Floats {
  const ring = new (dtype === "f32" ? Float32Array : Float64Array)((size + 1) * length);
  for (const [k, pair] of pairs.entries()) ring.set(pair, k * length);
  return ring;
}

/** PyTorch's state of the first parameter; undefined if there is none. */
export function writeHistory(
  where: string,
  states: readonly ParameterState[],
  size: number,
): TorchDict | undefined {
  const [first] = states;
  const { scalars, slots } = first!;
  const isSame = ({ step, scalars: other }: ParameterState) =>
    step === first!.step && Object.keys(scalars).every((name) => other[name] === scalars[name]);
  if (!states.every(isSame) || new Set(states.map(({ dtype }) => dtype)).size > 1) {
    throw new TypeError(
      `${where}: all parameters must be of one precision and have taken the same steps, as in PyTorch`,
    );
  }
  const counts = { func_evals: scalars.func_evals!, n_iter: scalars.n_iter! };
  if (!slots.d) return scalars.func_evals ? counts : undefined;
  const { dtype } = first!;
  const joined = (of: (state: ParameterState) => Floats): FileTensor => {
    const parts = states.map(of);
    const all = new (dtype === "f32" ? Float32Array : Float64Array)(
      parts.reduce((sum, { length }) => sum + length, 0),
    );
    let start = 0;
    for (const part of parts) {
      all.set(part, start);
      start += part.length;
    }
    return fileTensor(dtype, [all.length], all);
  };
  const pairs = scalars.pairs!;
  const kept = Array.from({ length: Math.min(pairs, size) }, (_, i) => {
    return (Math.max(pairs - size, 0) + i) % (size + 1);
  });
  const row = (name: string, k: number) =>
    joined((state) => {
      const length = state.slots[name]!.length / (size + 1);
      return state.slots[name]!.subarray(k * length, (k + 1) * length);
    });
  const lists: Record<string, TorchValue> = {
    old_dirs: kept.map((k) => row("old_dirs", k)),
    old_stps: kept.map((k) => row("old_stps", k)),
    ro: kept.map((k) => scalarOf("f64", slots.ro![k]!)),
  };
  return {
    ...counts,
    d: joined((state) => state.slots.d!),
    t: scalars.t!,
    ...lists,
    H_diag: scalars.H_diag!,
    prev_flat_grad: joined((state) => state.slots.prev_flat_grad!),
    prev_loss: scalars.prev_loss!,
  };
}
