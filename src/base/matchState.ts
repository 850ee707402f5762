import type { Parameter } from "../parameter.ts";
import { clause, describe, listed, sameList } from "../validate.ts";
import type { TakenGroup, TakenParameter } from "./takenState.ts";

/** A group's saved state, with that of each of its parameters, in their order. */
export interface Matched {
  readonly saved: TakenGroup;
  readonly states: readonly TakenParameter[];
}

type Named = { readonly name: string };

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
  const theirs = saved.flatMap((group) =>
    group.parameters.map((state) => ({ name: state.name, state, group })),
  );
  const ours = groups.flat();
  const [states, members] = [numbered(theirs), numbered(ours)];
  const unlike = [
    ...clause("missing", without(members, states)),
    ...clause("unexpected", without(states, members)),
  ];
  if (unlike.length === 0) checkOrder(where, namesOf(theirs), namesOf(ours));
  for (const [key, member] of members) {
    const [expected, actual] = [member, states.get(key)?.state ?? member].map(kind);
    if (actual === expected) continue;
    unlike.push(`${describe(member.name)} must be ${expected}, got ${actual}`);
  }
  if (unlike.length > 0) {
    throw new TypeError(`${where} is of other parameters: ${unlike.join("; ")}`);
  }
  const found = Array.from(members.keys(), (key) => states.get(key)!);
  return groups.map((members) => {
    const own = found.splice(0, members.length);
    const [group, ...others] = new Set(own.map(({ group }) => group));
    if (others.length === 0 && group!.parameters.length === own.length) {
      return { saved: group!, states: own.map(({ state }) => state) };
    }
    const lists = [group!, ...others].map((each) => `(${listed(namesOf(each.parameters))})`);
    throw new TypeError(
      `${where} has other groups: here one is of (${listed(namesOf(members))}), saved with ${lists.join(", ")}`,
    );
  });
}

/** By name, and the second of the same name by that and a number. */
function numbered<T extends Named>(all: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    all.map((each) => {
      const count = counts.get(each.name) ?? 0;
      counts.set(each.name, count + 1);
      return [`${count} ${each.name}`, each];
    }),
  );
}

/** Names in the one that are not in the other. */
const without = (some: ReadonlyMap<string, Named>, others: ReadonlyMap<string, Named>) =>
  namesOf([...some].filter(([key]) => !others.has(key)).map(([, named]) => named));

/** @throws TypeError unless names, of which there are several of a kind, are in the same order. */
function checkOrder(where: string, saved: readonly string[], names: readonly string[]): void {
  if (new Set(names).size === names.length || sameList(saved, names)) return;
  const double = names.find((name, i) => names.indexOf(name) !== i);
  throw new TypeError(
    `${where}: several parameters are called ${describe(double)}: all must stand in the saved order, or be named apart`,
  );
}

/** All of a shape: what differs may stand anywhere in it. */
const kind = ({ dtype, shape }: Members[number]) => `${dtype} of shape [${shape.join(", ")}]`;

const namesOf = (named: readonly Named[]) => named.map(({ name }) => name);
