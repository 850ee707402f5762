import type { firsts, seconds } from "./formulas.ts";

/** A choice of m: a row of the lineage's table. */
export type First = keyof typeof firsts;
/** A choice of v: a column. */
export type Second = keyof typeof seconds;

/** One of the lineage: an optimizer, or a form that its options give it. */
export interface Member {
  readonly name: string;
  /** The class whose card tells of it. */
  readonly card: string;
  readonly first: First;
  readonly second: Second;
  /** The members that it comes from. */
  readonly from: readonly string[];
}

/** What the choices of m are called. */
export const firstNames: Readonly<Record<First, string>> = {
  gradient: "the gradient",
  rescaled: "the gradient, in the unit of θ",
  momentum: "momentum",
  nesterov: "Nesterov's momentum",
};

/** What the choices of v divide by. */
export const secondNames: Readonly<Record<Second, string>> = {
  one: "nothing",
  sum: "the root of the sum of squares",
  mean: "the root of a running mean of squares",
  largest: "the largest of late",
};

function member(
  name: string,
  first: First,
  second: Second,
  from: readonly string[] = [],
  card = name,
): Member {
  return { name, card, first, second, from };
}

/** The lineage, in the order of the catalog: parents before children. */
export const members: readonly Member[] = [
  member("SGD", "gradient", "one"),
  member("SGD, momentum", "momentum", "one", ["SGD"], "SGD"),
  member("NAG", "nesterov", "one", ["SGD, momentum"]),
  member("SGD, nesterov", "nesterov", "one", ["NAG"], "SGD"),
  member("Adagrad", "gradient", "sum", ["SGD"]),
  member("RMSprop", "gradient", "mean", ["Adagrad"]),
  member("Adadelta", "rescaled", "mean", ["Adagrad"]),
  member("Adam", "momentum", "mean", ["SGD, momentum", "RMSprop"]),
  member("AdamW", "momentum", "mean", ["Adam"]),
  member("Adamax", "momentum", "largest", ["Adam"]),
  member("NAdam", "nesterov", "mean", ["Adam", "NAG"]),
  member("NadaMax", "nesterov", "largest", ["Adamax", "NAdam"]),
];

/** The member that bears a class's own name. */
export function memberOf(card: string): Member {
  return members.find(({ name }) => name === card)!;
}

/** The optimizers that come from it, of any of its forms, but for these forms themselves. */
export function childrenOf(card: string): readonly Member[] {
  const forms = members.filter((member) => member.card === card).map(({ name }) => name);
  return members.filter(
    (member) => member.card !== card && member.from.some((name) => forms.includes(name)),
  );
}
