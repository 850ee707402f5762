/**
 * What an array holds, by kind rather than by class: typed arrays of another realm (an iframe's, Jest's,
 * `node:vm`'s) have classes of their own, which `instanceof` refuses.
 *
 * @module
 */
import type { DType } from "./dtype.ts";

/** An array of floats, which is what parameters and states are made of. */
export type FloatArray = Float32Array | Float64Array;

/** Half precision, where an engine has it: by its name, since few declarations have the class yet. */
interface HalfArray extends ArrayLike<number>, Iterable<number> {
  readonly [Symbol.toStringTag]: "Float16Array";
  readonly buffer: ArrayBufferLike;
  readonly byteLength: number;
  readonly byteOffset: number;
  slice(start?: number, end?: number): HalfArray;
}

/** A typed array whose elements are numbers, not bigints. */
export type NumberArray =
  | FloatArray
  | HalfArray
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

/** A copy in memory of its own. Not by `slice`, of which a `Buffer` of Node makes another view. */
export function copyOf<A extends ArrayBufferView>(array: A): A {
  const { [kindOf(array)!]: Class } = globalThis as unknown as Record<string, new (of: A) => A>;
  return new Class!(array);
}

/** A number as JSON keeps it: text, where it would write another. */
export const toText = (value: number): number | string =>
  Object.is(value, -0) ? "-0" : Number.isFinite(value) ? value : `${value}`;

/** The number that {@link toText} made text of; all else as it is. */
export const fromText = (value: unknown): unknown =>
  typeof value === "string" && /^(-0|-?Infinity|NaN)$/.test(value) ? Number(value) : value;

/** The numbers in a plain array, as JSON keeps them. */
export const plain = (array: NumberArray): (number | string)[] =>
  Array.from(array as ArrayLike<number>, toText);

/** The array itself, which `JSON.stringify` writes as a plain one from now on. For copies alone. */
export function forJSON<A extends NumberArray>(array: A): A {
  return Object.defineProperty(array, "toJSON", { value: () => plain(array) });
}

/** Whether the buffer of an array is gone: WebAssembly memory grew, or it was transferred. */
export function isDetached(array: ArrayBufferView): boolean {
  if (array.byteLength > 0) return false;
  // Engines before 2024 have no `buffer.detached`.
  try {
    void new Uint8Array(array.buffer);
    return false;
  } catch {
    return true;
  }
}

/** @throws TypeError for an array that is detached. */
export function checkAttached(where: string, array: ArrayBufferView): void {
  if (!isDetached(array)) return;
  throw new TypeError(
    `${where} is detached: memory has grown (read parameter.data anew), or it was transferred`,
  );
}

/** By name, because a page without cross-origin isolation has shared memory but no `SharedArrayBuffer`. */
export function isShared(buffer: ArrayBufferLike): boolean {
  return buffer.constructor.name === "SharedArrayBuffer";
}
