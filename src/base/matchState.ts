import type { Parameter } from "../parameter.ts";
import { describe, listed, sameList } from "../validate.ts";
import type { TakenGroup, TakenParameter } from "./takeState.ts";

/** A group's saved state, with that of each of its parameters, in their order. */
export interface Matched {
  readonly saved: TakenGroup;
  readonly states: readonly TakenParameter[];
}

/** Parameters of a group, of which only the name, shape and dtype matter here. */
type Members = readonly Pick<Parameter, "name" | "shape" | "dtype">[];

/**
 * For each group the saved state of its parameters, by their names, in whatever order they were saved.
 * Where two have the same name, all must stand in the order in which they were saved.
 * @throws TypeError that says all that does not fit.
 */
export function matchState(
  where: string,
  saved: readonly TakenGroup[],
  groups: readonly Members[],
): Matched[] {
  const theirs = saved.flatMap(({ parameters }) => parameters);
  const ours = groups.flat();
  const unlike = [
    ...clause("missing", surplus(namesOf(ours), namesOf(theirs))),
    ...clause("unexpected", surplus(namesOf(theirs), namesOf(ours))),
  ];
  const byName = new Map(theirs.map((state) => [state.name, state]));
  const areUnique = byName.size === theirs.length;
  if (unlike.length === 0 && !areUnique) checkOrder(where, saved, groups);
  const stateOf = (member: Members[number], i: number) =>
    areUnique || unlike.length > 0 ? byName.get(member.name) : theirs[i];
  unlike.push(...ours.flatMap((member, i) => difference(member, stateOf(member, i))));
  if (unlike.length > 0) {
    throw new TypeError(`${where} is of other parameters: ${unlike.join("; ")}`);
  }
  if (!areUnique) return saved.map((group) => ({ saved: group, states: group.parameters }));
  return matchGroups(where, saved, groups, byName);
}

function matchGroups(
  where: string,
  saved: readonly TakenGroup[],
  groups: readonly Members[],
  byName: ReadonlyMap<string, TakenParameter>,
): Matched[] {
  const groupOf = new Map(
    saved.flatMap((group) => group.parameters.map((state) => [state, group] as const)),
  );
  return groups.map((members) => {
    const states = members.map(({ name }) => byName.get(name)!);
    const group = groupOf.get(states[0]!)!;
    const isWhole =
      group.parameters.length === states.length &&
      states.every((state) => groupOf.get(state) === group);
    if (isWhole) return { saved: group, states };
    const split = saved.filter((other) => states.some((state) => groupOf.get(state) === other));
    const lists = split.map(({ parameters }) => `(${listed(namesOf(parameters))})`).join(", ");
    throw new TypeError(
      `${where} has other groups: here one is of (${listed(namesOf(members))}), saved with ${lists}`,
    );
  });
}

/** @throws TypeError unless groups and names are in the same order. */
function checkOrder(where: string, saved: readonly TakenGroup[], groups: readonly Members[]): void {
  const isSame =
    saved.length === groups.length &&
    saved.every(({ parameters }, i) => sameList(namesOf(parameters), namesOf(groups[i]!)));
  if (isSame) return;
  const names = namesOf(groups.flat());
  const double = names.find((name, i) => names.indexOf(name) !== i)!;
  throw new TypeError(
    `${where}: several parameters are called ${describe(double)}, so that all must stand in the groups and the order of the saved run: name them apart`,
  );
}

function difference(
  { name, shape, dtype }: Members[number],
  state: TakenParameter | undefined,
): string[] {
  if (!state) return [];
  const shapes = `${describe(name)} must be of shape ${sizes(shape)}, got ${sizes(state.shape)}`;
  const dtypes = `${describe(name)} must be of dtype ${dtype}, got ${state.dtype}`;
  return [
    ...(sameList(shape, state.shape) ? [] : [shapes]),
    ...(dtype === state.dtype ? [] : [dtypes]),
  ];
}

/** All of a shape: what differs may stand anywhere in it. */
const sizes = (shape: readonly number[]) => `[${shape.join(", ")}]`;

/** Names that there are more often than among `others`. */
function surplus(names: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of others) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count - 1);
    return count <= 0;
  });
}

const clause = (what: string, names: readonly string[]) =>
  names.length > 0 ? [`${what} ${listed(names)}`] : [];

const namesOf = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name);
