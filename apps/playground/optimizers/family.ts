import type { Place } from "../../cards/parts/card.ts";
import { type Choice, firsts, seconds } from "../../cards/parts/frame.ts";
import { allCards, formName } from "../../demos/cards.ts";

/** One of the lineage: an optimizer, or a form that its options give it. */
export interface Member extends Place {
  readonly name: string;
  /** The class whose card tells of it. */
  readonly card: string;
}

/** The lineage, in the order of the catalog. */
export const members: readonly Member[] = allCards.flatMap(([card, { places }]) =>
  places.map((place) => ({ ...place, name: formName(card, place.form), card })),
);

/** All choices of m, and of v: rows and columns of the lineage's table. */
export const rows = choices(
  Object.values(firsts),
  members.map(({ first }) => first),
);
export const columns = choices(
  Object.values(seconds),
  members.map(({ second }) => second),
);

function choices(usual: readonly Choice[], taken: readonly Choice[]): readonly Choice[] {
  return [...new Set([...usual, ...taken])];
}

/** Who has chosen these, parents before their children. */
export function membersAt(row: Choice, column: Choice): readonly Member[] {
  return members
    .filter(({ first, second }) => first === row && second === column)
    .toSorted((a, b) => generationOf(a) - generationOf(b));
}

/** How many stand between a member and the first of all. */
function generationOf({ from }: Member): number {
  return Math.max(0, ...from.map((parent) => 1 + generationOf(memberOf(parent))));
}

/** The member of a name. */
export function memberOf(name: string): Member {
  return members.find((member) => member.name === name)!;
}

/** Who comes from a class, in any of its forms, but for these forms themselves. */
export function childrenOf(card: string): readonly Member[] {
  const forms = members.filter((member) => member.card === card).map(({ name }) => name);
  return members.filter(
    (member) => member.card !== card && member.from.some((name) => forms.includes(name)),
  );
}
