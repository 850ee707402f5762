import { isObject, listed, mismatch } from "../../validate.ts";
import type { Bytes } from "../bytes.ts";
import { isMap, isTensor, type TorchValue } from "./values.ts";

/** An optimizer's state dict, as PyTorch has it. */
export interface Found {
  readonly state: unknown;
  readonly param_groups: unknown;
}

export function isBytes(value: unknown): value is Bytes {
  if (ArrayBuffer.isView(value)) return true;
  const tag = Object.prototype.toString.call(value);
  return tag === "[object ArrayBuffer]" || tag === "[object SharedArrayBuffer]";
}

/**
 * The optimizer's state dict that this is, or that is one of its values.
 * @throws TypeError for none, and for several.
 */
export function stateDictIn(where: string, value: TorchValue): Found {
  if (isStateDict(value)) return value;
  const expected = "an optimizer's state dict, with state and param_groups";
  if (!isObject(value) || isTensor(value) || isMap(value) || Array.isArray(value)) {
    throw mismatch(where, expected, value);
  }
  const found = Object.entries(value).filter(([, each]) => isStateDict(each));
  if (found.length === 1) return found[0]![1] as Found;
  const names = (found.length > 1 ? found : Object.entries(value)).map(([name]) => name);
  const got = found.length > 1 ? "several: give one of" : "a dict of";
  throw new TypeError(`${where} must be ${expected}, got ${got} ${listed(names) || "nothing"}`);
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
