import { type Parameter, titleOf } from "../../parameter.ts";
import { clause, describe, mismatch, readList, sameList } from "../../validate.ts";
import type { FromTorchOptions } from "./optimizer.ts";

/** What PyTorch's state is of, by its number or name there, and the parameter that it is for here, if it is not left out. */
export interface Member {
  readonly id: string | number;
  readonly parameter: Parameter | undefined;
  /** Whether nothing but its place says that it is this one. */
  readonly isByOrder: boolean;
}

export type Kept = Member & { readonly parameter: Parameter };
export const isKept = (member: Member): member is Kept => member.parameter !== undefined;

type Parameters = readonly Parameter[];
type Groups = readonly Readonly<Record<string, unknown>>[];

/**
 * Which parameter each of PyTorch's is, group by group: by their names, where the state dict has them, else by
 * their order.
 * @throws TypeError that says which are missing or unexpected, or of which groups they are.
 */
export function membersOf(
  where: string,
  saved: Groups,
  ours: readonly Parameters[],
  { match, rename }: FromTorchOptions,
): readonly (readonly Member[])[] {
  const ids = saved.map((group, i) => readIds(`${where}: param_groups[${i}].params`, group.params));
  checkOnce(where, ids.flat());
  const names = saved.map((group, i) => namesOf(where, group, ids[i]!, i));
  if (match === "order" || !names.every((each) => each !== undefined)) {
    if (rename) throw new TypeError(`${where}: rename needs names, and the state dict has none`);
    return byOrder(where, ids, ours);
  }
  const found = byName(where, names.flat() as string[], ours.flat(), rename);
  return ids.map((group, i) =>
    group.map((id, j) => ({ id, parameter: found.get(names[i]![j]!), isByOrder: false })),
  );
}

function readIds(where: string, params: unknown): readonly (string | number)[] {
  return readList(where, params, (name, id) => {
    if (typeof id === "string" || Number.isSafeInteger(id)) return id as string | number;
    throw mismatch(name, "the number or the name of a parameter", id);
  });
}

function checkOnce(where: string, ids: readonly (string | number)[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return;
  throw new TypeError(`${where}: param_groups have parameter ${describe(twice)} twice`);
}

function namesOf(
  where: string,
  { param_names: names }: Groups[number],
  ids: readonly (string | number)[],
  i: number,
): readonly string[] | undefined {
  if (ids.every((id) => typeof id === "string")) return ids;
  if (names === undefined || names === null) return undefined;
  const read = readList(`${where}: param_groups[${i}].param_names`, names, (name, each) => {
    if (typeof each === "string") return each;
    throw mismatch(name, "a string", each);
  });
  if (read.length === ids.length) return read;
  throw new TypeError(
    `${where}: param_groups[${i}] has ${ids.length} params and ${read.length} param_names`,
  );
}

function byOrder(
  where: string,
  ids: readonly (readonly (string | number)[])[],
  ours: readonly Parameters[],
): readonly (readonly Member[])[] {
  const [theirCounts, counts] = [ids, ours].map((groups) => groups.map(({ length }) => length));
  if (!sameList(theirCounts!, counts!)) {
    throw new TypeError(
      `${where}: by order, the groups of the state dict must have ${shown(counts!)} parameters, got ${shown(theirCounts!)}${ours.length > 1 ? ORDER : ""}`,
    );
  }
  return ids.map((group, i) =>
    group.map((id, j) => ({ id, parameter: ours[i]![j]!, isByOrder: true })),
  );
}

/** What is said where shapes or counts do not fit by order. */
export const ORDER =
  "; parameters are taken in the order of the groups, which must be the same there and here";

const shown = (counts: readonly number[]) => counts.join(" and ");

function byName(
  where: string,
  names: readonly string[],
  ours: Parameters,
  rename: FromTorchOptions["rename"],
): ReadonlyMap<string, Parameter> {
  const known = new Map(ours.map((parameter) => [parameter.name, parameter]));
  if (known.size < ours.length) {
    const double = ours.find(({ name }, i) => ours.findIndex((each) => each.name === name) !== i)!;
    throw new TypeError(
      `${where}: several parameters are called ${describe(double.name)}: give { match: "order" }, or names of their own`,
    );
  }
  const kept = names.filter((name) => !rename || renamedBy(where, rename, name) !== undefined);
  const wanted = rename
    ? kept.map((name) => renamedBy(where, rename, name)!)
    : (bySequence(names, ours) ?? names);
  const twice = wanted.find((name, i) => wanted.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new TypeError(`${where}: two parameters are called ${describe(twice)}`);
  }
  const missing = ours.map(({ name }) => name).filter((name) => !wanted.includes(name));
  const unexpected = wanted.filter((name) => !known.has(name));
  const parts = [...clause("missing", missing), ...clause("unexpected", unexpected)];
  if (parts.length === 0) {
    return new Map(kept.map((name, i) => [name, known.get(wanted[i]!)!]));
  }
  throw new TypeError(
    `${where}: the state dict is of other parameters: ${parts.join("; ")}; { rename } says what they are called here, { match: "order" } takes them by their order`,
  );
}

/** What is called so here; undefined for what is left out. @throws TypeError for what is no name. */
export function renamedBy(
  where: string,
  rename: NonNullable<FromTorchOptions["rename"]>,
  name: string,
): string | undefined {
  const renamed: unknown = rename(name);
  if (typeof renamed === "string" || renamed === undefined || renamed === null)
    return renamed ?? undefined;
  throw mismatch(`${where}: rename of ${describe(name)}`, "a string, or undefined", renamed);
}

/** A layer's number in a name, and what of it is meant. */
const LAYERED = /^(?:.*\.)?(\d+)\.([^.]+)$/;

/**
 * Our names for those of a `torch.nn.Sequential`, which counts its activations too: `2.weight` for
 * `layers.1.weight`, as `network.load` reads them. Undefined where one of either has another form.
 */
function bySequence(names: readonly string[], ours: Parameters): readonly string[] | undefined {
  const [theirs, own] = [names, ours.map(({ name }) => name)].map(places);
  if (!theirs || !own) return undefined;
  const nameAt = new Map(own.map((place, i) => [place, ours[i]!.name]));
  return theirs.map((place, i) => nameAt.get(place) ?? names[i]!);
}

/** For each name which layer it is of, counted from the first, and what of it. */
function places(names: readonly string[]): readonly string[] | undefined {
  const parsed = names.map((name) => LAYERED.exec(name));
  if (!parsed.every((each) => each !== null)) return undefined;
  const numbers = [...new Set(parsed.map(([, number]) => Number(number)))].sort((a, b) => a - b);
  return parsed.map(([, number, kind]) => `${numbers.indexOf(Number(number))}.${kind}`);
}

export const titleIn = (where: string, { name }: Parameter): string => `${where}: ${titleOf(name)}`;
