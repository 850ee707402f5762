import { DisposedError } from "../errors.ts";
import type { Parameter } from "../parameter.ts";
import { isObject, mismatch } from "../validate.ts";
import { guardGetters, guardList, guardNames } from "../writes.ts";
import type { Description } from "./description.ts";
import { faceOf, type ParamGroup } from "./face.ts";
import { allocate, Group, type Need, type Progress } from "./group.ts";
import {
  type CommonOptions,
  checkOption,
  checkSingle,
  type OptionSpecs,
  type Resolved,
  resolve,
  withDefaults,
} from "./options.ts";
import { checkUsable, collect, type Parameters } from "./parameters.ts";
import type { Pass } from "./pass.ts";
import { checkConstants } from "./precision.ts";
import { readState } from "./readState.ts";
import { type GivenStateDict, type StateDict, writeStateDict } from "./stateDict.ts";
import { insteadOf } from "./strangers.ts";
import { takeState } from "./takeState.ts";

export type { ParamGroup } from "./face.ts";

/** Parameters with options of their own; the others are the optimizer's. */
export type GroupOptions<O> = O & { readonly params: Parameters };

/** One set of parameters, or several groups. */
export type ParametersOrGroups<O> = Parameters | Iterable<GroupOptions<O>>;

/** How many steps of a group go between two passes that set to 0 what of its state is next to nothing. */
const FLUSH_EVERY = 256;

/**
 * The base of all optimizers: groups, their options and state, and the step. A subclass describes
 * itself, names its slots and says as a pure function which kernel a step runs with which constants.
 *
 * State that has decayed to next to nothing, below 2⁻¹³⁶ in f32 and 2⁻¹⁰⁶¹ in f64, becomes 0 at every
 * 256th step: rounding would keep it there for ever, where a step takes up to four times as long.
 */
export abstract class Optimizer<O extends CommonOptions> {
  readonly #description: Description<O>;
  readonly #defaults: Required<O>;
  readonly #groups: Group<O>[] = [];
  readonly #members = new Set<Parameter>();
  /** The heap's count of disposals when all members were found usable. */
  #disposals = -1;
  readonly #faces: ParamGroup<O>[] = [];
  /** What `paramGroups` has given, as long as no group is added. */
  #shown: readonly ParamGroup<O>[] | undefined;
  #steps = 0;
  #evaluating = false;
  #disposed = false;

  /**
   * @param params parameters (a record or an iterable), or groups `{ params, …options }`.
   * @param options for all groups that do not say otherwise.
   * @throws RangeError for a hyperparameter out of range; TypeError for a wrong type, an unknown
   *   option, no parameter, one twice, or one of another `Nadir`; OutOfMemoryError.
   */
  constructor(params: ParametersOrGroups<O>, options: O = {} as O) {
    this.#description = (
      this.constructor as unknown as { description: Description<O> }
    ).description;
    this.#defaults = withDefaults(this.#name, this.#specs, options);
    this.check(this.#name, this.#defaults);
    const prototype = Object.getPrototypeOf(this);
    if (!guarded.has(prototype)) {
      guarded.add(prototype);
      const nameOf = (optimizer: object) => (optimizer as this).#name;
      guardGetters(nameOf, prototype);
      guardNames(nameOf, prototype, Object.keys(this.#specs), "optimizer.paramGroups[0]");
    }
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
      Object.freeze([...this.#faces]),
      `${this.#name}: paramGroups cannot be set: addParamGroup adds one`,
    );
    return this.#shown;
  }

  /** Steps taken so far: what schedules are called with. */
  get steps(): number {
    return this.#steps;
  }

  /** Whether `step` needs a closure: a group takes its gradient at a look-ahead point. */
  get needsClosure(): boolean {
    return this.#groups.some(({ options }) => this.looksAhead(options));
  }

  /** Adds parameters to be trained from now on, with options of their own. Throws as the constructor. */
  addParamGroup(added: GroupOptions<O>): void {
    this.#checkIdle();
    if (!isGroup(added)) {
      throw mismatch(`${this.#name}: a group`, "{ params, … }", added);
    }
    const { params, ...options } = added;
    const chosen = withDefaults(this.#name, this.#specs, options as unknown as O, this.#defaults);
    this.check(this.#name, chosen);
    const parameters = collect(this.#name, params, this.#members);
    // Again, since what was iterated is the user's code.
    this.#checkIdle();
    const group = new Group(parameters, chosen, this.scalars());
    if (group.isSingle) checkSingle(this.#name, this.#specs, chosen, true);
    allocate([this.#need(group, chosen)]);
    this.#groups.push(group);
    for (const parameter of parameters) this.#members.add(parameter);
    this.#faces.push(faceOf(this.#name, group, (key, value) => this.#set(group, key, value)));
    this.#shown = undefined;
  }

  /** Updates all parameters in place by their gradients. */
  step(): void;
  /**
   * Calls `closure`, which computes the gradients, then updates all parameters in place.
   * @returns what the closure returns: the loss.
   * @throws what the closure throws: parameters, state and options are then as they were, but for what
   *   it wrote to parameters itself.
   */
  step<L>(closure: () => L): L;
  step<L>(closure?: () => L): L | undefined {
    this.#checkIdle();
    const putBack = closure && this.keepOptions();
    let loss: L | undefined;
    let planned: Planned<O>[];
    try {
      loss = this.#evaluate(closure);
      planned = this.#groups.map((group) => this.#plan(group));
      // Again, since a closure and a schedule are the user's code, which may have disposed something.
      this.#checkUsable();
    } catch (error) {
      putBack?.();
      throw error;
    }
    for (const { group, pass } of planned) {
      const { kernel, constants, scalars } = pass;
      const [, , ...slots] = kernel.arrays;
      const isFlushed = (group.step + 1) % FLUSH_EVERY === 0;
      for (const run of group.runs) {
        run.sweep(kernel, kernel.arrays, constants);
        if (isFlushed) for (const slot of slots) run.flush(slot);
      }
      for (const slot of slots) group.fresh.delete(slot);
      if (scalars) group.scalars = { ...group.scalars, ...scalars };
      group.step++;
    }
    this.#steps++;
    return loss;
  }

  /** Sets all gradients to 0. */
  zeroGrad(): void {
    this.#checkUsable();
    for (const { runs } of this.#groups) for (const run of runs) run.zeroGrad();
  }

  /**
   * A copy of all that the next step depends on beside parameters and gradients: plain data, slots
   * under PyTorch's names. A hyperparameter that is a schedule is left out, and named: code is not state.
   */
  stateDict(): StateDict {
    this.#checkUsable();
    return writeStateDict(this.#description, this.#steps, this.#groups);
  }

  /**
   * Takes up the state of another run. State belongs to a parameter's name, in whatever order they are;
   * where several have the same, all must stand in the groups and the order of the saved run. Groups must
   * hold the names that they held: parameters that are to be trained from now on come afterwards, by
   * `addParamGroup`.
   *
   * Numbers in it replace these hyperparameters, and what is left out stays; schedules stay whatever was
   * saved, and what was one must be one: give it to the constructor, or set it, before loading.
   *
   * Slots may be typed arrays, of any realm, or plain numbers; nothing is rounded. All values are copied
   * before anything else happens.
   *
   * @throws TypeError if it is of another optimizer, version, parameters or groups, or lacks a schedule;
   *   TypeError or RangeError for values that no state has, such as NaN; OutOfMemoryError: nothing changes.
   */
  loadStateDict(dict: GivenStateDict): void {
    this.#checkIdle();
    const scalars = Object.keys(this.scalars());
    const state = takeState(dict, { ...this.#description, scalars });
    // Again, since what was taken may have been given by the user's code.
    this.#checkIdle();
    const loaded = readState(this.#name, this.#specs, state, this.#groups, (h) => this.slots(h));
    for (const { group, options } of loaded) this.#check(group, options);
    // Memory first, since it alone can still fail.
    allocate(loaded.map(({ group, options, slots }) => this.#need(group, options, slots)));
    for (const { restore } of loaded) restore();
    this.#steps = state.steps;
  }

  /** What JSON gets: not the state, of whose arrays it would make objects. */
  toJSON(): object {
    return {
      ...{ optimizer: this.#name, steps: this.#steps },
      note: "left out: stateDict()",
    };
  }

  /** Gives the state's memory back. Parameters stay. Twice is once. */
  dispose(): void {
    this.#checkOutsideClosure();
    for (const group of this.#groups) group.dispose();
    this.#groups.length = 0;
    this.#faces.length = 0;
    this.#members.clear();
    this.#shown = undefined;
    this.#disposed = true;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** Notes the options as they are, and gives what puts them back. @internal */
  keepOptions(): () => void {
    const kept = this.#groups.map((group) => ({ group, options: group.options }));
    return () => {
      for (const { group, options } of kept) group.options = options;
    };
  }

  /** The slots that these options need, each with its initial value. */
  protected abstract slots(options: Required<O>): Readonly<Record<string, number>>;

  /** The step's pass. Pure: it changes nothing and depends on nothing else. */
  protected abstract plan(h: Resolved<O>, progress: Progress): Pass;

  /** State that is one number for a group, as it is before the first step. */
  protected scalars(): Readonly<Record<string, number>> {
    return {};
  }

  /** Whether the gradient is taken at a look-ahead point. */
  protected looksAhead(_options: Required<O>): boolean {
    return false;
  }

  /** The pass that moves parameters there, and the arrays that its kernel walks. */
  protected lookAhead(
    _h: Resolved<O>,
    _progress: Progress,
  ): Pass & { readonly arrays: readonly string[] } {
    throw new TypeError(`${this.#name} does not look ahead`);
  }

  /** Refuses options that exclude one another. */
  protected check(_where: string, _options: Required<O>): void {}

  get #name(): string {
    return this.#description.name;
  }

  get #specs(): OptionSpecs<O> {
    return this.#description.options;
  }

  /** Refuses what a group cannot come to have. */
  #check({ isSingle }: Group<O>, options: Required<O>): void {
    this.check(this.#name, options);
    if (isSingle) checkSingle(this.#name, this.#specs, options, false);
  }

  #resolve({ options, isScheduled, isSingle }: Group<O>): Resolved<O> {
    if (!isScheduled) return options as Resolved<O>;
    return resolve(this.#name, this.#specs, options, this.#steps, isSingle);
  }

  #plan(group: Group<O>): Planned<O> {
    const pass = this.plan(this.#resolve(group), group.progress);
    checkConstants(this.#name, pass, group.isSingle, this.#steps);
    return { group, pass };
  }

  /** The closure's loss, with the groups that look ahead at their look-ahead points meanwhile. */
  #evaluate<L>(closure: (() => L) | undefined): L | undefined {
    const ahead = this.#groups.filter(({ options }) => this.looksAhead(options));
    if (closure === undefined) {
      if (ahead.length === 0) return undefined;
      throw new TypeError(
        `${this.#name}: step() needs a closure that computes the gradients at the look-ahead point`,
      );
    }
    if (typeof closure !== "function") {
      throw mismatch(`${this.#name}: closure`, "a function", closure);
    }
    const passes = ahead.map((group) => {
      const pass = this.lookAhead(this.#resolve(group), group.progress);
      checkConstants(this.#name, pass, group.isSingle, this.#steps);
      return pass;
    });
    this.#checkUsable();
    for (const [i, { runs }] of ahead.entries()) {
      const { kernel, arrays, constants } = passes[i]!;
      for (const run of runs) run.sweep(kernel, arrays, constants);
    }
    this.#evaluating = true;
    try {
      return synchronous(this.#name, closure());
    } finally {
      this.#evaluating = false;
      for (const { runs } of ahead) for (const run of runs) run.restore();
    }
  }

  /** The slots that the options need, and `others` that a loaded state has beside. */
  #need(group: Group<O>, options: Required<O>, others: readonly string[] = []): Need {
    const zeros = Object.fromEntries(others.map((name) => [name, 0]));
    const initial = { ...zeros, ...this.slots(options) };
    return { group, initial, lookAhead: this.looksAhead(options) };
  }

  #set(group: Group<O>, key: keyof O & string, value: unknown): void {
    const [where, spec] = [`${this.#name}: ${key}`, this.#specs[key]];
    if ("initial" in spec) {
      throw new TypeError(`${where} only sets up the state: give it to the constructor`);
    }
    const checked = checkOption(where, spec, value);
    this.#checkUsable();
    const options = { ...group.options, [key]: checked };
    this.#check(group, options);
    allocate([this.#need(group, options)]);
    group.options = options;
  }

  #checkOutsideClosure(): void {
    if (this.#evaluating) {
      throw new TypeError(
        `${this.#name}: a closure may only compute gradients, not change the optimizer`,
      );
    }
  }

  #checkIdle(): void {
    this.#checkOutsideClosure();
    this.#checkUsable();
  }

  #checkDisposed(): void {
    if (this.#disposed) throw new DisposedError(`${this.#name}: used after dispose()`);
  }

  #checkUsable(): void {
    this.#checkDisposed();
    const heap = this.#groups[0]?.parameters[0]?.block.heap;
    if (!heap || (heap.disposals === this.#disposals && !heap.disposed)) return;
    checkUsable(this.#name, this.#members);
    this.#disposals = heap.disposals;
  }
}

/** Prototypes whose objects refuse writes that nobody would hear. */
const guarded = new WeakSet<object>();

interface Planned<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly pass: Pass;
}

/** Groups as they are, or one group of all parameters. */
function groupsOf<O>(params: ParametersOrGroups<O>): Iterable<GroupOptions<O>> {
  // What is known to be neither is told of as it is, not by its elements.
  if (isObject(params) && Symbol.iterator in params && insteadOf(params) === undefined) {
    const members = [...(params as Iterable<GroupOptions<O>>)];
    if (members.length > 0 && members.every(isGroup)) return members;
    return [{ params: members } as unknown as GroupOptions<O>];
  }
  return [{ params } as GroupOptions<O>];
}

function isGroup(member: unknown): boolean {
  return isObject(member) && "params" in member;
}

/** Refuses a promise: gradients that are not there yet would silently be the last step's. */
function synchronous<L>(where: string, loss: L): L {
  if (typeof (loss as { then?: unknown } | undefined | null)?.then === "function") {
    throw new TypeError(
      `${where}: closure must compute the gradients before it returns, got a promise`,
    );
  }
  return loss;
}
