import { dtypeOf, type FloatArray, isFloatArray } from "./arrays.ts";
import type { DType } from "./dtype.ts";
import { elements, titleOf } from "./parameter.ts";
import { isObject, mismatch, readShape } from "./validate.ts";
import { checkValues, copyValues } from "./values.ts";

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
  const where = titleOf(name);
  if (Array.isArray(source)) return zeros(name, where, source);
  if (isFloatArray(source)) return withShape(name, where, source, [source.length]);
  if (isObject(source) && "data" in source && "shape" in source) {
    return withShape(name, where, source.data, source.shape);
  }
  throw mismatch(where, "a shape, a Float32Array, a Float64Array or { data, shape }", source);
}

function zeros(name: string, where: string, sizes: readonly number[]): Tensor {
  if (Array.isArray(sizes[0])) {
    throw new TypeError(
      `${where}: expected a shape, got an array of arrays: values go in { data, shape }`,
    );
  }
  const shape = readShape(where, sizes);
  return { name, shape, length: elements(shape) };
}

function withShape(name: string, where: string, given: unknown, shape: unknown): Tensor {
  const sizes = readShape(where, shape);
  const tensor = { name, shape: sizes, length: elements(sizes) };
  const what = `${where}: data`;
  if (!isFloatArray(given) && !Array.isArray(given)) {
    throw mismatch(what, "a Float32Array, a Float64Array or an array of numbers", given);
  }
  const data: Floats = given;
  checkValues(what, data);
  if (data.length !== tensor.length) {
    throw new RangeError(
      `${what} of ${data.length} elements does not fit shape [${sizes.join(", ")}] of ${tensor.length}`,
    );
  }
  if (isFloatArray(data)) return { ...tensor, data, dtype: dtypeOf(data) };
  const numbers = new Float64Array(data.length);
  copyValues(what, data, numbers);
  return { ...tensor, data: numbers };
}
