import type { FloatArray } from "../arrays.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import { type Floats, readSource } from "../source.ts";
import { describe } from "../validate.ts";

/** Values of a parameter: one flat array, or values with their shape. */
export type TensorSource = Floats | { readonly data: Floats; readonly shape: readonly number[] };

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
 * @throws TypeError, RangeError for a name or shape that does not fit.
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
  const named = Object.keys(tensors).map((name) => parse(where, name));
  const numbers = [...new Set(named.map(({ number }) => number))].sort((a, b) => a - b);
  const found = new Map(
    named.map(({ name, number, kind }) => [`layers.${numbers.indexOf(number)}.${kind}`, name]),
  );
  for (const [own, name] of found) {
    if (own in parameters) continue;
    throw new TypeError(
      `${where}: load has no parameter for ${describe(name)}; parameters are ${Object.keys(parameters).join(", ")}`,
    );
  }
  if (found.size < named.length) {
    throw new TypeError(
      `${where}: load expects one tensor a parameter, got ${Object.keys(tensors).join(", ")}`,
    );
  }
  return Object.entries(parameters).map(([own, parameter]) => {
    const name = found.get(own);
    if (name === undefined) {
      throw new TypeError(`${where}: load misses a tensor for ${describe(own)}`);
    }
    return [parameter, heap.outliving(read(where, name, tensors[name]!, parameter))];
  });
}

function parse(where: string, name: string): { name: string; number: number; kind: string } {
  const [, number, kind] = /^(?:.*\.)?(\d+)\.(weight|bias)$/.exec(name) ?? [];
  if (number !== undefined && kind !== undefined) return { name, number: Number(number), kind };
  throw new TypeError(
    `${where}: load expects names such as "layers.0.weight" or "0.weight", got ${describe(name)}`,
  );
}

function read(
  where: string,
  name: string,
  source: TensorSource,
  { shape, length }: Parameter,
): FloatArray {
  if (typeof source !== "object" || source === null) {
    throw new TypeError(
      `${where}: load expects numbers or { data, shape } for ${describe(name)}, got ${describe(source)}`,
    );
  }
  const isPlain = Array.isArray(source);
  const flat = isPlain || ArrayBuffer.isView(source);
  const tensor = readSource(name, isPlain ? { data: source, shape: [source.length] } : source);
  if (flat ? tensor.length === length : tensor.shape.join() === shape.join()) return tensor.data!;
  const got = flat ? `${tensor.length} elements` : `[${tensor.shape.join(", ")}]`;
  throw new RangeError(
    `${where}: load expects shape [${shape.join(", ")}] for ${describe(name)}, got ${got}`,
  );
}
