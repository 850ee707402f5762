import { firstMeant, isMeant } from "../base/match.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { describe } from "../validate.ts";
import { correspondence, type Stock } from "./correspondence.ts";
import { offDisposal, onDisposal } from "./disposal.ts";
import type { Settings } from "./extras.ts";
import { Member } from "./member.ts";
import type { OptionGroup } from "./optionGroup.ts";
import { isAlive, type Tfjs, type Variable } from "./peer.ts";
import type { Route } from "./routes/route.ts";
import type { SavedMember } from "./weights.ts";

/** What members are made with. */
export interface MembersSetup<O extends CommonOptions> {
  readonly tf: Tfjs;
  readonly where: string;
  readonly Class: OptimizerClass<O>;
  /** First that of all other variables. */
  readonly groups: readonly OptionGroup<O>[];
  readonly settings: Settings<O>;
}

/** A variable that is to be a member, with its state if there is one. */
interface Wanted {
  readonly variable: Variable;
  readonly state: SavedMember | undefined;
}

/**
 * The variables that have been trained, in the order in which they were first seen. They are told
 * apart by identity, since a variable's data change, and a name may come to be another's.
 */
export class Members<O extends CommonOptions> {
  readonly #setup: MembersSetup<O>;
  /** Which of the groups, but for the first, a variable is in. */
  readonly #find: (name: string, variable: Variable) => number;
  /** How they come to the kernels; none as long as there are no members. */
  #route: Route | undefined;
  #members = new Map<Variable, Member<O>>();
  /** State for the variables that are yet to be seen. */
  #stock: Stock<SavedMember> = { names: [], free: [] };
  /** Whether no variable has taken up any of it. */
  #isUntouched = false;
  #areGroupsChecked = false;

  constructor(setup: MembersSetup<O>) {
    this.#setup = setup;
    this.#find = firstMeant(setup.groups.slice(1).map(({ match }) => match!));
  }

  /** Goes on by this route; what state there is moves. @throws OutOfMemoryError: nothing changes. */
  follow(route: Route): void {
    if (route === this.#route) return;
    const all = this.living().map((member) => {
      return { variable: member.variable, state: member.save() };
    });
    const moved = this.#make(route, all);
    this.dispose();
    this.#route = route;
    this.#add(moved);
  }

  /** Those of variables that are still there; the others' state is given back. */
  living(): Member<O>[] {
    for (const variable of this.#members.keys()) {
      if (!isAlive(this.#setup.tf, variable)) this.#forget(variable);
    }
    return [...this.#members.values()];
  }

  /**
   * The members of these variables; new ones take up what was saved.
   * @throws TypeError if that does not fit, or a group matches nothing, OutOfMemoryError: nothing changes.
   */
  of(variables: readonly Variable[]): Member<O>[] {
    const added = variables.filter((variable) => !this.#members.has(variable));
    if (added.length > 0) this.#join(added);
    return variables.map((variable) => this.#members.get(variable)!);
  }

  /**
   * Gives what was saved to those of all variables that it is of, so that who asks for their state finds it
   * before a step.
   * @throws TypeError as `of`, and where only a step says which variables are meant: nothing changes.
   */
  takeUp(): void {
    const { free } = this.#stock;
    if (free.length === 0) return;
    this.living();
    const found = this.#correspondence(
      ...([this.#stock, this.#present(), this.#isUntouched] as const),
      "take a step first, which says which variables are meant",
    );
    if (found.size === 0) return;
    const variables = new Map(Array.from(found, ([variable, state]) => [state, variable]));
    // In the order in which they were saved, which is that in which they were first seen.
    this.#enter(
      free.flatMap((state) => variables.get(state) ?? []),
      found,
    );
  }

  save(): SavedMember[] {
    return [...this.living().map((member) => member.save()), ...this.#stock.free];
  }

  /**
   * Takes up the state of other members; what is of no variable here waits for it to come.
   * @throws TypeError if it does not fit, or may be of several, OutOfMemoryError: nothing changes.
   */
  restore(saved: readonly SavedMember[]): void {
    const known = this.living().map(({ variable }) => variable);
    const stock = { names: saved.map(({ name }) => name), free: saved };
    const found = this.#correspondence(stock, known, known.length > 0);
    const all = known
      .filter((variable) => found.has(variable))
      .map((variable) => ({ variable, state: found.get(variable) }));
    const made = this.#make(this.#route, all);
    this.dispose();
    this.#add(made);
    this.#stock = without(stock, found.values());
    this.#isUntouched = found.size === 0;
  }

  dispose(): void {
    for (const variable of this.#members.keys()) this.#forget(variable);
  }

  #join(variables: readonly Variable[]): void {
    this.living();
    this.#enter(variables, this.#correspondence(this.#stock, variables, this.#isUntouched));
  }

  /** New members, with the state that was found for them. */
  #enter(variables: readonly Variable[], found: ReadonlyMap<Variable, SavedMember>): void {
    this.#checkGroups(variables);
    const all = variables.map((variable) => ({ variable, state: found.get(variable) }));
    this.#add(this.#make(this.#route, all));
    this.#areGroupsChecked = true;
    if (found.size === 0) return;
    this.#stock = without(this.#stock, found.values());
    this.#isUntouched = false;
  }

  #add(members: readonly Member<O>[]): void {
    for (const member of members) {
      this.#members.set(member.variable, member);
      onDisposal(this.#setup.tf, member.variable, this.#forget);
    }
  }

  /** Gives a variable's state back. */
  readonly #forget = (variable: Variable): void => {
    offDisposal(variable, this.#forget);
    this.#members.get(variable)?.dispose();
    this.#members.delete(variable);
  };

  /** All of them, or none. */
  #make(route: Route | undefined, wanted: readonly Wanted[]): Member<O>[] {
    const { Class, settings } = this.#setup;
    const { accumulate, clipValue, average } = settings;
    const made: Member<O>[] = [];
    try {
      for (const { variable, state } of wanted) {
        const member = new Member({
          ...{ variable, Class, route: route!, group: this.#groupOf(variable) },
          ownsGradient: accumulate > 1 || (clipValue !== undefined && !route!.copies),
          averages: average !== undefined,
        });
        made.push(member);
        if (state) member.restore(state);
      }
    } catch (error) {
      for (const member of made) member.dispose();
      throw error;
    }
    return made;
  }

  #groupOf(variable: Variable): OptionGroup<O> {
    // -1, where none matches, is the last.
    const [others, ...groups] = this.#setup.groups as [OptionGroup<O>, ...OptionGroup<O>[]];
    return [...groups, others].at(this.#find(variable.name, variable))!;
  }

  /** Once variables are known: each group must have one of these, or of all that there are. */
  #checkGroups(variables: readonly Variable[]): void {
    if (this.#areGroupsChecked) return;
    const { tf, where, groups } = this.#setup;
    const all = [...variables, ...Object.values(tf.engine().registeredVariables)];
    const used = new Set(all.map((variable) => this.#find(variable.name, variable)));
    for (const [i, { match }] of groups.slice(1).entries()) {
      if (used.has(i)) continue;
      const isMatched = all.some((variable) => isMeant(match!, variable.name, variable));
      const what = match instanceof RegExp ? String(match) : describe(match);
      throw new TypeError(
        `${where}: groups[${i}].match, ${what}, matches no variable${isMatched ? " that is in no earlier group" : ""}; there are ${names(variables)}`,
      );
    }
  }

  /**
   * @throws TypeError for state of another shape, or that may be of several, or, where some is `needed`, if
   *   there is none for any.
   */
  #correspondence(
    stock: Stock<SavedMember>,
    variables: readonly Variable[],
    needed: boolean,
    remedy = "there must be as many variables as were saved",
  ): ReadonlyMap<Variable, SavedMember> {
    const { where } = this.#setup;
    // Which other variables there are matters for what is left only.
    const present = stock.free.length > 0 ? this.#present().map(({ name }) => name) : [];
    const { found, doubt } = correspondence(stock, variables, present);
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

  /** All variables that there are which could be members. */
  #present(): Variable[] {
    const all = Object.values(this.#setup.tf.engine().registeredVariables);
    return all.filter(({ dtype, isDisposed }) => dtype === "float32" && !isDisposed);
  }
}

/** What is left. */
function without(stock: Stock<SavedMember>, taken: Iterable<SavedMember>): Stock<SavedMember> {
  const gone = new Set(taken);
  return { ...stock, free: stock.free.filter((state) => !gone.has(state)) };
}

function names(all: readonly { readonly name: string }[]): string {
  return quoted(all.map(({ name }) => name));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => describe(name)).join(", ");
}
