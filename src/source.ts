import { checkAttached, dtypeOf, type FloatArray, isFloatArray } from "./arrays.ts";
import type { DType } from "./dtype.ts";
import { elements } from "./parameter.ts";
import { checkNumber, mismatch } from "./validate.ts";
import { checkFlat, copyValues } from "./values.ts";

/** Values of a parameter, one after the other. */
export type Floats = FloatArray | readonly number[];

/** What a parameter is made from: a shape, values of one dimension, or values with their shape. */
export type Source =
  | readonly number[]
  | FloatArray
  | { readonly data: Floats; readonly shape: readonly number[] };

/** The dtype that sources have by themselves: that of their arrays, f32 if there is none. */
export type DTypeOf<S> =
  Has<S, Float64Array> extends false ? "f32" : Has<S, Float32Array> extends false ? "f64" : DType;

type Has<S, A> = [Extract<S, A | { readonly data: A }>] extends [never] ? false : true;

/** A source, checked. `dtype` is that of its typed array, if it has one. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
  readonly data?: FloatArray;
  readonly dtype?: DType;
}

export function readSource(name: string, source: Source): Tensor {
  const where = `parameter ${JSON.stringify(name)}`;
  if (Array.isArray(source)) return zeros(name, where, source);
  if (isFloatArray(source)) {
    checkAttached(where, source);
    return {
      name,
      shape: [source.length],
      length: source.length,
      data: source,
      dtype: dtypeOf(source),
    };
  }
  if (typeof source !== "object" || source === null || !("data" in source && "shape" in source)) {
    throw mismatch(where, "a shape, a Float32Array, a Float64Array or { data, shape }", source);
  }
  return withShape(name, where, source.data, source.shape);
}

function zeros(name: string, where: string, sizes: readonly number[]): Tensor {
  if (Array.isArray(sizes[0])) {
    throw new TypeError(
      `${where}: expected a shape, got an array of arrays: values go in { data, shape }`,
    );
  }
  const shape = Array.from(sizes, (size, i) =>
    checkNumber(`${where}: shape[${i}]`, size, { min: 0, integer: true }),
  );
  return { name, shape, length: elements(shape) };
}

function withShape(name: string, where: string, data: unknown, shape: unknown): Tensor {
  if (!Array.isArray(shape)) {
    throw mismatch(`${where}: shape`, "an array of sizes", shape);
  }
  const tensor = zeros(name, where, shape);
  if (isFloatArray(data)) checkAttached(`${where}: data`, data);
  else if (Array.isArray(data)) checkFlat(`${where}: data`, data);
  else {
    throw mismatch(`${where}: data`, "a Float32Array, a Float64Array or an array of numbers", data);
  }
  if (data.length !== tensor.length) {
    throw new RangeError(
      `${where}: data of ${data.length} elements does not fit shape [${shape.join(", ")}] of ${tensor.length}`,
    );
  }
  if (isFloatArray(data)) return { ...tensor, data, dtype: dtypeOf(data) };
  const numbers = new Float64Array(data.length);
  copyValues(`${where}: data`, data, numbers);
  return { ...tensor, data: numbers };
}
