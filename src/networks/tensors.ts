import type { FloatArray } from "../arrays.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import { type Floats, readSource, type Source } from "../source.ts";
import { clause, describe } from "../validate.ts";

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

/**
 * Which parameter takes what. The n-th number in the names is the n-th layer, so a network's own
 * names (`layers.0.weight`, `layers.1.weight`) and those of a `torch.nn.Sequential`, which counts
 * its activations too (`0.weight`, `2.weight`), are read alike. What lies in `heap` is copied, since
 * one parameter may be what another takes.
 * @throws TypeError that says all that does not fit, RangeError for data that do not fit their own shape.
 */
export function readTensors(
  where: string,
  heap: Heap,
  tensors: Readonly<Record<string, TensorSource>>,
  parameters: Readonly<Record<string, Parameter>>,
): (readonly [Parameter, FloatArray])[] {
  if (typeof tensors !== "object" || tensors === null || Array.isArray(tensors)) {
    throw new TypeError(`${where}: load expects tensors by name, got ${describe(tensors)}`);
  }
  // JSON of a network, what decode gives, or a network.
  if ("tensors" in tensors) {
    throw new TypeError(`${where}: load expects tensors by name: give the tensors in it`);
  }
  const named = Object.keys(tensors).map((name) => parse(where, name));
  const numbers = [...new Set(named.map(({ number }) => number))].sort((a, b) => a - b);
  const found = new Map(
    named.map(({ name, number, kind }) => [`layers.${numbers.indexOf(number)}.${kind}`, name]),
  );
  if (found.size < named.length) {
    throw new TypeError(
      `${where}: load expects one tensor a parameter, got ${Object.keys(tensors).join(", ")}`,
    );
  }
  const owns = Object.keys(parameters);
  const unlike = [
    ...clause(
      "missing",
      owns.filter((own) => !found.has(own)),
    ),
    ...clause(
      "unexpected",
      [...found].flatMap(([own, name]) => (own in parameters ? [] : [name])),
    ),
  ];
  const read = owns.flatMap((own) => {
    const [name, parameter] = [found.get(own), parameters[own]!];
    if (name === undefined) return [];
    const { data, got } = readTensor(where, name, tensors[name]!, parameter);
    const shape = `[${parameter.shape.join(", ")}]`;
    if (got) unlike.push(`${describe(name)} must be of shape ${shape}, got ${got}`);
    return [[parameter, heap.outliving(data)] as const];
  });
  if (unlike.length === 0) return read;
  throw new TypeError(`${where}: load is of other parameters: ${unlike.join("; ")}`);
}

function parse(where: string, name: string): { name: string; number: number; kind: string } {
  const [, number, kind] = /^(?:.*\.)?(\d+)\.(weight|bias)$/.exec(name) ?? [];
  if (number !== undefined && kind !== undefined) return { name, number: Number(number), kind };
  throw new TypeError(
    `${where}: load expects names such as "layers.0.weight" or "0.weight", got ${describe(name)}: rename it, as { rename } of restore and of fromTorch does`,
  );
}

/** A tensor's numbers, and what it is if it is not of a parameter's shape. */
function readTensor(
  where: string,
  name: string,
  source: TensorSource,
  { shape, length }: Parameter,
): { readonly data: FloatArray; readonly got?: string } {
  if (typeof source !== "object" || source === null) {
    throw new TypeError(
      `${where}: load expects numbers or { data, shape } for ${describe(name)}, got ${describe(source)}`,
    );
  }
  const isPlain = Array.isArray(source);
  const flat = isPlain || ArrayBuffer.isView(source);
  const shaped = isPlain ? { data: source, shape: [source.length] } : source;
  const tensor = readSource(name, shaped as Source);
  const data = tensor.data!;
  if (flat ? tensor.length === length : tensor.shape.join() === shape.join()) return { data };
  return { data, got: flat ? `${tensor.length} elements` : `[${tensor.shape.join(", ")}]` };
}
