import type { SweepName } from "../kernels.ts";
import type { History, Progress } from "./history.ts";
import type { CommonOptions, Resolved } from "./options.ts";
import { checkConstants } from "./precision.ts";
import type { Run } from "./run.ts";

/** A kernel's sweep over parameters: the slots it walks after param and grad, and its constants. */
export interface Pass {
  readonly kernel: SweepName;
  readonly slots: readonly string[];
  readonly constants: readonly number[];
  /** State that is one number, as it is afterwards, where it changes. */
  readonly scalars?: Readonly<Record<string, number>>;
}

/** How many steps go between two passes that set to 0 what of the state is next to nothing. */
const FLUSH_EVERY = 256;

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
  /** What kernels walk: parameters side by side, with their slots. */
  readonly runs: readonly Run[];

  constructor(where: string, isSingle: boolean, history: History, runs: readonly Run[]) {
    this.progress = history;
    this.#where = where;
    this.#isSingle = isSingle;
    this.#history = history;
    this.runs = runs;
  }

  /** Takes up the hyperparameters of a step. */
  at(steps: number, h: Resolved<O>): void {
    this.#steps = steps;
    this.h = h;
  }

  /** The pass, if its constants can be. @throws RangeError */
  checked(pass: Pass): Pass {
    const constants = [...common(this.h), ...pass.constants];
    this.check(constants);
    return { ...pass, constants };
  }

  /** @throws RangeError for constants that parameters' precision cannot hold. */
  check(constants: readonly number[]): void {
    checkConstants(this.#where, constants, this.#isSingle, this.#steps);
  }

  /** A step's pass (param, grad, …slots). */
  pass({ kernel, slots, constants, scalars }: Pass): void {
    this.sweep(kernel, ["param", "grad", ...slots], constants);
    this.remember(slots, scalars);
  }

  /** Notes that slots, and numbers of the state, are from now on what the step has made them. */
  remember(slots: readonly string[], scalars?: Readonly<Record<string, number>>): void {
    const { step, fresh } = this.#history;
    for (const slot of slots) {
      if (step % FLUSH_EVERY === 0) for (const run of this.runs) run.flush(slot);
      fresh.delete(slot);
    }
    if (scalars) this.#history.scalars = { ...this.#history.scalars, ...scalars };
  }

  /** A kernel over these arrays. */
  sweep(kernel: SweepName, arrays: readonly string[], constants: readonly number[]): void {
    for (const run of this.runs) run.sweep(kernel, arrays, constants);
  }

  /** Copies an array to another, to the bit. */
  copy(from: string, to: string): void {
    for (const run of this.runs) run.copy(from, to);
  }

  /** Counts the step. */
  end(): void {
    this.#history.taken++;
  }
}

/** What all kernels take first: gradScale, l2 and decay. */
function common<O>(h: Resolved<O>): number[] {
  const { lr, weightDecay, decoupledWeightDecay, maximize, gradScale } = h as unknown as Resolved<
    Required<CommonOptions>
  >;
  return [
    maximize ? -gradScale : gradScale,
    decoupledWeightDecay ? 0 : weightDecay,
    decoupledWeightDecay ? 1 - lr * weightDecay : 1,
  ];
}
