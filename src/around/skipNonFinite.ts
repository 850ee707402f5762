import { allFinite } from "../gradients.ts";
import { type Head, headOf, readHead, stateOf, WithState } from "../stateful.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import { type HasParameters, trainedBy } from "./trained.ts";

/** Options of {@link SkipNonFinite}. */
export interface SkipNonFiniteOptions {
  /** How many steps in a row may be left out: a whole number in [0, ∞). Default: 10. */
  readonly limit?: number;
}

/** What it guards of an optimizer. */
export interface Guarded extends HasParameters {
  /** True of those whose step needs a closure. */
  readonly needsClosure?: boolean;
  /** Takes a step. */
  step(): void;
  step<L>(closure: () => L): L;
  /** Takes a step with a closure that gives a promise. */
  stepAsync<L>(closure: () => L | Promise<L>): Promise<L>;
}

/** What {@link SkipNonFinite} has counted, as plain data. */
export interface SkipNonFiniteState extends Head<"SkipNonFinite"> {
  /** Steps left out so far. */
  readonly skipped: number;
  /** Of these, the last ones in a row. */
  readonly consecutive: number;
}

const count = { min: 0, integer: true } as const;

/** Goes through the optimizer, which then leaves all as it was. */
const skipping = new Error("a gradient is infinite or NaN");

/**
 * An optimizer that leaves out steps whose gradients are not all finite: no parameter, no state and no count of
 * steps changes then. After more than `limit` of them in a row, it throws.
 *
 * ```ts
 * import { loadSync, SGD, SkipNonFinite } from "nadir";
 *
 * const { w } = loadSync().parameters({ w: [1] });
 * const guarded = new SkipNonFinite(new SGD([w], { lr: 0.1 }), { limit: 3 });
 * w.grad[0] = Infinity;
 * console.log(guarded.step(), w.data[0]); // → false 0
 * w.grad[0] = 1;
 * console.log(guarded.step(), w.data[0].toFixed(1), guarded.skipped); // → true -0.1 1
 * ```
 *
 * optax's `apply_if_finite(optimizer, max_consecutive_errors)`, which beyond its limit takes such a step after
 * all, and so destroys what was learned.
 */
export class SkipNonFinite extends WithState<SkipNonFiniteState> {
  readonly #optimizer: Guarded;
  readonly #limit: number;
  #skipped = 0;
  #consecutive = 0;

  /** @throws TypeError, RangeError for bad arguments. */
  constructor(optimizer: Guarded, options: SkipNonFiniteOptions = {}) {
    super();
    if (typeof optimizer?.step !== "function" || !Array.isArray(optimizer.paramGroups)) {
      throw new TypeError(
        `SkipNonFinite: optimizer must be an optimizer, got ${describe(optimizer)}`,
      );
    }
    checkKeys("SkipNonFinite", options, ["limit"]);
    const { limit = 10 } = options;
    checkNumber("SkipNonFinite: limit", limit, count);
    this.#optimizer = optimizer;
    this.#limit = limit;
  }

  /** Whether `step` needs a closure: whether that of the optimizer does. */
  get needsClosure(): boolean {
    return this.#optimizer.needsClosure === true;
  }

  /** Steps left out so far. */
  get skipped(): number {
    return this.#skipped;
  }

  /** Steps left out since the last one that was taken. */
  get consecutive(): number {
    return this.#consecutive;
  }

  /**
   * Takes a step, by the gradients that are there or by a closure's: by all of them, where it is called several
   * times.
   *
   * @returns whether it was taken.
   * @throws RangeError where more than `limit` in a row are not finite; what the optimizer and the closure throw.
   */
  step(closure?: () => unknown): boolean {
    if (!closure) {
      if (!this.#isFinite()) return this.#skip();
      this.#optimizer.step();
      return this.#take();
    }
    try {
      this.#optimizer.step(() => this.#checked(closure()));
    } catch (error) {
      if (error === skipping) return this.#skip();
      throw error;
    }
    return this.#take();
  }

  /** As `step`, with a closure that may give a promise. */
  async stepAsync(closure: () => unknown): Promise<boolean> {
    try {
      await this.#optimizer.stepAsync(async () => this.#checked(await closure()));
    } catch (error) {
      if (error === skipping) return this.#skip();
      throw error;
    }
    return this.#take();
  }

  /** What was counted; the optimizer has a state of its own. */
  stateDict(): SkipNonFiniteState {
    return { ...headOf("SkipNonFinite"), skipped: this.#skipped, consecutive: this.#consecutive };
  }

  /** Checks a state, which the function that it returns takes up. @internal */
  prepareLoad(state: object): () => void {
    const saved = readHead("SkipNonFinite", state, ["skipped", "consecutive"]);
    const where = stateOf("SkipNonFinite");
    const skipped = checkNumber(`${where}: skipped`, saved.skipped, count);
    const { consecutive: given } = saved;
    const consecutive = checkNumber(`${where}: consecutive`, given, { ...count, max: skipped });
    return () => {
      this.#skipped = skipped;
      this.#consecutive = consecutive;
    };
  }

  #checked<L>(loss: L): L {
    if (this.#isFinite()) return loss;
    throw skipping;
  }

  #isFinite(): boolean {
    return trainedBy(this.#optimizer).every((parameter) => allFinite([parameter]));
  }

  #take(): boolean {
    this.#consecutive = 0;
    return true;
  }

  #skip(): boolean {
    this.#skipped++;
    this.#consecutive++;
    if (this.#consecutive <= this.#limit) return false;
    const culprit = trainedBy(this.#optimizer).find((parameter) => !allFinite([parameter]));
    throw new RangeError(
      `SkipNonFinite: gradients are infinite or NaN in ${this.#consecutive} steps in a row, more than limit ${this.#limit}, those of parameter ${describe(culprit?.name)} among them`,
    );
  }
}
