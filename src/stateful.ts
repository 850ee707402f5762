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

/**
 * What has such a state: a class gives it, and says how it is taken up, in two parts, so that several are taken up
 * together or not at all.
 */
export abstract class WithState<S extends object> {
  /** A copy of the state, as plain data. */
  abstract stateDict(): S;

  /** Checks a state, which the function that it returns takes up. @internal */
  abstract prepareLoad(state: object): () => void;

  /**
   * Goes on from a state that `stateDict` gave.
   * @throws TypeError, RangeError for what is no such state: nothing changes then.
   */
  loadStateDict(state: S): void {
    this.prepareLoad(state)();
  }

  /** For `JSON.stringify`: the state. */
  toJSON(): object {
    return this.stateDict();
  }

  /** The state, of which nothing is kept. @internal */
  liveState(): object {
    return this.stateDict();
  }
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
