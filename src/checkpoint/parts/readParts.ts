import type { Parameters } from "../../base/parameters.ts";
import { strange } from "../../base/strangers.ts";
import { DisposedError } from "../../errors.ts";
import { Buffer } from "../../networks/buffers.ts";
import { isDerived, type Own } from "../../own.ts";
import { Parameter, titleOf } from "../../parameter.ts";
import { describe, isObject, isPlain, listed, mismatch } from "../../validate.ts";

/** What has a state: optimizers, averages, batches, or anything of yours with these two methods. */
export interface Stateful {
  /** Plain data: objects, arrays, strings, numbers, booleans, null, with typed arrays in it. */
  stateDict(): object;
  /** Takes what `stateDict` gave, or throws and changes nothing. */
  loadStateDict(dict: never): void;
}

/** What has parameters by name, as a network. */
export interface Model {
  /** By name. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** What is none, and yet of the network, as running statistics. */
  readonly buffers?: Readonly<Record<string, Buffer>>;
}

/** What a model keeps: a parameter, or a buffer. */
export type Kept = Parameter | Buffer;

/** Whether it is a count, which other libraries have as an integer, or not at all. */
export const isCount = (kept: Kept): boolean => kept instanceof Buffer && kept.isCount;

/** A part of a checkpoint. */
export type Part = Stateful | Model | Parameters;

/** Nadir's own may have, beside that, what checks a state that may be saved where none may be loaded, as `prepareLoad` would. */
type Checked = Own & { checkState?(dict: object): void };

/** A part, as it is read. */
export type ReadPart = { readonly kind: "state"; readonly part: Stateful } | ReadModel;

/** Parameters and buffers by name; of a network, what it is made of. */
export interface ReadModel {
  readonly kind: "model";
  readonly parameters: ReadonlyMap<string, Kept>;
  readonly architecture?: object;
}

/** What messages about a part begin with: its name, which is shown as text where it is no word. */
export const titleOfPart = (caller: string, name: string): string =>
  `${caller}: ${/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : describe(name)}`;

/** What parts are to be given as, in messages. */
export const PARTS = "an object, { network, optimizer, … }";

/**
 * Refuses a state of Nadir's own that `restore` would refuse, so that no file is written that nothing reads.
 * @throws TypeError, RangeError that say what it is.
 */
export function checkKept(where: string, part: Stateful): void {
  if (!isDerived(part)) return;
  const own: Checked = part;
  const state = liveStateOf(where, own);
  try {
    if (own.checkState) own.checkState(state);
    else own.prepareLoad(state);
  } catch (error) {
    if (error instanceof Error) {
      error.message = `${where}: no restore() would take this state: ${error.message}. A training that has diverged is not kept; its network alone, save({ network }), is`;
    }
    throw error;
  }
}

/** The state, which is there between steps alone. @throws TypeError that says so; DisposedError. */
function liveStateOf(where: string, part: Own): object {
  try {
    return part.liveState();
  } catch (error) {
    if (error instanceof TypeError && !(error instanceof DisposedError)) {
      error.message = `${where}: ${error.message}: save between steps`;
    }
    throw error;
  }
}

/** Parts by name, each once, without those that are undefined. @throws TypeError for what is no part. */
export function readParts(where: string, parts: unknown): Map<string, ReadPart> {
  if (!isPlain(parts)) throw mismatch(`${where}: parts`, PARTS, parts);
  const all = Object.entries(parts);
  const given = all.filter(([, part]) => part !== undefined);
  // Else it would keep, or put back, nothing at all in silence.
  if (given.length === 0 && all.length > 0) {
    throw new TypeError(`${where}: all parts are undefined: ${listed(Object.keys(parts))}`);
  }
  return new Map(given.map(([name, part]) => [name, readPart(where, name, part)]));
}

function readPart(caller: string, name: string, part: unknown): ReadPart {
  const where = titleOfPart(caller, name);
  if (isObject(part)) {
    const { stateDict, loadStateDict } = part as Partial<Stateful>;
    if (typeof stateDict === "function" && typeof loadStateDict === "function") {
      return { kind: "state", part: part as Stateful };
    }
    const { parameters, buffers, architecture } = part as Partial<Model> & {
      architecture?: unknown;
    };
    const own: Map<string, Kept> | undefined = namedOf(where, parameters);
    if (own) {
      for (const [key, buffer] of Object.entries(buffers ?? {})) {
        if (buffer instanceof Buffer) own.set(key, buffer);
      }
      return { kind: "model", parameters: own, ...(isPlain(architecture) && { architecture }) };
    }
    const named = namedOf(where, part);
    if (named) return { kind: "model", parameters: named };
  }
  throw new TypeError(
    `${where} must be a network, parameters by name, or what has stateDict() and loadStateDict(), got ${
      part instanceof Parameter ? `a parameter: give { parameters: { … } }` : noPart(name, part)
    }`,
  );
}

/** What is no part, and what to give instead where others' libraries have it. */
function noPart(name: string, value: unknown): string {
  if (name === "metadata") return `${describe(value)}: metadata come back in the result`;
  const members = isPlain(value) ? Object.values(value) : [value];
  const isTheirs = (...keys: string[]) =>
    members.length > 0 &&
    members.every((each) => isObject(each) && keys.some((key) => key in each));
  if (isTheirs("trainableWeights", "dataId")) {
    const what = isPlain(value) || "trainableWeights" in (value as object) ? "…" : "{ name: … }";
    return `${describe(value)}: modelPart(tf, ${what}) of nadir/tfjs makes a part of it`;
  }
  if (isTheirs("refCount")) return `${describe(value)}: treePart of nadir/jax makes a part of it`;
  return strange(value);
}

/** Parameters of a record by their keys, of a list by their names; undefined if it is neither. */
function namedOf(where: string, value: unknown): Map<string, Parameter> | undefined {
  if (!isObject(value) || value instanceof Parameter) return undefined;
  const isList = Symbol.iterator in value;
  if (!isList && !isPlain(value)) return undefined;
  const members: readonly (readonly [string, unknown])[] = isList
    ? Array.from(value as Iterable<unknown>, (each) => [(each as Parameter)?.name, each])
    : Object.entries(value);
  if (members.length === 0 || !members.every(([, each]) => each instanceof Parameter))
    return undefined;
  const named = new Map<string, Parameter>();
  for (const [name, parameter] of members as readonly (readonly [string, Parameter])[]) {
    if (named.has(name))
      throw new TypeError(`${where}: several parameters are called ${describe(name)}`);
    if (parameter.disposed) throw new DisposedError(`${where}: ${titleOf(name)} is disposed`);
    named.set(name, parameter);
  }
  return named;
}
