import { Group } from "../base/group.ts";
import { gather, type Joining, join, leave } from "../base/membership.ts";
import type { Begun, Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { NONE } from "../base/parameters.ts";
import type { Run } from "../base/run.ts";
import type { Work } from "../base/work.ts";
import { checkKeys } from "../validate.ts";
import type { MatchedOptions } from "./extras.ts";
import type { Member } from "./member.ts";
import { type Kept, type LoadedOptions, OptionGroup } from "./optionGroup.ts";

/** What one is made of. */
export interface OneOptimizerSetup<O extends CommonOptions> {
  readonly Class: OptimizerClass<O>;
  readonly options: O;
  readonly groups: readonly MatchedOptions<O>[];
  /** What a file could not hold, for each group, that of all other variables first. */
  readonly missing: readonly (readonly string[])[];
}

/** The one optimizer of all variables. It takes steps of some of them, each of which goes on by its own state. */
export class OneOptimizer<O extends CommonOptions> {
  /** First that of all variables that are in no other. */
  readonly groups: readonly OptionGroup<O>[];
  readonly #Class: OptimizerClass<O>;
  readonly #optimizer: Optimizer<O>;
  /** What the next step works on: those members that are of the latest gathering. */
  #work: Work<O>[] = [];
  #size = 0;
  #gathering: object = {};

  /** @throws what the class throws for options that cannot be. */
  constructor({ Class, options, groups, missing }: OneOptimizerSetup<O>) {
    const { name: where, options: specs } = Class.description;
    const own = groups.map(({ match, ...own }) => own as unknown as O);
    for (const each of own) checkKeys(where, each, Object.keys(specs));
    this.#Class = Class;
    this.#optimizer = new Class(
      [{} as O, ...own].map((own) => ({ ...own, params: NONE })),
      options,
    );
    const { inside, paramGroups } = this.#optimizer;
    this.groups = inside.groups.map((group, i) => {
      const match = groups[i - 1]?.match;
      return new OptionGroup({
        where,
        group,
        options: paramGroups[i]!,
        match,
        missing: missing[i],
      });
    });
  }

  get name(): string {
    return this.#Class.description.name;
  }

  /** What of each group is to be set before a step. */
  get missing(): string[][] {
    return this.groups.map(({ missing }) => [...missing]);
  }

  /** @throws TypeError where a function is missing. */
  checkComplete(where: string): void {
    const missing = this.missing.flatMap((names, i) =>
      names.map((name) => (i === 0 ? name : `groups[${i - 1}].${name}`)),
    );
    if (missing.length === 0) return;
    throw new TypeError(
      `${where}: a file cannot hold the functions that were given for ${missing.join(", ")}: make another with tfjsOptimizer(tf, ${this.name}, …), give it the state by setWeights(await model.optimizer.getWeights()), and compile the model with it`,
    );
  }

  /** Whether some gradients are to be taken at a look-ahead point. */
  get looksAhead(): boolean {
    return this.#optimizer.needsClosure;
  }

  /** Whether those of this group are. */
  isAhead({ inner }: OptionGroup<O>): boolean {
    return this.#optimizer.inside.evaluates(inner.options);
  }

  /** The slots that a state must have to go on with these options. */
  slotsOf(options: Required<O>): readonly string[] {
    return Object.keys(this.#optimizer.inside.slots(options));
  }

  /** @throws RangeError or TypeError for options that groups cannot come to have. */
  check(loaded: readonly LoadedOptions<O>[]): void {
    for (const { group, options } of loaded) this.#optimizer.inside.check(group.inner, options);
  }

  /** Gives groups other options, in `keepingOptions`. @throws OutOfMemoryError */
  load(loaded: readonly LoadedOptions<O>[]): void {
    const { inside } = this.#optimizer;
    Group.allocate(
      loaded.map(({ group, options }) => ({ group: group.inner, initial: inside.slots(options) })),
    );
    for (const { group, options } of loaded) group.load(options);
  }

  /** Each parameter's run, with its state. @throws OutOfMemoryError: there is none then. */
  join(joining: readonly Joining<O>[]): Run[] {
    return join(this.#Class.description, joining);
  }

  leave({ inner }: OptionGroup<O>, run: Run): void {
    leave(inner, run);
  }

  /** Asks the schedules of all groups. @throws RangeError or TypeError for what one gives. */
  resolve(step: number): void {
    for (const group of this.groups) group.resolve(step);
  }

  /**
   * Begins a step of these members, which are different ones.
   * @param step what schedules were asked for.
   * @param factor of gradients, beside `gradScale`.
   * @throws RangeError for hyperparameters that make no factors: nothing changes.
   */
  begin(members: readonly Member<O>[], step: number, factor = 1): Begun {
    if (!this.#isGathered(members)) this.#gather(members);
    for (const group of this.groups) group.give(step, factor);
    return this.#optimizer.begin(this.#work);
  }

  /** Calls `f`; if it throws, the options that it has set are as before. */
  keepingOptions<R>(f: () => R): R {
    const kept = this.groups.map((group): [OptionGroup<O>, Kept<O>] => [group, group.keep()]);
    try {
      return f();
    } catch (error) {
      for (const [group, options] of kept) group.restore(options);
      throw error;
    }
  }

  #isGathered(members: readonly Member<O>[]): boolean {
    const isOf = ({ gathering }: Member<O>) => gathering === this.#gathering;
    return members.length === this.#size && members.every(isOf);
  }

  #gather(members: readonly Member<O>[]): void {
    this.#gathering = {};
    this.#size = members.length;
    for (const member of members) member.gathering = this.#gathering;
    for (const group of this.groups) {
      const runs = members.filter((member) => member.group === group).map(({ run }) => run);
      gather(this.name, group.inner, runs);
    }
    this.#work = this.groups.flatMap(({ inner }) => inner.work);
  }
}
