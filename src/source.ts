import type { DType } from "./dtype.ts";
import { elements } from "./parameter.ts";
import { checkNumber, describe } from "./validate.ts";

type Values = Float32Array | Float64Array;

/** What a parameter is made from: a shape, values of one dimension, or values with their shape. */
export type Source =
  | readonly number[]
  | Values
  | { readonly data: Values | readonly number[]; readonly shape: readonly number[] };

/** The dtype that sources have by themselves: f64 if there is a Float64Array among them. */
export type DTypeOf<S> = [Extract<S, Float64Array | { readonly data: Float64Array }>] extends [
  never,
]
  ? "f32"
  : "f64";

/** A source, checked. `dtype` is that of its typed array, if it has one. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
  readonly data?: Values | readonly number[];
  readonly dtype?: DType;
}

export function readSource(name: string, source: Source): Tensor {
  const where = `parameter ${JSON.stringify(name)}`;
  if (Array.isArray(source)) return zeros(name, where, source);
  if (isValues(source)) {
    return {
      name,
      shape: [source.length],
      length: source.length,
      data: source,
      dtype: dtypeOf(source),
    };
  }
  if (typeof source !== "object" || source === null || !("data" in source && "shape" in source)) {
    throw new TypeError(
      `${where} must be a shape, a Float32Array, a Float64Array or { data, shape }, got ${describe(source)}`,
    );
  }
  return withShape(name, where, source.data, source.shape);
}

function zeros(name: string, where: string, shape: readonly number[]): Tensor {
  for (const [i, size] of shape.entries())
    checkNumber(`${where}: shape[${i}]`, size, { min: 0, integer: true });
  return { name, shape, length: elements(shape) };
}

function withShape(name: string, where: string, data: unknown, shape: unknown): Tensor {
  if (!Array.isArray(shape)) {
    throw new TypeError(`${where}: shape must be an array of sizes, got ${describe(shape)}`);
  }
  const tensor = zeros(name, where, shape);
  const typed = isValues(data);
  if (!typed && !(Array.isArray(data) && data.every((value) => typeof value === "number"))) {
    throw new TypeError(
      `${where}: data must be a Float32Array, a Float64Array or an array of numbers, got ${describe(data)}`,
    );
  }
  if (data.length !== tensor.length) {
    throw new RangeError(
      `${where}: data of ${data.length} elements does not fit shape [${shape.join(", ")}] of ${tensor.length}`,
    );
  }
  return typed ? { ...tensor, data, dtype: dtypeOf(data) } : { ...tensor, data };
}

function isValues(value: unknown): value is Values {
  return value instanceof Float32Array || value instanceof Float64Array;
}

function dtypeOf(values: Values): DType {
  return values instanceof Float32Array ? "f32" : "f64";
}
