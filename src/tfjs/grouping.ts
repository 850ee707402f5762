import { firstMeant, isMeant } from "../base/match.ts";
import type { CommonOptions } from "../base/options.ts";
import { describe } from "../validate.ts";
import type { OptionGroup } from "./optionGroup.ts";
import type { Tfjs, Variable } from "./peer.ts";
import { names } from "./unclaimed.ts";

/** Which group each variable is in. */
export class Grouping<O extends CommonOptions> {
  readonly #tf: Tfjs;
  readonly #where: string;
  /** First that of all variables that are in no other. */
  readonly #groups: readonly OptionGroup<O>[];
  /** Which of the groups, but for the first, a variable is in. */
  readonly #find: (name: string, variable: Variable) => number;

  constructor(tf: Tfjs, where: string, groups: readonly OptionGroup<O>[]) {
    this.#tf = tf;
    this.#where = where;
    this.#groups = groups;
    this.#find = firstMeant(groups.slice(1).map(({ match }) => match!));
  }

  /** The first group that matches. */
  of(variable: Variable): OptionGroup<O> {
    // -1, where none matches, is the one of all others.
    return this.#groups[this.#find(variable.name, variable) + 1]!;
  }

  /** The place of the group of a variable of this name; undefined if it is not there, and a match must see it. */
  placeOf(name: string): number | undefined {
    const variable = this.#tf.engine().registeredVariables[name];
    if (!variable && this.#groups.some(({ match }) => typeof match === "function"))
      return undefined;
    return this.#find(name, variable as Variable) + 1;
  }

  /** @throws TypeError for a group that has none of these variables, nor of all that there are. */
  check(variables: readonly Variable[]): void {
    const all = [...variables, ...Object.values(this.#tf.engine().registeredVariables)];
    const used = new Set(all.map((variable) => this.of(variable)));
    for (const [i, group] of this.#groups.slice(1).entries()) {
      if (used.has(group)) continue;
      const match = group.match!;
      const isMatched = all.some((variable) => isMeant(match, variable.name, variable));
      const what = match instanceof RegExp ? String(match) : describe(match);
      throw new TypeError(
        `${this.#where}: groups[${i}].match, ${what}, matches no variable${isMatched ? " that is in no earlier group" : ""}; there are ${names(variables)}`,
      );
    }
  }
}
