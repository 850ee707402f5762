/**
 * Numbers that a user gives: what they may be, and how they come to where kernels read them.
 *
 * @module
 */
import {
  checkAttached,
  type FloatArray,
  fromText,
  isNumberArray,
  kindOf,
  type NumberArray,
} from "./arrays.ts";
import { mismatch } from "./validate.ts";

/**
 * Numbers in a row: a plain array, or a typed array of any kind but bigints. What is written in single
 * precision is rounded to it; integers are refused where that would change them. In a plain array `"NaN"`, `"Infinity"`,
 * `"-Infinity"` and `"-0"` are the numbers that JSON cannot write.
 */
export type Values = NumberArray | readonly number[];

/** @throws TypeError for values that are not an array of numbers, or whose memory is gone. */
export function checkValues(
  where: string,
  values: unknown,
  expected = "an array of numbers, typed or plain",
): asserts values is Values {
  if (isNumberArray(values)) return checkAttached(where, values);
  if (Array.isArray(values)) return checkFlat(where, values);
  throw mismatch(where, expected, values);
}

/** @throws TypeError for rows in an array of their own each, which an array of numbers would not be. */
function checkFlat(where: string, [first]: readonly unknown[]): void {
  if (!Array.isArray(first) && !ArrayBuffer.isView(first)) return;
  throw new TypeError(`${where} must be one flat array, got an array of arrays`);
}

/** Whether integers of such an array may be none of single precision's. */
export function mayRound(values: Values, to: FloatArray): boolean {
  if (to.BYTES_PER_ELEMENT > 4) return false;
  const kind = kindOf(values);
  return kind === "Int32Array" || kind === "Uint32Array";
}

/**
 * Copies `count` values, from the `from`-th on, to the `at`-th place of an array and on. A loop for each kind,
 * since engines make fast code of one only as long as it meets few kinds (1.3 times as fast, measured).
 * @throws TypeError for a hole, text, null, a bigint, an object; RangeError for what rounds and must not.
 */
export function copyNumbers(
  where: string,
  values: Values,
  from: number,
  to: FloatArray,
  at: number,
  count: number,
  exact: boolean,
): void {
  if (exact) copyExactly(where, values, from, to, at, count);
  else if (Array.isArray(values)) copyPlain(where, values, from, to, at, count);
  else for (let k = 0; k < count; k++) to[at + k] = values[from + k]!;
}

function copyPlain(
  where: string,
  values: readonly number[],
  from: number,
  to: FloatArray,
  at: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    to[at + k] = numberAt(where, values, from + k);
  }
}

function numberAt(where: string, values: readonly number[], i: number): number {
  const value = fromText(values[i]);
  if (typeof value === "number") return value;
  throw mismatch(`${where}[${i}]`, "a number", value);
}

function copyExactly(
  where: string,
  values: Values,
  from: number,
  to: FloatArray,
  at: number,
  count: number,
): void {
  const isPlain = Array.isArray(values);
  for (let k = 0; k < count; k++) {
    const value = isPlain ? numberAt(where, values, from + k) : values[from + k]!;
    to[at + k] = value;
    if (Object.is(to[at + k], value)) continue;
    throw new RangeError(
      `${where}[${from + k}] must be a number that f32 holds, got ${value}: round it, or use "f64"`,
    );
  }
}

/** Copies all values into an array of their length. */
export function copyValues(where: string, values: Values, to: FloatArray): void {
  const exact = mayRound(values, to);
  if (exact || Array.isArray(values)) copyNumbers(where, values, 0, to, 0, values.length, exact);
  else to.set(values);
}
