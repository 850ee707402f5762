import type { FloatArray } from "../arrays.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { type Floats, readSource, type Source } from "../source.ts";
import { clause, describe, isObject } from "../validate.ts";
import { type LayerName, layerName, pathsOf } from "./layerNames.ts";

/**
 * Values of a parameter: one flat array, or values with their shape. Tensors of files, as `decode` gives them, may
 * have elements of any type: integers are refused.
 */
export type TensorSource =
  | Floats
  | { readonly data: Floats | ArrayBufferView; readonly shape: readonly number[] };

/** Values and shapes by name. */
export type NamedTensors<D extends DType = DType> = Record<
  string,
  { readonly data: ArrayOf<D>; readonly shape: readonly number[] }
>;

/** What values go to: a parameter, or a buffer of a network. */
export interface Owned {
  readonly shape: readonly number[];
  readonly length: number;
  readonly data: FloatArray;
  /** It may be left out then, and is an integer elsewhere. */
  readonly isCount?: boolean;
  /** Reads it then. */
  readCounts?(where: string, numbers: ArrayLike<unknown>): FloatArray;
  /** Whether values were: a buffer then counts as set. */
  isLoaded?: boolean;
}

/**
 * Which of a network's own takes what. The n-th number in the names is the n-th layer that has any, so a network's own
 * names (`layers.0.weight`, `layers.1.weight`) and those of a `torch.nn.Sequential`, which counts
 * its activations too (`0.weight`, `2.weight`), are read alike. What lies in `heap` is copied, since
 * one parameter may be what another takes.
 * @throws TypeError that says all that does not fit, RangeError for data that do not fit their own shape.
 */
export function readTensors(
  where: string,
  heap: Heap,
  tensors: Readonly<Record<string, TensorSource>>,
  owned: Readonly<Record<string, Owned>>,
): (readonly [Owned, FloatArray])[] {
  // What has bytes is a file's, of which each number would be a tensor.
  if (!isObject(tensors) || Array.isArray(tensors) || "byteLength" in tensors) {
    throw new TypeError(
      `${where}: load expects tensors by name, got ${describe(tensors)}: fromTorch reads files`,
    );
  }
  // JSON of a network, what decode gives, or a network.
  if ("tensors" in tensors) {
    throw new TypeError(`${where}: load expects tensors by name: give the tensors in it`);
  }
  const isOwnCount = (name: string) => owned[name]?.isCount && name in tensors;
  const split = (names: readonly string[]) =>
    names.filter((name) => !isOwnCount(name)).map((name) => parse(where, name));
  const [owns, given] = [split(Object.keys(owned)), split(Object.keys(tensors))];
  // Layers with a count alone, as dropout has it, are none elsewhere.
  const ours = pathsOf(owns.filter(({ name }) => !owned[name]!.isCount));
  const theirs = pathsOf(given);
  // Of as many layers the n-th is the n-th, else it is said what is missing by their numbers.
  const areAsMany = ours.length === theirs.length;
  const keyOf = (paths: readonly string[], { path, kind }: LayerName) =>
    `${areAsMany ? paths.indexOf(path) : path}.${kind}`;
  const found = new Map(given.map((each) => [keyOf(theirs, each), each.name]));
  if (found.size < given.length) {
    throw new TypeError(
      `${where}: load expects one tensor a parameter, got ${Object.keys(tensors).join(", ")}`,
    );
  }
  const missing: string[] = [];
  const reshaped: string[] = [];
  const nameOf = new Map(owns.map((each) => [each.name, keyOf(ours, each)]));
  const read = Object.entries(owned).flatMap(([own, target]) => {
    const key = nameOf.get(own);
    const name = key === undefined ? own : found.get(key);
    if (key !== undefined) found.delete(key);
    if (name === undefined) {
      if (!target.isCount) missing.push(own);
      return [];
    }
    const { data, got } = readTensor(where, name, tensors[name]!, target);
    const shape = `[${target.shape.join(", ")}]`;
    if (got) reshaped.push(`${describe(name)} must be of shape ${shape}, got ${got}`);
    return [[target, heap.outliving(data)] as const];
  });
  const unlike = [
    ...clause("missing", missing),
    ...clause("unexpected", [...found.values()]),
    ...reshaped,
  ];
  if (unlike.length === 0) return read;
  throw new TypeError(`${where}: load is of other parameters: ${unlike.join("; ")}`);
}

function parse(where: string, name: string): LayerName {
  const parsed = layerName(name);
  if (parsed) return parsed;
  throw new TypeError(
    `${where}: load expects names such as "layers.0.weight" or "0.weight", got ${describe(name)}: rename it, as { rename } of restore and of fromTorch does`,
  );
}

/** A tensor's numbers, and what it is if it is not of the shape wanted. */
function readTensor(
  where: string,
  name: string,
  source: TensorSource,
  target: Owned,
): { readonly data: FloatArray; readonly got?: string } {
  if (!isObject(source)) {
    throw new TypeError(
      `${where}: load expects numbers or { data, shape } for ${describe(name)}, got ${describe(source)}`,
    );
  }
  const { shape, length } = target;
  const isPlain = Array.isArray(source);
  const flat = isPlain || ArrayBuffer.isView(source);
  if (target.isCount) {
    const given = flat ? source : (source as { data?: unknown }).data;
    const data = target.readCounts!(`${where}: ${describe(name)}`, (given ?? []) as Floats);
    return { data, ...(data.length !== length && { got: `${data.length} elements` }) };
  }
  const shaped = isPlain ? { data: source, shape: [source.length] } : source;
  const tensor = readSource(name, shaped as Source);
  const data = tensor.data!;
  if (flat ? tensor.length === length : tensor.shape.join() === shape.join()) return { data };
  return { data, got: flat ? `${tensor.length} elements` : `[${tensor.shape.join(", ")}]` };
}
