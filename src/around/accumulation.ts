import { scale } from "#kernels/gradients.js";
import { axpby } from "#kernels/vectors.js";
import { type FloatArray, forJSON } from "../arrays.ts";
import { checkDense, checkUsable, collect, type Parameters } from "../base/parameters.ts";
import { checkHeld } from "../base/precision.ts";
import type { GivenStateDict, ParameterState, StateDict } from "../base/stateDict.ts";
import { ARRAY } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import { allocateIn } from "../memory/allocateIn.ts";
import { bytesOf, type Parameter } from "../parameter.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";
import {
  type AccumulationOptions,
  readAccumulated,
  writeAccumulated,
} from "./accumulationState.ts";

export type { AccumulationOptions } from "./accumulationState.ts";

/**
 * Gradients of several micro-batches for one step, as of one large batch:
 *
 *     mean:  grad ← Σ weightᵢ · gradᵢ / Σ weightᵢ
 *     sum:   grad ← Σ weightᵢ · gradᵢ
 *
 * ```ts
 * import { Accumulation, clipGradNorm, loadSync, SGD } from "nadir";
 *
 * const model = loadSync().parameters({ w: [2] });
 * const optimizer = new SGD(model, { lr: 0.1 });
 * const accumulation = new Accumulation(model, { batches: 2 });
 * for (const gradient of [[6, 8], [0, 0]]) {
 *   model.w.grad.set(gradient); // of a micro-batch
 *   if (!accumulation.add()) continue;
 *   console.log(clipGradNorm(model, 1)); // → 5
 *   optimizer.step();
 * }
 * console.log(accumulation.finish()); // → 0
 * ```
 *
 * **Clipping** goes between the last `add` and the step, as above: its threshold is then of the mean, as in
 * Keras, where clipping each micro-batch would shrink the large ones alone.
 *
 * **Ended early**, as where an epoch has micro-batches left over, `finish()` gives what was added so far; without
 * it they stay for the next `add`, as in optax's `MultiSteps` and Keras's `gradient_accumulation_steps`.
 *
 * The sums take as much memory as the gradients, until `dispose()`. Those of a mean are kept divided by a power of two
 * near that of the weights, which changes no bit, so that they are no larger than the gradients.
 */
export class Accumulation {
  readonly #parameters: readonly Parameter[];
  readonly #sums: readonly number[];
  #options: Required<AccumulationOptions>;
  #count = 0;
  #weight = 0;
  #disposed = false;

  /** @throws TypeError, RangeError for bad arguments; OutOfMemoryError. */
  constructor(parameters: Parameters, options: AccumulationOptions) {
    checkKeys("Accumulation", options, ["batches", "reduction"]);
    const { batches, reduction = "mean" } = options;
    checkNumber("Accumulation: batches", batches, { min: 1, integer: true });
    checkChoice("Accumulation: reduction", reduction, ["mean", "sum"]);
    this.#parameters = collect("Accumulation", parameters);
    checkDense("Accumulation", this.#parameters);
    this.#options = { batches, reduction };
    this.#sums = allocateIn(
      this.#parameters.map(({ block, dtype, length }) => ({
        heap: block.heap,
        dtype,
        length,
        fill: 0,
      })),
    );
  }

  /** Micro-batches that were added since the last step's. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds the gradients of a micro-batch, and after the last one of a step puts mean or sum into `grad`.
   *
   * @param weight what it counts, as its number of rows, where they are not all alike: in (0, ∞). Default 1.
   * @returns whether it was the last: a step may be taken.
   * @throws TypeError, RangeError for a bad weight; DisposedError.
   */
  add(weight = 1): boolean {
    this.#checkUsable();
    checkNumber("Accumulation: weight", weight, { above: 0 });
    const total = this.#weight + weight;
    const isMean = this.#options.reduction === "mean";
    if (isMean) checkNumber("Accumulation: the sum of all weights", total, {});
    else if (this.#parameters.some(({ dtype }) => dtype === "f32")) {
      checkHeld("Accumulation: weight", weight, false);
    }
    const unit = isMean ? unitOf(total) : 1;
    const constants = {
      a: weight / unit,
      b: isMean && this.#count > 0 ? unitOf(this.#weight) / unit : 1,
    };
    for (const [i, { block, dtype, gradAddress, length }] of this.#parameters.entries()) {
      block.heap.sweep(axpby, dtype, [this.#sums[i]!, gradAddress], length, constants);
    }
    this.#count++;
    this.#weight = total;
    if (this.#count < this.#options.batches) return false;
    this.finish();
    return true;
  }

  /**
   * Puts mean or sum of what was added so far into `grad`, and begins anew.
   *
   * @returns how many micro-batches it was; with 0 `grad` stays as it is.
   */
  finish(): number {
    this.#checkUsable();
    const count = this.#count;
    if (count === 0) return 0;
    const isMean = this.#options.reduction === "mean";
    const factor = isMean ? unitOf(this.#weight) / this.#weight : 1;
    for (const [i, parameter] of this.#parameters.entries()) {
      const { block, dtype, gradAddress, length } = parameter;
      block.heap.copy(this.#sums[i]!, gradAddress, bytesOf(parameter));
      if (factor !== 1) block.heap.sweep(scale, dtype, [gradAddress], length, { factor });
    }
    this.reset();
    return count;
  }

  /** Forgets what was added. */
  reset(): void {
    this.#checkUsable();
    for (const i of this.#sums.keys()) this.#sum(i).fill(0);
    this.#count = 0;
    this.#weight = 0;
  }

  /** A copy of the sums and of what was added so far, as plain data in the form of an optimizer's. */
  stateDict(): StateDict {
    return this.liveState(true);
  }

  /**
   * Goes on from there, by the parameters' names. Saved options replace options.
   * @throws TypeError or RangeError if it is of something else: nothing changes then. DisposedError.
   */
  loadStateDict(dict: GivenStateDict): void {
    this.prepareLoad(dict, false)();
  }

  /** For `JSON.stringify`: the state. */
  toJSON(): object {
    return this.stateDict();
  }

  /** The same, of live views: to be read before anything else happens. @internal */
  liveState(copies = false): StateDict {
    this.#checkUsable();
    const state = { options: this.#options, count: this.#count, weight: this.#weight };
    return writeAccumulated(state, this.#parameters, (i) => {
      return copies ? forJSON(this.#sum(i).slice()) : this.#sum(i);
    });
  }

  /** Checks a state, which the function that it returns writes: as an optimizer's. @internal */
  prepareLoad(dict: GivenStateDict, lent = true): () => void {
    this.#checkUsable();
    const { sums, ...state } = readAccumulated(dict, this.#options, this.#parameters, lent);
    // Again, since what was read may have been given by the user's code.
    this.#checkUsable();
    return () => {
      for (const [i, sum] of sums.entries()) sum ? this.#sum(i).set(sum) : this.#sum(i).fill(0);
      this.#options = state.options;
      this.#count = state.count;
      this.#weight = state.weight;
    };
  }

  /** What it has of a parameter, as it is to be in a state that has another: nothing was added. @internal */
  joining(own: ParameterState, other: ParameterState): ParameterState {
    const { step, scalars } = other;
    const sum = () => {
      const { dtype, length } = this.#parameters.find(({ name }) => name === own.name)!;
      return new ARRAY[dtype](length);
    };
    const slots: typeof own.slots = step > 0 ? { sum: sum() } : {};
    return { ...own, step, scalars, slots };
  }

  /** Frees the sums. May be called twice. */
  dispose(): void {
    if (!this.#disposed)
      for (const [i, { block }] of this.#parameters.entries()) block.heap.free(this.#sums[i]!);
    this.#disposed = true;
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  /** A live view of a parameter's sum. */
  #sum(i: number): FloatArray {
    const { block, dtype, length } = this.#parameters[i]!;
    return block.heap.view(dtype, this.#sums[i]!, length);
  }

  #checkUsable(): void {
    if (this.#disposed) throw new DisposedError("Accumulation: used after dispose()");
    checkUsable("Accumulation", this.#parameters);
  }
}

/** The least power of two that is at least so much. */
function unitOf(weight: number): number {
  let unit = 1;
  while (unit < weight && unit * 2 < Infinity) unit *= 2;
  while (unit / 2 >= weight) unit /= 2;
  return unit;
}
