import { forJSON, fromText } from "../../arrays.ts";
import { ARRAY, type DType } from "../../dtype.ts";
import { isObject } from "../../validate.ts";
import type { Snapshot } from "./track.ts";

/**
 * Makes typed arrays of the plain ones that a snapshot out of JSON has, in place: a file has those as tensors, and
 * plain numbers as text. What is no array of numbers stays: `fit` says what it is.
 */
export function makeTyped({ weights, optimizer, average }: Snapshot): void {
  // Weights do not say it, but the state does, which is of the network's parameters.
  const dtype = [optimizer, average].map(typeSlots).find((each) => each !== undefined);
  for (const tensor of Object.values(weights)) typeAll(tensor, dtype ?? "f32", ["data"]);
}

/** Of all parameters that there is state of, however deep within. @returns the dtype of the first. */
function typeSlots(state: unknown): DType | undefined {
  if (!isObject(state) || ArrayBuffer.isView(state)) return undefined;
  const { dtype, slots } = state as { readonly dtype?: DType; readonly slots?: unknown };
  const isEntry = (dtype === "f32" || dtype === "f64") && isObject(slots);
  if (isEntry) typeAll(slots, dtype, Object.keys(slots));
  const within = Object.values(state).map(typeSlots);
  return isEntry ? dtype : within.find((each) => each !== undefined);
}

/** Nothing is rounded: numbers that do not fit this precision, as some of L-BFGS's, are of the double one. */
function typeAll(on: object, dtype: DType, keys: readonly string[]): void {
  const of = on as Record<string, unknown>;
  for (const key of keys) {
    const { [key]: values } = of;
    if (!Array.isArray(values)) continue;
    // Holes too are no numbers.
    const numbers: unknown[] = Array.from(values, fromText);
    if (!numbers.every((each): each is number => typeof each === "number")) continue;
    const array = ARRAY[dtype].from(numbers);
    const isExact = numbers.every((each, i) => Object.is(each, array[i]));
    of[key] = forJSON(isExact ? array : Float64Array.from(numbers));
  }
}
