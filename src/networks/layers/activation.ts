import { BYTES, type DType } from "../../dtype.ts";
import type { Constants, Kernel } from "../../kernels.ts";
import type { Heap } from "../../memory/heap.ts";
import type { Activation } from "../activations.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";

/** A function of each number by itself. */
export const elementwise = <C extends string>(
  name: string,
  activation: Activation<C>,
  constants: Constants<C>,
): Recipe => ({
  name,
  isElementwise: true,
  plan(_where, input, { dtype, maxBatch }) {
    const { forward, keepsSlopes } = activation;
    if (!forward) return { output: input, isAlias: true, connect: () => NOTHING };
    const width = sizeOf(input);
    return {
      output: input,
      isInPlace: true,
      activation: name,
      readsOutput: !keepsSlopes,
      areas: keepsSlopes ? { slopes: [dtype, maxBatch * width] } : {},
      connect: (at) => new Elementwise(at, activation, constants, width),
    };
  },
});

/** What an alias does. */
export const NOTHING: Layer = { forward() {}, backward() {} };

class Elementwise<C extends string> implements Layer {
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #activation: Activation<C>;
  readonly #constants: Constants<C>;
  readonly #width: number;
  readonly #input: Signal;
  readonly #output: Signal;
  /** Where the slopes are told from: an array of their own, or the outputs. */
  readonly #slopes: number;
  readonly #pointers: readonly number[];

  constructor(at: Connection, activation: Activation<C>, constants: Constants<C>, width: number) {
    this.#heap = at.heap;
    this.#dtype = at.dtype;
    this.#activation = activation;
    this.#constants = constants;
    this.#width = width;
    this.#input = at.input;
    this.#output = at.output;
    const { keepsSlopes } = activation;
    this.#slopes = keepsSlopes ? at.area("slopes").address : at.output.address;
    this.#pointers = keepsSlopes ? [at.output.address, this.#slopes] : [at.output.address];
  }

  forward(rows: number): void {
    const count = rows * this.#width;
    this.#copy(this.#input.address, this.#output.address, count);
    this.#sweep(this.#activation.forward!, this.#pointers, count);
  }

  backward(rows: number, { inputs }: Way): void {
    const count = rows * this.#width;
    const { gradient } = this.#output;
    this.#sweep(this.#activation.backward!, [gradient, this.#slopes], count);
    if (inputs) this.#copy(gradient, this.#input.gradient, count);
  }

  /** Where inputs and outputs are not in one place. */
  #copy(from: number, to: number, count: number): void {
    if (this.#input !== this.#output) this.#heap.copy(from, to, count * BYTES[this.#dtype]);
  }

  #sweep(kernel: Kernel<string, C>, at: readonly number[], count: number): void {
    this.#heap.sweep(kernel, this.#dtype, at, count, this.#constants);
  }
}
