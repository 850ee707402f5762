import { DisposedError } from "../errors.ts";
import { Parameter, titleOf } from "../parameter.ts";
import { describe, isObject } from "../validate.ts";
import { insteadOf, strange } from "./strangers.ts";

/** Parameters by name, as `nadir.parameters` gives them, or in a row. */
export type Parameters = Readonly<Record<string, Parameter>> | Iterable<Parameter>;

/** In place of parameters: those of a group that parameters join and leave between steps, as an adapter's. */
export const NONE: Parameters = Object.freeze([]);

/** Parameters with options of their own; the others are the optimizer's. */
export type GroupOptions<O> = O & { readonly params: Parameters };

/** One set of parameters, or several groups. */
export type ParametersOrGroups<O> = Parameters | Iterable<GroupOptions<O>>;

/**
 * The parameters in a row, to go with `others`.
 * @throws TypeError if there is none, or one twice; DisposedError.
 */
export function collect(
  where: string,
  source: Parameters,
  others: ReadonlySet<Parameter> = new Set(),
): Parameter[] {
  // Not to be iterated: an array of jax-js would be used up, and parts of a whole are of no interest.
  const isKnown = !Array.isArray(source) && insteadOf(source) !== undefined;
  const parameters = isKnown ? [source as never] : [...iterate(where, source)];
  if (parameters.length === 0 && source !== NONE) {
    throw new TypeError(`${where}: expected at least one parameter`);
  }
  const seen = new Set<Parameter>();
  for (const parameter of parameters) {
    if (!(parameter instanceof Parameter)) {
      throw new TypeError(`${where}: expected parameters, got ${strange(parameter)}`);
    }
    if (seen.has(parameter) || others.has(parameter)) {
      throw new TypeError(`${where}: ${titleOf(parameter.name)} is there twice`);
    }
    seen.add(parameter);
  }
  checkUsable(where, parameters);
  return parameters;
}

/** Before anything is changed. @throws DisposedError if one of them is; ThreadError, once, if a thread has died */
export function checkUsable(where: string, parameters: Iterable<Parameter>): void {
  for (const { disposed, name, block } of parameters) {
    if (disposed) throw new DisposedError(`${where}: ${titleOf(name)} is disposed`);
    block.heap.team?.check();
  }
}

/** @throws TypeError if one has a sparse gradient. */
export function checkDense(where: string, parameters: readonly Parameter[]): void {
  for (const { block, name } of parameters) block.slices?.refuse(where, name);
}

function iterate(where: string, source: Parameters): Iterable<Parameter> {
  if (isObject(source) && !(source instanceof Parameter)) {
    return Symbol.iterator in source ? (source as Iterable<Parameter>) : Object.values(source);
  }
  throw new TypeError(
    `${where}: expected a record or an iterable of parameters, got ${describe(source)}`,
  );
}

/** Groups as they are, or one group of all parameters. */
export function groupsOf<O>(params: ParametersOrGroups<O>): Iterable<GroupOptions<O>> {
  // What is known to be neither is told of as it is, not by its elements.
  if (isObject(params) && Symbol.iterator in params && insteadOf(params) === undefined) {
    const members = [...(params as Iterable<GroupOptions<O>>)];
    if (members.length > 0 && members.every(isGroup)) return members;
    return [{ params: members } as unknown as GroupOptions<O>];
  }
  return [{ params } as GroupOptions<O>];
}

export function isGroup(member: unknown): boolean {
  return isObject(member) && "params" in member;
}
