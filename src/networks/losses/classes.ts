import { checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";

/** Weights of classes, if there are any. @throws TypeError, RangeError for what are none. */
export function readClassWeights(
  name: string,
  weights: Values | undefined,
): readonly number[] | undefined {
  if (weights === undefined) return undefined;
  checkValues(`${name}: classWeights`, weights);
  return Array.from(weights, (weight, k) =>
    checkNumber(`${name}: classWeights[${k}]`, weight, { min: 0 }),
  );
}

/** Where the largest of some numbers stands, from 0. */
export function largest(values: ArrayLike<number>, start: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (values[start + k]! > values[start + best]!) best = k;
  return best;
}
