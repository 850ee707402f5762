/**
 * What an array holds, by kind rather than by class: typed arrays of another realm (an iframe's, Jest's,
 * `node:vm`'s) have classes of their own, which `instanceof` refuses.
 *
 * @module
 */
import type { DType } from "./dtype.ts";

/** An array of floats, which is what parameters and states are made of. */
export type FloatArray = Float32Array | Float64Array;

/** A typed array whose elements are numbers, not bigints. */
export type NumberArray =
  | FloatArray
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** The getter behind `Object.prototype.toString`, which no array can lie to and every other value passes. */
const tag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
)!.get!;

/** `"Float32Array"` and the like, whatever realm the array is of; undefined if it is no typed array. */
export function kindOf(value: unknown): string | undefined {
  return tag.call(value);
}

export function isFloatArray(value: unknown): value is FloatArray {
  const kind = kindOf(value);
  return kind === "Float32Array" || kind === "Float64Array";
}

export function isNumberArray(value: unknown): value is NumberArray {
  const kind = kindOf(value);
  return kind !== undefined && !kind.startsWith("Big");
}

export function dtypeOf(values: FloatArray): DType {
  return kindOf(values) === "Float32Array" ? "f32" : "f64";
}
