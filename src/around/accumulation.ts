import { scale } from "#kernels/gradients.js";
import { axpby } from "#kernels/vectors.js";
import { checkDense, checkUsable, collect, type Parameters } from "../base/parameters.ts";
import { DisposedError } from "../errors.ts";
import { bytesOf, type Parameter } from "../parameter.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";

/** Options of {@link Accumulation}. */
export interface AccumulationOptions {
  /** Micro-batches of a step: a whole number in [1, ∞). */
  readonly batches: number;
  /** What the step is given of their gradients. Default: "mean". */
  readonly reduction?: "mean" | "sum";
}

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
 * The sums take as much memory as the gradients, until `dispose()`.
 */
export class Accumulation {
  readonly #parameters: readonly Parameter[];
  readonly #sums: readonly number[];
  readonly #batches: number;
  readonly #isMean: boolean;
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
    this.#batches = batches;
    this.#isMean = reduction === "mean";
    const wanted = this.#parameters.map(({ dtype, length }) => ({ dtype, length, fill: 0 }));
    this.#sums = this.#parameters[0]!.block.heap.allocate(wanted);
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
    for (const [i, { block, dtype, gradAddress, length }] of this.#parameters.entries()) {
      block.heap.sweep(axpby, dtype, [this.#sums[i]!, gradAddress], length, { a: weight, b: 1 });
    }
    this.#count++;
    this.#weight += weight;
    if (this.#count < this.#batches) return false;
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
    const factor = this.#isMean ? 1 / this.#weight : 1;
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
    for (const [i, { block, dtype, length }] of this.#parameters.entries()) {
      block.heap.view(dtype, this.#sums[i]!, length).fill(0);
    }
    this.#count = 0;
    this.#weight = 0;
  }

  /** Frees the sums. May be called twice. */
  dispose(): void {
    if (!this.#disposed)
      for (const [i, { block }] of this.#parameters.entries()) block.heap.free(this.#sums[i]!);
    this.#disposed = true;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #checkUsable(): void {
    if (this.#disposed) throw new DisposedError("Accumulation: used after dispose()");
    checkUsable("Accumulation", this.#parameters);
  }
}
