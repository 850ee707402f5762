import { softmax as softmaxOf } from "#kernels/softmax.js";
import { softmaxGradient } from "#kernels/softmaxGradient.js";
import { BYTES, type DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Heap } from "../../memory/heap.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";

/**
 * eˣ/Σeˣ over the last axis: of each row, position or pixel by itself. Losses on logits do without it:
 * `softmaxCrossEntropy` has its own.
 */
export const softmax = (): Recipe => ({
  name: "softmax",
  plan: (_where, input) => ({
    output: input,
    isInPlace: true,
    readsOutput: true,
    activation: "softmax",
    connect: (at) => new Softmax(at, sizeOf(input), input.at(-1)!),
  }),
});

class Softmax implements Layer {
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #width: number;
  readonly #columns: number;

  constructor(at: Connection, width: number, columns: number) {
    this.#heap = at.heap;
    this.#dtype = at.dtype;
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#width = width;
    this.#columns = columns;
  }

  forward(rows: number): void {
    const { address } = this.#output;
    const count = rows * this.#width;
    this.#copy(this.#input.address, address, count);
    this.#kernels.routine(softmaxOf)(address, count / this.#columns, this.#columns);
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    const { address, gradient } = this.#output;
    const count = rows * this.#width;
    const run = this.#kernels.routine(softmaxGradient);
    run(gradient, address, count / this.#columns, this.#columns);
    this.#copy(gradient, this.#input.gradient, count);
  }

  /** Where inputs and outputs are not in one place. */
  #copy(from: number, to: number, count: number): void {
    if (from !== to) this.#heap.copy(from, to, count * BYTES[this.#dtype]);
  }
}
