import type { ArrayOf, DType } from "../dtype.ts";
import type { Parameter } from "../parameter.ts";
import { readSource } from "../source.ts";
import { describe } from "../validate.ts";
import type { Values } from "./rows.ts";

/** Values of a parameter: a typed array of as many elements, or values with their shape. */
export type TensorSource =
  | Float32Array
  | Float64Array
  | { readonly data: Values; readonly shape: readonly number[] };

/** Values and shapes by name. */
export type NamedTensors<D extends DType> = Record<
  string,
  { readonly data: ArrayOf<D>; readonly shape: readonly number[] }
>;

/**
 * Which parameter takes what. The n-th number in the names is the n-th layer, so a network's own
 * names (`layers.0.weight`, `layers.1.weight`) and those of a `torch.nn.Sequential`, which counts
 * its activations too (`0.weight`, `2.weight`), are read alike.
 * @throws TypeError, RangeError for a name or shape that does not fit.
 */
export function readTensors(
  tensors: Readonly<Record<string, TensorSource>>,
  parameters: Readonly<Record<string, Parameter>>,
): (readonly [Parameter, Values])[] {
  if (typeof tensors !== "object" || tensors === null || Array.isArray(tensors)) {
    throw new TypeError(`DenseNetwork: load expects tensors by name, got ${describe(tensors)}`);
  }
  const named = Object.keys(tensors).map(parse);
  const numbers = [...new Set(named.map(({ number }) => number))].sort((a, b) => a - b);
  const found = new Map(
    named.map(({ name, number, kind }) => [`layers.${numbers.indexOf(number)}.${kind}`, name]),
  );
  for (const [own, name] of found) {
    if (own in parameters) continue;
    throw new TypeError(
      `DenseNetwork: load has no parameter for ${describe(name)}; parameters are ${Object.keys(parameters).join(", ")}`,
    );
  }
  if (found.size < named.length) {
    throw new TypeError(
      `DenseNetwork: load expects one tensor a parameter, got ${Object.keys(tensors).join(", ")}`,
    );
  }
  return Object.entries(parameters).map(([own, parameter]) => {
    const name = found.get(own);
    if (name === undefined) {
      throw new TypeError(`DenseNetwork: load misses a tensor for ${describe(own)}`);
    }
    return [parameter, read(name, tensors[name]!, parameter)];
  });
}

function parse(name: string): { name: string; number: number; kind: string } {
  const [, number, kind] = /^(?:.*\.)?(\d+)\.(weight|bias)$/.exec(name) ?? [];
  if (number !== undefined && kind !== undefined) return { name, number: Number(number), kind };
  throw new TypeError(
    `DenseNetwork: load expects names such as "layers.0.weight" or "0.weight", got ${describe(name)}`,
  );
}

function read(name: string, source: TensorSource, { shape, length }: Parameter): Values {
  if (Array.isArray(source) || typeof source !== "object" || source === null) {
    throw new TypeError(
      `DenseNetwork: load expects a typed array or { data, shape } for ${describe(name)}, got ${describe(source)}`,
    );
  }
  const tensor = readSource(name, source);
  const flat = ArrayBuffer.isView(source);
  if (flat ? tensor.length === length : tensor.shape.join() === shape.join()) return tensor.data!;
  const got = flat ? `${tensor.length} elements` : `[${tensor.shape.join(", ")}]`;
  throw new RangeError(
    `DenseNetwork: load expects shape [${shape.join(", ")}] for ${describe(name)}, got ${got}`,
  );
}
