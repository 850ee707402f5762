import { isMeant } from "../base/match.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { describe } from "../validate.ts";
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
  readonly route: Route;
  /** First that of all other variables. */
  readonly groups: readonly OptionGroup<O>[];
  readonly settings: Settings<O>;
}

/**
 * The variables that have been trained, in the order in which they were first seen. They are told
 * apart by identity, since a variable's data change; saved state goes by order, since names do.
 */
export class Members<O extends CommonOptions> {
  readonly #setup: MembersSetup<O>;
  readonly #members = new Map<Variable, Member<O>>();
  /** State for the variables that are yet to be seen. */
  #pending: SavedMember[] = [];

  constructor(setup: MembersSetup<O>) {
    this.#setup = setup;
  }

  /** Those of variables that are still there; the others' state is given back. */
  living(): Member<O>[] {
    for (const [variable, member] of this.#members) {
      if (isAlive(this.#setup.tf, variable)) continue;
      member.dispose();
      this.#members.delete(variable);
    }
    return [...this.#members.values()];
  }

  /**
   * The members of these variables; new ones take up what was saved.
   * @throws TypeError if that does not fit, OutOfMemoryError.
   */
  of(variables: readonly Variable[]): Member<O>[] {
    const added = variables.filter((variable) => !this.#members.has(variable));
    if (added.length > 0) this.#add(added);
    return variables.map((variable) => this.#members.get(variable)!);
  }

  save(): SavedMember[] {
    return [...this.living().map((member) => member.save()), ...this.#pending];
  }

  /**
   * Takes up the state of other members, in order; what more there is waits for variables to come.
   * @throws TypeError if it does not fit: nothing changes. OutOfMemoryError.
   */
  restore(saved: readonly SavedMember[]): void {
    const known = this.living().map(({ variable }) => variable);
    const kept = known.slice(0, saved.length);
    this.#checkFit(saved, kept);
    this.dispose();
    this.#pending = [...saved];
    this.of(kept);
  }

  dispose(): void {
    for (const member of this.#members.values()) member.dispose();
    this.#members.clear();
  }

  #add(variables: readonly Variable[]): void {
    this.#checkFit(this.#pending, variables);
    this.living();
    for (const variable of variables) {
      const member = this.#make(variable);
      try {
        if (this.#pending[0]) member.restore(this.#pending[0]);
      } catch (error) {
        member.dispose();
        throw error;
      }
      this.#members.set(variable, member);
      this.#pending.shift();
    }
  }

  #make(variable: Variable): Member<O> {
    const { Class, route, settings } = this.#setup;
    const { accumulate, clipValue, average } = settings;
    return new Member({
      ...{ variable, Class, route, group: this.#groupOf(variable) },
      ownsGradient: accumulate > 1 || (clipValue !== undefined && !route.copies),
      averages: average !== undefined,
    });
  }

  #groupOf(variable: Variable): OptionGroup<O> {
    const [others, ...groups] = this.#setup.groups as [OptionGroup<O>, ...OptionGroup<O>[]];
    return groups.find(({ match }) => isMeant(match!, variable.name, variable)) ?? others;
  }

  #checkFit(saved: readonly SavedMember[], variables: readonly Variable[]): void {
    const { where } = this.#setup;
    for (const [i, { name, shape }] of variables.entries()) {
      const state = saved[i];
      if (!state || describe(state.shape) === describe(shape)) continue;
      throw new TypeError(
        `${where}: state ${i} of the weights (${describe(state.name)}) is of shape ${describe(state.shape)}, and the variable in its place, ${describe(name)}, of ${describe(shape)}: variables must come in the order of the saved run`,
      );
    }
  }
}
