import { type FloatArray, isNumberArray, kindOf, type NumberArray } from "../arrays.ts";
import { ARRAY, type DType } from "../dtype.ts";
import { describe, mismatch, type Range, wasTyped } from "../validate.ts";

/** What an array of state must be. */
export interface WantedValues {
  readonly dtype: DType;
  readonly length: number;
  /** Infinity is in it where it is open, since squares overflow; NaN never is. */
  readonly range: Range;
}

/**
 * A copy of an array of state: a typed array, whatever realm it is of, or plain numbers, as JSON has
 * them. Nothing is rounded.
 * @throws TypeError for another kind, length or precision; RangeError for what state cannot be.
 */
export function takeValues(where: string, values: unknown, wanted: WantedValues): FloatArray {
  const taken = copyOf(where, values, wanted);
  const { min = -Infinity, max = Infinity } = wanted.range;
  const wrong = taken.findIndex((value) => !(value >= min && value <= max));
  if (wrong < 0) return taken;
  const range = min === -Infinity ? "a number" : `at least ${min}`;
  throw new RangeError(`${where}[${wrong}] must be ${range}, got ${taken[wrong]}`);
}

function copyOf(where: string, values: unknown, { dtype, length }: WantedValues): FloatArray {
  const Wanted = ARRAY[dtype];
  const isTyped = isNumberArray(values);
  if (!isTyped && !Array.isArray(values)) {
    const hint = wasTyped(values) ? `: ${Wanted.name}.from(Object.values(…)) brings it back` : "";
    throw new TypeError(
      `${where} must be a ${Wanted.name} or an array of numbers, got ${describe(values)}${hint}`,
    );
  }
  // Float64Array holds what any other kind does.
  const isWanted = kindOf(values) === Wanted.name;
  const source = isTyped ? copied(where, values, isWanted ? Wanted : Float64Array) : values;
  if (source.length !== length) {
    throw new TypeError(`${where} must be of length ${length}, got ${source.length}`);
  }
  if (isWanted) return source as FloatArray;
  const taken = new Wanted(length);
  for (let i = 0; i < length; i++) {
    const value: unknown = source[i];
    if (typeof value !== "number") {
      throw mismatch(`${where}[${i}]`, "a number", value);
    }
    taken[i] = value;
    if (taken[i] !== value && !Number.isNaN(value)) {
      throw new TypeError(
        `${where}[${i}] must be a number that ${dtype} holds, got ${value}: Math.fround rounds it`,
      );
    }
  }
  return taken;
}

/** By what the array is, whatever properties it may have been given. */
function copied(
  where: string,
  values: NumberArray,
  Kind: Float32ArrayConstructor | Float64ArrayConstructor,
): FloatArray {
  try {
    return new Kind(values);
  } catch {
    throw new TypeError(`${where} has no values any more: its buffer was transferred, or shrunk`);
  }
}
