import { DisposedError } from "../errors.ts";
import { changes } from "../memory/changes.ts";
import type { Parameter } from "../parameter.ts";
import { mismatch } from "../validate.ts";
import { guardList } from "../writes.ts";
import { checkOption, checkSingle, withDefaults } from "./checkOptions.ts";
import { checkClosure, synchronous } from "./closure.ts";
import type { Description } from "./description.ts";
import { faceOf, guardOptimizer, type ParamGroup } from "./face.ts";
import { Group } from "./group.ts";
import type { Progress } from "./history.ts";
import type { CommonOptions, OptionSpecs, Resolved } from "./options.ts";
import {
  checkDense,
  checkUsable,
  collect,
  type GroupOptions,
  groupsOf,
  isGroup,
  type ParametersOrGroups,
} from "./parameters.ts";
import type { Pass } from "./pass.ts";
import { readState } from "./readState.ts";
import { type GivenStateDict, type StateDict, writeStateDict } from "./stateDict.ts";
import { type Begun, type Driven, Stepping, type Taking } from "./stepping.ts";
import { takeState } from "./takeState.ts";
import type { Planner, Work } from "./work.ts";

export type { ParamGroup } from "./face.ts";
export type { GroupOptions, ParametersOrGroups } from "./parameters.ts";
export type { Begun, Taking } from "./stepping.ts";
export type { Work } from "./work.ts";

/** What only an adapter sees of an optimizer. */
export interface Inside<O extends CommonOptions> {
  readonly groups: readonly Group<O>[];
  /** The slots that options need, each with what it starts from. */
  slots(options: Required<O>): Readonly<Record<string, number>>;
  /** Refuses options that a group cannot come to have. */
  check(group: Group<O>, options: Required<O>): void;
  /** Whether a step with these options wants gradients elsewhere than where parameters are. */
  evaluates(options: Required<O>): boolean;
}

/**
 * The base of all optimizers: groups, their options and state, and the step. A subclass describes
 * itself, names its slots and says as a pure function which kernel a step runs with which constants;
 * one that needs more than a pass of a kernel says how its step is taken.
 *
 * State that has decayed to next to nothing, below 2⁻¹³⁶ in f32 and 2⁻¹⁰⁶¹ in f64, becomes 0 at every
 * 256th step: rounding would keep it there for ever, where a step takes up to four times as long.
 */
export abstract class Optimizer<O extends CommonOptions> {
  /** Whether a step wants gradients several times. Declared alone: a class that says nothing carries nothing. @internal */
  repeats?(): boolean;
  readonly #description: Description<O>;
  readonly #name: string;
  readonly #specs: OptionSpecs<O>;
  readonly #defaults: Required<O>;
  readonly #groups: Group<O>[] = [];
  readonly #members = new Set<Parameter>();
  /** The count of disposals when all members were found usable. */
  #disposals = -1;
  /** The count of freezes when the work was found to be of those that are not frozen. */
  #freezes = 0;
  /** What `paramGroups` has given, as long as no group is added. */
  #shown: readonly ParamGroup<O>[] | undefined;
  readonly #stepping: Stepping<O>;
  #disposed = false;

  /**
   * @param params parameters (a record or an iterable), or groups `{ params, …options }`.
   * @param options defaults for all groups.
   * @throws RangeError for a hyperparameter out of range; TypeError for a wrong type, an unknown
   *   option, no parameter, a parameter given twice, or one of another `Nadir`; OutOfMemoryError.
   */
  constructor(params: ParametersOrGroups<O>, options: O = {} as O) {
    this.#description = (
      this.constructor as unknown as { description: Description<O> }
    ).description;
    ({ name: this.#name, options: this.#specs } = this.#description);
    this.#defaults = withDefaults(this.#name, this.#specs, options);
    this.check(this.#name, this.#defaults);
    const driven = this as unknown as Driven<O>;
    this.#stepping = new Stepping(this.#groups, driven, () => this.#checkUsable());
    guardOptimizer(this.#description, Object.getPrototypeOf(this));
    try {
      for (const group of groupsOf(params)) this.addParamGroup(group);
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** The groups' hyperparameters, to be read and set between steps, and their parameters. */
  get paramGroups(): readonly ParamGroup<O>[] {
    this.#checkDisposed();
    this.#shown ??= guardList(
      Object.freeze(
        this.#groups.map((group) =>
          faceOf(this.#name, group, (key, value) => this.#set(group, key, value)),
        ),
      ),
      `${this.#name}: paramGroups cannot be set: addParamGroup adds one`,
    );
    return this.#shown;
  }

  /** Steps taken so far: what schedules are called with. */
  get steps(): number {
    return this.#stepping.steps;
  }

  /** Whether `step` needs a closure: gradients are taken at a look-ahead point, or several times. */
  get needsClosure(): boolean {
    return this.#groups.some(({ options }) => this.evaluates(options));
  }

  /** Adds a group of parameters with options of its own. Throws as the constructor. */
  addParamGroup(added: GroupOptions<O>): void {
    this.#checkIdle();
    if (!isGroup(added)) {
      throw mismatch(`${this.#name}: a group`, "{ params, … }", added);
    }
    const { params, ...options } = added;
    const chosen = withDefaults(this.#name, this.#specs, options as unknown as O, this.#defaults);
    const parameters = collect(this.#name, params, this.#members);
    if (!this.#description.sparse || this.evaluates(chosen)) checkDense(this.#name, parameters);
    this.check(this.#name, chosen, parameters);
    // Again, since what was iterated is the user's code.
    this.#checkIdle();
    const group = new Group(parameters, this.#description, chosen);
    if (group.isSingle) checkSingle(this.#name, this.#specs, chosen, true);
    Group.allocate([{ group, initial: this.slots(chosen) }]);
    this.#groups.push(group);
    this.#stepping.work.push(...group.work);
    for (const parameter of parameters) this.#members.add(parameter);
    this.#shown = undefined;
  }

  /** Updates all parameters in place by their gradients. */
  step(): void;
  /**
   * Calls `closure`, which computes the gradients, then updates all parameters in place.
   * @returns what the closure returns: the loss.
   * @throws what the closure throws: parameters, state and options are then as before, except for what
   *   the closure itself wrote to parameters.
   */
  step<L>(closure: () => L): L;
  step<L>(closure?: () => L): L | undefined {
    this.#checkIdle();
    if (closure !== undefined) checkClosure(this.#name, closure);
    else if (this.needsClosure) {
      throw new TypeError(`${this.#name}: step() needs a closure that computes the gradients`);
    }
    const stepping = this.#stepping;
    stepping.begin(false, this.needsClosure);
    let loss: L | undefined;
    try {
      loss = closure && synchronous(this.#name, closure());
      for (let latest = loss; stepping.resume(latest); ) {
        latest = closure && synchronous(this.#name, closure());
      }
    } catch (error) {
      stepping.abandon();
      throw error;
    }
    return loss;
  }

  /**
   * As {@link Optimizer.step}, with a closure that may give a promise: of the loss, once the gradients are
   * there. Until then the optimizer takes no other step, and parameters may be at a look-ahead point (NAG, Adam
   * with `lookAhead`): do not save them, nor write to them, since they are put back from there. Options that are
   * set meanwhile are as before if the step fails.
   * @returns what the closure's promise gives.
   */
  async stepAsync<L>(closure: () => L | Promise<L>): Promise<L> {
    this.#checkIdle();
    checkClosure(this.#name, closure);
    const begun = this.begin();
    try {
      const loss = await closure();
      for (let latest = loss; begun.resume(latest); ) latest = await closure();
      return loss;
    } catch (cause) {
      begun.abandon();
      this.#checkDisposed(cause);
      throw cause;
    }
  }

  /**
   * Begins a step in parts: of all parameters, or of this work alone, by the hyperparameters that it has been
   * given. @internal
   */
  begin(work?: Work<O>[]): Begun {
    this.#checkIdle();
    const stepping = this.#stepping;
    const begun = stepping.begin(true, this.needsClosure, work);
    return {
      resume: (loss) => {
        if (!stepping.is(begun)) throw new TypeError(`${this.#name}: this step has ended`);
        return stepping.resume(loss);
      },
      abandon: () => {
        if (stepping.is(begun)) stepping.abandon();
      },
    };
  }

  /** What an adapter needs whose parameters join and leave the groups. @internal */
  get inside(): Inside<O> {
    return {
      groups: this.#groups,
      slots: (options) => this.slots(options),
      check: (group, options) => this.#check(group, options),
      evaluates: (options) => this.evaluates(options),
    };
  }

  /** Sets all gradients to 0. */
  zeroGrad(): void {
    this.#checkUsable();
    for (const { runs } of this.#groups) for (const run of runs) run.zeroGrad();
  }

  /**
   * A copy of everything that the next step depends on, apart from parameters and gradients, as plain data
   * under PyTorch's names. Schedules are left out, since code is not data, and their names are listed.
   */
  stateDict(): StateDict {
    return this.liveState(true);
  }

  /** The same, of live views: to be read before anything else happens. @internal */
  liveState(copies = false): StateDict {
    // A closure may read the state; what is kept is that between steps.
    if (copies) this.#checkUsable();
    else this.#checkIdle();
    return writeStateDict(
      this.#description,
      this.steps,
      this.#groups,
      (h) => this.slots(h),
      copies,
    );
  }

  /**
   * Loads the state of another run. State belongs to a parameter's name, whatever the order; where several
   * parameters have the same name, all must be in the groups and the order of the saved run. Each group must
   * have the names that it had; add new parameters afterwards, with `addParamGroup`.
   *
   * Saved numbers replace hyperparameters; those that were not saved stay. A schedule is never replaced, and
   * what was a schedule must be one: give it to the constructor, or set it, before loading.
   *
   * Slots may be typed arrays, of any realm, or plain arrays, as JSON has them; nothing is rounded. All values are
   * copied first.
   *
   * @throws TypeError if it is of another optimizer, version, parameters or groups, or a schedule is missing;
   *   TypeError or RangeError for values that no state has, such as NaN; OutOfMemoryError. Nothing changes then.
   */
  loadStateDict(dict: GivenStateDict): void {
    this.prepareLoad(dict, false)();
  }

  /**
   * Checks a state, whose arrays stay as they are until the function that it returns, which cannot fail, writes
   * them. Throws as `loadStateDict`. @internal
   */
  prepareLoad(dict: GivenStateDict, lent = true): () => void {
    this.#checkIdle();
    const state = takeState(dict, this.#description, lent);
    // Again, since what was taken may have been given by the user's code.
    this.#checkIdle();
    const loaded = readState(this.#description, state, this.#groups, (h) => this.slots(h));
    for (const { group, options } of loaded) this.#check(group, options);
    // Memory first, since it alone can still fail.
    Group.allocate(loaded);
    return () => {
      for (const { group, options, states } of loaded) group.load(options, states);
      this.#stepping.gather();
      this.#stepping.steps = state.steps;
    };
  }

  /** For `JSON.stringify`: the state, whose arrays it writes as plain ones, for `loadStateDict`. */
  toJSON(): object {
    return this.stateDict();
  }

  /**
   * Frees the state's memory. Parameters stay. May be called twice. A step that waits for gradients is left:
   * parameters are as before it, and its promise is rejected with a DisposedError once the closure's settles.
   */
  dispose(): void {
    if (this.#stepping.waits) this.#stepping.abandon();
    this.#checkNotUnderWay();
    for (const group of this.#groups) group.dispose();
    this.#groups.length = 0;
    this.#stepping.gather();
    this.#members.clear();
    this.#shown = undefined;
    this.#disposed = true;
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  /** The slots that these options need, each with what it starts from. */
  protected abstract slots(options: Required<O>): Readonly<Record<string, number>>;

  /**
   * The pass of a step. Pure: it changes nothing and depends on nothing else, so that what it has given is kept
   * as long as the hyperparameters, and what it reads of the progress, are the same. What the last step's plan has
   * given is not needed any more: constants may be written into it, so that a step allocates nothing.
   */
  protected abstract plan(h: Resolved<O>, progress: Progress, last?: Pass): Pass;

  /**
   * The update, once all gradients are there. One that is more than planned passes has a method `ready` beside it, which
   * refuses what is to be refused, changes nothing, and returns what does the rest.
   */
  protected update(work: readonly Work<O>[]): void {
    // All planned first, since a plan may be refused.
    for (const each of work) each.prepare(this as unknown as Planner<O>);
    for (const each of work) each.perform();
  }

  /** The step. Gradients at where parameters are when it begins are all that it wants, unless it {@link evaluates}. */
  protected take(_work: readonly Work<O>[]): Taking {
    return this.#stepping.once;
  }

  /** Whether a step with these options wants gradients elsewhere than where parameters are, or several times. */
  protected evaluates(_options: Required<O>): boolean {
    return false;
  }

  /** Refuses options that exclude one another, and parameters that cannot be stepped by them. */
  protected check(_where: string, _options: Required<O>, _params?: readonly Parameter[]): void {}

  /** Refuses what a group cannot come to have. */
  #check({ isSingle, parameters }: Group<O>, options: Required<O>): void {
    this.check(this.#name, options, parameters);
    // Which slices a step elsewhere will want is not known before it.
    if (this.evaluates(options)) checkDense(this.#name, parameters);
    if (isSingle) checkSingle(this.#name, this.#specs, options, false);
  }

  #set(group: Group<O>, key: keyof O & string, value: unknown): void {
    const where = `${this.#name}: ${key}`;
    const spec = this.#specs[key];
    if ("initial" in spec) {
      throw new TypeError(`${where} only sets up the state: give it to the constructor`);
    }
    const checked = checkOption(where, spec, value);
    this.#checkUsable();
    const options = { ...group.options, [key]: checked };
    this.#check(group, options);
    Group.allocate([{ group, initial: this.slots(options) }]);
    this.#stepping.set(group, options);
  }

  #checkNotUnderWay(): void {
    const { forbids } = this.#stepping;
    if (forbids) throw new TypeError(`${this.#name}: ${forbids}`);
  }

  #checkIdle(): void {
    this.#checkNotUnderWay();
    this.#checkUsable();
    if (changes.freezes === this.#freezes) return;
    this.#freezes = changes.freezes;
    for (const group of this.#groups) group.sort();
    this.#stepping.gather();
  }

  #checkDisposed(cause?: unknown): void {
    if (this.#disposed) throw new DisposedError(`${this.#name}: used after dispose()`, { cause });
  }

  #checkUsable(): void {
    this.#checkDisposed();
    if (changes.disposals === this.#disposals) return;
    checkUsable(this.#name, this.#members);
    this.#disposals = changes.disposals;
  }
}
