import type { Description } from "../base/description.ts";
import type { CommonOptions } from "../base/options.ts";
import { offDisposal, onDisposal } from "./disposal.ts";
import type { Settings } from "./extras.ts";
import { Grouping } from "./grouping.ts";
import { makeMembers, type Wanted } from "./makeMembers.ts";
import type { Member } from "./member.ts";
import { checkStates } from "./memberState.ts";
import type { OneOptimizer } from "./oneOptimizer.ts";
import type { Owner } from "./owner.ts";
import { isAlive, type Tfjs, type Variable } from "./peer.ts";
import type { Route } from "./routes/route.ts";
import { readOptions } from "./savedGroups.ts";
import { copyOf, type Grouped, type Saved, type SavedMember } from "./stateDict.ts";
import { Unclaimed } from "./unclaimed.ts";

/** What members are made with. */
export interface MembersSetup<O extends CommonOptions> {
  readonly tf: Tfjs;
  readonly where: string;
  readonly description: Description<O>;
  readonly optimizer: OneOptimizer<O>;
  readonly settings: Settings<O>;
}

/**
 * The variables that have been trained, in the order in which they were first seen. They are told
 * apart by identity, since a variable's data change, and a name may come to be another's.
 */
export class Members<O extends CommonOptions> {
  readonly #setup: MembersSetup<O>;
  readonly #owner: Owner<O>;
  /** How they come to the kernels; none as long as there are no members. */
  #route: Route | undefined;
  #members = new Map<Variable, Member<O>>();
  /** State for the variables that are yet to be seen. */
  #unclaimed: Unclaimed;
  #areGroupsChecked = false;
  /** Those that have joined for the step under way, and what was unclaimed before. */
  #joined: Variable[] = [];
  #unclaimedBefore: Unclaimed | undefined;

  constructor(setup: MembersSetup<O>) {
    const { tf, where, description, optimizer } = setup;
    this.#setup = setup;
    this.#unclaimed = new Unclaimed(tf, where);
    const grouping = new Grouping(tf, where, optimizer.groups);
    this.#owner = { description, optimizer, grouping };
  }

  /** Goes on by this route; what state there is moves. @throws OutOfMemoryError: nothing changes. */
  follow(route: Route): void {
    if (route === this.#route) return;
    const all = this.living().map((member) => {
      return { variable: member.variable, state: member.save() };
    });
    const moved = this.#make(all, route);
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
    const members = variables.map((variable) => this.#members.get(variable)!);
    if (!members.includes(undefined as never)) return members;
    this.#join(variables.filter((variable) => !this.#members.has(variable)));
    return this.of(variables);
  }

  /** Those stay that have joined: their step is taken. */
  settle(): void {
    this.#joined = [];
    this.#unclaimedBefore = undefined;
  }

  /** Those leave again that have joined for a step that is refused; what they had claimed waits for them. */
  leaveAgain(): void {
    for (const variable of this.#joined) this.#forget(variable);
    if (this.#unclaimedBefore) this.#unclaimed = this.#unclaimedBefore;
    this.settle();
  }

  /**
   * Gives what was saved to those of all variables that it is of, so that who asks for their state finds it
   * before a step.
   * @throws TypeError as `of`, and where only a step says which variables are meant: nothing changes.
   */
  takeUp(): void {
    this.living();
    this.settle();
    const found = this.#unclaimed.ofAll();
    if (found.size > 0) this.#enter([...found.keys()], found);
  }

  save(): Grouped[] {
    const { groups } = this.#setup.optimizer;
    return [
      ...this.living().map((member) => {
        return { ...member.save(), group: groups.indexOf(member.group) };
      }),
      // Of which the groups are asked when it is loaded.
      ...this.#unclaimed.free.map((state) => {
        return { ...copyOf(state), group: this.#owner.grouping.placeOf(state.name) ?? 0 };
      }),
    ];
  }

  /**
   * Takes up the state of other members; what is of no variable here waits for it to come.
   * @param withOptions whether the groups' saved options too are taken up.
   * @throws TypeError if it does not fit, or may be of several, OutOfMemoryError: nothing changes.
   */
  restore({ members, groups }: Saved, withOptions: boolean): void {
    const { optimizer } = this.#setup;
    const known = this.living().map(({ variable }) => variable);
    const loaded = this.#unclaimed.load(members);
    const found = loaded.of(known);
    const all = known
      .filter((variable) => found.has(variable))
      .map((variable) => ({ variable, state: found.get(variable) }));
    const options = withOptions ? readOptions(this.#owner, groups, found) : [];
    optimizer.check(options);
    checkStates(this.#owner, found, options);
    const made = optimizer.keepingOptions(() => {
      optimizer.load(options);
      return this.#make(all);
    });
    this.dispose();
    this.#add(made);
    this.#unclaimed = loaded.without(found);
    this.settle();
  }

  dispose(): void {
    for (const variable of this.#members.keys()) this.#forget(variable);
  }

  #join(variables: readonly Variable[]): void {
    this.living();
    const unclaimed = this.#unclaimed;
    this.#enter(variables, unclaimed.of(variables));
    this.#unclaimedBefore ??= unclaimed;
    this.#joined.push(...variables);
  }

  /** New members, with the state that was found for them. */
  #enter(variables: readonly Variable[], found: ReadonlyMap<Variable, SavedMember>): void {
    // Once variables are known.
    if (!this.#areGroupsChecked) this.#owner.grouping.check(variables);
    const all = variables.map((variable) => ({ variable, state: found.get(variable) }));
    checkStates(this.#owner, found);
    this.#add(this.#make(all));
    this.#areGroupsChecked = true;
    this.#unclaimed = this.#unclaimed.without(found);
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
    const member = this.#members.get(variable);
    if (!member) return;
    this.#setup.optimizer.leave(member.group, member.run);
    member.dispose();
    this.#members.delete(variable);
  };

  #make(wanted: readonly Wanted[], route: Route | undefined = this.#route): Member<O>[] {
    return makeMembers(this.#owner, this.#setup.settings, route, wanted);
  }
}
