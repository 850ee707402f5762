import type { History, Progress } from "./history.ts";
import type { Resolved } from "./options.ts";
import type { Pass } from "./pass.ts";
import { checkConstants } from "./precision.ts";
import type { Run } from "./run.ts";

/** How many steps go between two passes that set to 0 what of the state is next to nothing. */
const FLUSH_EVERY = 256;

/** What says of which pass a step is. */
export interface Planner<O> {
  plan(h: Resolved<O>, progress: Progress, last?: Pass): Pass;
}

/**
 * What a step works on: parameters with the same hyperparameters that have come the same way.
 *
 * Arrays are `"param"`, `"grad"`, and slots by their names. Nothing that changes them can fail: what may
 * be refused, a plan, is `checked` before anything is changed.
 */
export class Work<O> {
  readonly progress: Progress;
  /** Hyperparameters, as numbers: those of now, whenever a step goes on. */
  h!: Resolved<O>;
  /** What messages call it. */
  readonly #where: string;
  /** Steps of the optimizer so far. */
  #steps = 0;
  readonly #isSingle: boolean;
  readonly #history: History;
  /** What the latest plan gave, and whether it is of the hyperparameters as they are. */
  #planned: Pass | undefined;
  #isPlanned = false;
  /** Of the hyperparameters. */
  #version = 0;
  /** What kernels walk: parameters side by side, with their slots. */
  readonly runs: readonly Run[];

  constructor(where: string, isSingle: boolean, history: History, runs: readonly Run[]) {
    this.progress = history;
    this.#where = where;
    this.#isSingle = isSingle;
    this.#history = history;
    this.runs = runs;
  }

  /** Takes up the hyperparameters of a step: an object whose numbers are others where the version is another. */
  at(steps: number, h: Resolved<O>, version: number): void {
    this.#steps = steps;
    this.#isPlanned &&= this.h === h && this.#version === version;
    this.h = h;
    this.#version = version;
  }

  /**
   * The pass, if parameters' precision can hold its constants, and its kernel is at hand.
   * @throws RangeError, and what linking throws
   */
  checked(pass: Pass): Pass {
    for (const run of this.runs) run.link(pass.kernel);
    checkConstants(this.#where, pass, this.#isSingle, this.#steps);
    return pass;
  }

  /**
   * Has the next step planned: anew, unless nothing that the latest plan was made of has changed.
   * @throws what `plan` and `checked` throw
   */
  prepare(planner: Planner<O>): void {
    if (this.#isPlanned && !this.#history.hasChanged) return;
    this.#isPlanned = false;
    this.#history.watch();
    this.#planned = this.checked(planner.plan(this.h, this.progress, this.#planned));
    this.#isPlanned = true;
  }

  /** The pass that was planned. */
  perform(): void {
    this.pass(this.#planned!);
  }

  /** A step's pass over the arrays of its kernel: param, grad, slots. */
  pass(pass: Pass): void {
    this.sweep(pass);
    this.remember(pass.arrays, pass.scalars);
  }

  /** Notes that arrays, and numbers of the state, are from now on what the step has made them. */
  remember(arrays: readonly string[], scalars?: Readonly<Record<string, number>>): void {
    const { taken, fresh } = this.#history;
    for (const name of arrays) {
      if ((taken + 1) % FLUSH_EVERY === 0) for (const run of this.runs) run.flush(name);
      fresh.delete(name);
    }
    if (scalars) this.#history.scalars = { ...this.#history.scalars, ...scalars };
  }

  /** A kernel over its arrays. */
  sweep({ kernel, arrays, constants }: Pass): void {
    for (const run of this.runs) run.sweep(kernel, arrays, constants);
  }

  /** Counts the step. */
  end(): void {
    this.#history.taken++;
  }
}
