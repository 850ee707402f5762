import type { Group } from "./group.ts";
import type { CommonOptions } from "./options.ts";
import type { Work } from "./work.ts";

/**
 * A step as it goes: it yields where it wants the loss, and gradients at where the parameters are now. A
 * `finally` puts back what it has moved, if the closure throws.
 */
export type Taking = Generator<void, void, unknown>;

/** A step in parts, for those that have gradients of their own: they are wanted where the parameters are now. */
export interface Begun {
  /** Goes on with the gradients that are there. Whether it wants others, at where parameters are then. */
  resume(loss?: unknown): boolean;
  /** Leaves the step: parameters, state and options are as they were. After its end it does nothing. */
  abandon(): void;
}

/** What is to be known of an optimizer to drive it. */
export interface Driven<O> {
  take(work: readonly Work<O>[]): Taking;
  update(work: readonly Work<O>[]): void;
}

/** What is forbidden while a step is under way in one call, while it waits, and while a schedule is asked. */
const CALL = "a closure may only compute gradients, not change the optimizer";
const PARTS = "a step is under way: nothing else may change the optimizer until it ends";
const SCHEDULE = "a schedule may only give a number, not change the optimizer";

/** What drives an optimizer's steps, of which one at a time is under way. */
export class Stepping<O extends CommonOptions> {
  /** Steps taken. */
  steps = 0;
  /** What a step works on. */
  work: Work<O>[] = [];
  readonly #groups: readonly Group<O>[];
  readonly #driven: Driven<O>;
  readonly #checkUsable: () => void;
  /** How most go: gradients are wanted once, and then it updates. */
  readonly once: Taking = once(() => this.#driven.update(this.work));
  #taking: Taking | undefined;
  /** Steps that were begun. */
  #begun = 0;
  /** What the step that is under way forbids. */
  #forbids = CALL;
  /** Whether it asks for hyperparameters, which are given otherwise. */
  #resolves = true;
  /** Options as they were before they were set while it is under way. */
  readonly #before = new Map<Group<O>, Required<O>>();

  /** @param checkUsable throws where parameters are not there any more. */
  constructor(groups: readonly Group<O>[], driven: Driven<O>, checkUsable: () => void) {
    this.#groups = groups;
    this.#driven = driven;
    this.#checkUsable = checkUsable;
  }

  /** Works on what the groups have from now on. */
  gather(): void {
    this.work = this.#groups.flatMap(({ work }) => work);
  }

  /** What the step that is under way forbids, if one is. */
  get forbids(): string | undefined {
    return this.#taking && this.#forbids;
  }

  /** Whether a step is under way that waits for gradients: it can be left. */
  get waits(): boolean {
    return this.forbids === PARTS;
  }

  /**
   * Takes a step, in parts or in one call, to where it first wants gradients, which depends on hyperparameters
   * if it `evaluates`: of all parameters, or of this work alone, by the hyperparameters that it has been given.
   * @returns what `is` tells this step by.
   */
  begin(inParts: boolean, evaluates: boolean, work?: Work<O>[]): number {
    this.#forbids = inParts ? PARTS : CALL;
    this.#resolves = !work;
    if (work) this.work = work;
    this.#taking = this.#driven.take(this.work);
    this.#begun++;
    this.#advance(evaluates);
    return this.#begun;
  }

  /** Whether this is the step that is under way. */
  is(begun: number): boolean {
    return this.#taking !== undefined && this.#begun === begun;
  }

  /** Goes on. Whether the step wants gradients once more. */
  resume(loss: unknown): boolean {
    if (!this.#advance(true, loss)) return true;
    for (const work of this.work) work.end();
    this.steps++;
    this.#end();
    return false;
  }

  /** Leaves the step that is under way, if one is. */
  abandon(): void {
    this.#taking?.return();
    for (const [group, options] of this.#before) group.options = options;
    this.#end();
  }

  /** Sets a group's options, which are put back if the step that is under way is left. */
  set(group: Group<O>, options: Required<O>): void {
    if (this.#taking && !this.#before.has(group)) this.#before.set(group, group.options);
    group.options = options;
  }

  /** Goes on to where the step wants gradients, or to its end. @returns whether it has ended. */
  #advance(resolves: boolean, loss?: unknown): boolean {
    try {
      if (resolves && this.#resolves) this.#resolve();
      // Again, since a closure and a schedule are the user's code, which may have disposed something.
      this.#checkUsable();
      return this.#taking!.next(loss).done!;
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Asks the schedules, which are told what they may not do. */
  #resolve(): void {
    const forbids = this.#forbids;
    this.#forbids = SCHEDULE;
    for (const group of this.#groups) group.resolve(this.steps);
    this.#forbids = forbids;
  }

  #end(): void {
    this.#taking = undefined;
    if (this.#before.size > 0) this.#before.clear();
  }
}

const WANTS = { done: false };
const ENDED = { done: true };

/**
 * A step that wants gradients once, then updates: one object for all, where each would leave a generator. It is not to
 * be iterated, but asked for what is next.
 */
function once(update: () => void): Taking {
  let isBegun = false;
  return {
    next() {
      isBegun = !isBegun;
      if (isBegun) return WANTS;
      update();
      return ENDED;
    },
    return() {
      isBegun = false;
    },
  } as never;
}
