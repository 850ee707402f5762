/**
 * State of what is small: counters and positions beside an optimizer, as plain data that says what it is of.
 *
 * @module
 */
import { checkNames, describe, isObject, mismatch } from "./validate.ts";

/** What such a state dict begins with. */
export interface Head<Name extends string> {
  /** What it is the state of. */
  readonly of: Name;
  readonly version: 1;
}

export const headOf = <Name extends string>(of: Name): Head<Name> => ({ of, version: 1 });

/** How messages name it. */
export const stateOf = (of: string): string => `${of}: state dict`;

/**
 * A copy of a state dict, each value of which is read once.
 * @throws TypeError for what is none, is of something else, of another version, or has other names.
 */
export function readHead(
  of: string,
  dict: unknown,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const where = stateOf(of);
  if (!isObject(dict) || Array.isArray(dict)) throw mismatch(where, "an object", dict);
  const { of: theirs, version, ...rest }: Record<string, unknown> = { ...dict };
  if (theirs !== of) throw mismatch(`${where}: of`, describe(of), theirs);
  if (version !== 1) throw mismatch(`${where}: version`, "1", version);
  checkNames(where, "key", Object.keys(rest), names);
  return rest;
}
