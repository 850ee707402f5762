import { copyOf, forJSON, isNumberArray, kindOf } from "./arrays.ts";
import { isObject } from "./validate.ts";

const DEEPEST = 100;

/** A copy of plain data with typed arrays in it, which JSON takes. @throws TypeError for what has no end. */
export function copyOfData(where: string, data: unknown, depth = 0): unknown {
  if (!isObject(data)) return data;
  if (depth > DEEPEST) throw new TypeError(`${where} is deeper than ${DEEPEST} levels`);
  if (kindOf(data) !== undefined) {
    const copy = copyOf(data as Float64Array);
    return isNumberArray(copy) ? forJSON(copy) : copy;
  }
  const copied = (each: unknown) => copyOfData(where, each, depth + 1);
  if (Array.isArray(data)) return Array.from(data, copied);
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, copied(each)]));
}
