import { describe } from "../validate.ts";
import { correspondence, type Stock } from "./correspondence.ts";
import type { Variable } from "./peer.ts";
import type { SavedMember } from "./weights.ts";

/** What variables claim their state from. */
export interface Claim {
  readonly stock: Stock<SavedMember>;
  readonly variables: readonly Variable[];
  /** All variables that there are. */
  readonly present: () => readonly Variable[];
  /** Whether there must be state for some of the variables, where there is any. */
  readonly needed: boolean;
  /** What to do where names do not say which is whose. */
  readonly remedy?: string;
}

/**
 * The state of each of the variables, as far as there is one.
 * @throws TypeError for state of another shape, or that may be of several, or where none is found though needed.
 */
export function claim(
  where: string,
  {
    stock,
    variables,
    present,
    needed,
    remedy = "there must be as many variables as were saved",
  }: Claim,
): ReadonlyMap<Variable, SavedMember> {
  // Which other variables there are matters for what is left only.
  const others = stock.free.length > 0 ? present().map(({ name }) => name) : [];
  const { found, doubt } = correspondence(stock, variables, others);
  if (doubt) {
    throw new TypeError(
      `${where}: names do not say which of the weights' ${quoted(doubt.states)} is which of the variables ${quoted(doubt.variables)}: ${remedy}`,
    );
  }
  if (needed && stock.free.length > 0 && found.size === 0) {
    throw new TypeError(
      `${where}: the weights are the state of ${names(stock.free)}, and none of the variables ${names(variables)} has such a name`,
    );
  }
  for (const [{ name, shape }, state] of found) {
    if (describe(state.shape) === describe(shape)) continue;
    throw new TypeError(
      `${where}: the weights of ${describe(state.name)} are of shape ${describe(state.shape)}, and the variable ${describe(name)} of ${describe(shape)}`,
    );
  }
  return found;
}

/** What is left. */
export function without(
  stock: Stock<SavedMember>,
  taken: Iterable<SavedMember>,
): Stock<SavedMember> {
  const gone = new Set(taken);
  return { ...stock, free: stock.free.filter((state) => !gone.has(state)) };
}

export function names(all: readonly { readonly name: string }[]): string {
  return quoted(all.map(({ name }) => name));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => describe(name)).join(", ");
}
