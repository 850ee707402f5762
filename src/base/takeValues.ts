import { checkAttached, type FloatArray, isNumberArray, kindOf } from "../arrays.ts";
import { ARRAY, type DType } from "../dtype.ts";
import { mismatch, type Range, wasTyped } from "../validate.ts";
import { copyNumbers, type Values } from "../values.ts";

/**
 * A copy of an array of state: a typed array, whatever realm it is of, or plain numbers, as JSON has
 * them. Nothing is rounded. Infinity is in a range where it is open, since squares overflow; NaN never is.
 * @throws TypeError for another kind or length; RangeError for what is rounded, or what state cannot be.
 */
export function takeValues(
  where: string,
  values: unknown,
  length: number | undefined,
  dtype: DType,
  { min = -Infinity, max = Infinity }: Range,
): FloatArray {
  const source = copyOf(where, values, ARRAY[dtype]);
  const count = source.length;
  if (length !== undefined) checkLength(where, count, length);
  const taken = new ARRAY[dtype](count);
  copyNumbers(where, source, 0, taken, 0, count, true);
  const wrong = taken.findIndex((value) => !(value >= min && value <= max));
  if (wrong < 0) return taken;
  const expected = min === -Infinity ? "a number" : `at least ${min}`;
  throw new RangeError(`${where}[${wrong}] must be ${expected}, got ${taken[wrong]}`);
}

/** @throws TypeError */
export function checkLength(where: string, length: number, expected: number): void {
  if (length === expected) return;
  throw new TypeError(`${where} must be of length ${expected}, got ${length}`);
}

/** Typed arrays by what they are, whatever properties they may have been given. */
function copyOf(where: string, values: unknown, Wanted: (typeof ARRAY)[DType]): Values {
  const { name } = Wanted;
  if (isNumberArray(values)) {
    checkAttached(where, values);
    // Float64Array holds what any other kind does.
    return new (kindOf(values) === name ? Wanted : Float64Array)(values);
  }
  if (Array.isArray(values)) return values;
  const hint = wasTyped(values) ? ", such as Object.values(…) of it" : "";
  throw mismatch(where, `a ${name} or an array of numbers${hint}`, values);
}
