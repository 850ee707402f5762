import { describe, isObject, listed, mismatch } from "../../validate.ts";
import { isMap, isTensor, type TorchValue } from "./values.ts";

/** An optimizer's state dict, as PyTorch has it. */
export interface Found {
  readonly state: unknown;
  readonly param_groups: unknown;
}

/** The optimizer's state dict that this is, or that is one of its values. */
export const stateDictIn = (where: string, value: TorchValue): Found =>
  onlyIn(where, value, isStateDict, "an optimizer's state dict, with state and param_groups");

/**
 * What is meant: the value itself, or the one among its values.
 * @throws TypeError for none, and for several, which says how one is given.
 */
export function onlyIn<T>(
  where: string,
  value: unknown,
  is: (value: unknown) => value is T,
  expected: string,
): T {
  if (is(value)) return value;
  const isDict = isObject(value) && !isTensor(value) && !isMap(value) && !Array.isArray(value);
  if (!isDict) throw mismatch(where, expected, value);
  const entries = Object.entries(value);
  const found = entries.filter(([, each]) => is(each));
  if (found.length === 1) return found[0]![1] as T;
  const names = (found.length > 1 ? found : entries).map(([name]) => name);
  const got = found.length > 1 ? "several: give one of" : "a dict of";
  const way = wayTo(value, is, DEEPEST);
  const how = way === undefined ? "" : `, as fromTorch(…, readTorch(bytes)${way})`;
  throw new TypeError(
    `${where} must be ${expected}, got ${got} ${listed(names) || "nothing"}${how}`,
  );
}

/** Dicts and lists that one may lie in, for a message: Lightning has them in a list, others in a dict of their own. */
const DEEPEST = 3;

/** How the first one within is written, after what it is in. */
function wayTo(value: unknown, is: (value: unknown) => boolean, depth: number): string | undefined {
  if (depth === 0 || !isObject(value) || isTensor(value) || isMap(value)) return undefined;
  const isList = Array.isArray(value);
  for (const [key, each] of Object.entries(value)) {
    const rest = is(each) ? "" : wayTo(each, is, depth - 1);
    if (rest === undefined) continue;
    const isWord = !isList && /^[A-Za-z_]\w*$/.test(key);
    return `${isWord ? `.${key}` : `[${isList ? key : describe(key)}]`}${rest}`;
  }
  return undefined;
}

const isStateDict = (value: unknown): value is Found =>
  isObject(value) && "state" in value && "param_groups" in value;

/** A group of one. */
export function readGroup(where: string, group: unknown): Readonly<Record<string, unknown>> {
  if (isObject(group) && !Array.isArray(group) && !isMap(group) && !isTensor(group)) {
    return group as Readonly<Record<string, unknown>>;
  }
  throw mismatch(where, "a dict", group);
}
