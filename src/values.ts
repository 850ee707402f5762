/**
 * Numbers that a user gives: what they may be, and how they come to where kernels read them.
 *
 * @module
 */
import {
  checkAttached,
  type FloatArray,
  isNumberArray,
  kindOf,
  type NumberArray,
} from "./arrays.ts";
import { ARRAY, type DType } from "./dtype.ts";
import { describe } from "./validate.ts";

/**
 * Numbers in a row: a plain array, or a typed array of any kind but bigints. What is written in single
 * precision is rounded to it; integers are refused where that would change them.
 */
export type Values = NumberArray | readonly number[];

/** @throws TypeError for what is no array of numbers, or is one whose memory is gone. */
export function checkValues(
  where: string,
  values: unknown,
  expected = "an array of numbers, typed or plain",
): asserts values is Values {
  if (isNumberArray(values)) return checkAttached(where, values);
  if (Array.isArray(values)) return checkFlat(where, values);
  throw new TypeError(`${where} must be ${expected}, got ${describe(values)}`);
}

/** @throws TypeError for rows in an array of their own each, which an array of numbers would not be. */
export function checkFlat(where: string, [first]: readonly unknown[]): void {
  if (!Array.isArray(first) && !ArrayBuffer.isView(first)) return;
  throw new TypeError(`${where} must be one flat array, got an array of arrays`);
}

/** An element of a plain array. @throws TypeError for a hole, text, null, a bigint, an object. */
export function checkElement(where: string, i: number, value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError(`${where}[${i}] must be a number, got ${describe(value)}`);
}

/** Copies `count` values, from the `from`-th on, to the `at`-th place of an array and on. */
type Copy = (
  where: string,
  values: Values,
  from: number,
  to: FloatArray,
  at: number,
  count: number,
) => void;

/** What copies such values into such an array, refusing what it would not hold. */
export function copierOf(values: Values, to: FloatArray): Copy {
  if (Array.isArray(values)) return copyNumbers;
  return mayRound(values, to) ? copyWholes : copyTyped;
}

/** Copies all values into an array of their length. */
export function copyValues(where: string, values: Values, to: FloatArray): void {
  const copy = copierOf(values, to);
  if (copy === copyTyped) to.set(values);
  else copy(where, values, 0, to, 0, values.length);
}

/** Values that can be set in an array of this precision: these, or a checked copy. */
export function settable(where: string, values: Values, dtype: DType): ArrayLike<number> {
  const staged = new ARRAY[dtype](0);
  if (copierOf(values, staged) === copyTyped) return values;
  const checked = new ARRAY[dtype](values.length);
  copyValues(where, values, checked);
  return checked;
}

/** Whether single precision cannot hold all integers of this kind. */
function mayRound(values: Values, to: FloatArray): boolean {
  if (to.BYTES_PER_ELEMENT > 4) return false;
  const kind = kindOf(values);
  return kind === "Int32Array" || kind === "Uint32Array";
}

const copyTyped: Copy = (_where, values, from, to, at, count) => {
  for (let k = 0; k < count; k++) to[at + k] = values[from + k]!;
};

const copyNumbers: Copy = (where, values, from, to, at, count) => {
  for (let k = 0; k < count; k++) {
    const value = values[from + k];
    to[at + k] = typeof value === "number" ? value : checkElement(where, from + k, value);
  }
};

const copyWholes: Copy = (where, values, from, to, at, count) => {
  for (let k = 0; k < count; k++) {
    const value = values[from + k]!;
    to[at + k] = value;
    if (to[at + k] === value) continue;
    throw new RangeError(
      `${where}[${from + k}] must be a whole number that f32 holds, got ${value}: use "f64"`,
    );
  }
};
