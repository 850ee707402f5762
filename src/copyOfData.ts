import { copyOf, forJSON, isNumberArray, type NumberArray } from "./arrays.ts";
import { isObject, isPlain, mismatch } from "./validate.ts";

const DEEPEST = 100;
const PLAIN = "plain data: objects, arrays, strings, numbers, booleans, null, typed arrays";

/** A copy of plain data, which JSON takes. @throws TypeError for what is none, or has no end. */
export function copyOfData(where: string, data: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new TypeError(`${where} is deeper than ${DEEPEST} levels`);
  if (isNumberArray(data)) return forJSON(copyOf(data as NumberArray & ArrayBufferView));
  const copied = (each: unknown) => copyOfData(where, each, depth + 1);
  if (Array.isArray(data)) return Array.from(data, copied);
  if (isPlain(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, copied(each)]));
  }
  if (isObject(data) || /^(function|symbol|bigint)$/.test(typeof data)) {
    throw mismatch(where, PLAIN, data);
  }
  return data;
}
