import { BYTES, type DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Heap } from "../../memory/heap.ts";
import { type Buffer, planBuffers } from "../buffers.ts";
import type { Connection, Layer, Mode, Recipe, Signal, Way } from "./recipe.ts";
import { AS_BEFORE } from "./sequence.ts";
import { sizeOf } from "./shape.ts";

/** What a kernel of noise takes, in its order. */
export type Noise = (
  ...args: [
    kernels: Linked,
    x: number,
    y: number,
    rows: number,
    width: number,
    first: number,
    seed: number,
    scratch: number,
  ]
) => void;

/**
 * Noise in training alone. Each number has its own random bits, told by the network's seed, the layer, how many rows
 * were trained on before, and the number's place in its row: neither threads nor batch sizes show. How many rows
 * there were is a buffer, `rows`, so that a checkpoint goes on with the very bits.
 * @param forward undefined for none.
 * @param backward undefined where the gradient goes through as it is.
 */
export const noisy = (
  name: string,
  forward: Noise | undefined,
  backward: Noise | undefined,
): Recipe => ({
  name,
  isElementwise: true,
  plan: (_where, input, { dtype }) => ({
    output: input,
    isInPlace: true,
    activation: AS_BEFORE,
    ...planBuffers(dtype, ROWS),
    // Sixteen words.
    scratch: 64,
    connect: (at) => new Noisy(at, sizeOf(input), forward, backward),
  }),
});

const ROWS = { name: "rows", shape: [1], fill: 0, isCount: true };

/**
 * A key of 32 bits from the network's seed and where in it the layer stands. Those of two layers, or of two networks,
 * are as alike as random numbers.
 */
function seedOf({ seed, places }: Connection): number {
  const words = [seed, Math.floor(seed / 2 ** 32), ...places];
  return words.reduce((key, word) => scrambled(key ^ Math.imul(word, 0x9e3779b1)), 1) >>> 0;
}

/** The last step of MurmurHash3 (Appleby), by which every bit changes half of all. */
function scrambled(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

class Noisy implements Layer {
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #kernels: Linked;
  readonly #forward: Noise | undefined;
  readonly #backward: Noise | undefined;
  readonly #width: number;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #scratch: number;
  readonly #seed: number;
  readonly #seen: Buffer;
  /** Of the last forward pass: its first row's number, and whether it was training. */
  #first = 0;
  #isTraining = false;

  constructor(
    at: Connection,
    width: number,
    forward: Noise | undefined,
    backward: Noise | undefined,
  ) {
    this.#heap = at.heap;
    this.#dtype = at.dtype;
    this.#kernels = at.kernels;
    this.#forward = forward;
    this.#backward = backward;
    this.#width = width;
    this.#input = at.input;
    this.#output = at.output;
    this.#scratch = at.scratch;
    this.#seed = seedOf(at);
    this.#seen = at.buffer("rows");
  }

  forward(rows: number, mode: Mode): void {
    const { address } = this.#output;
    this.#isTraining = mode === "train";
    if (this.#isTraining) {
      const seen = this.#seen.data;
      this.#first = seen[0]!;
      seen[0] = this.#first + rows;
    }
    this.#pass(this.#isTraining ? this.#forward : undefined, this.#input.address, address, rows);
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    const { gradient } = this.#output;
    const noise = this.#isTraining ? this.#backward : undefined;
    this.#pass(noise, gradient, this.#input.gradient, rows);
  }

  #pass(noise: Noise | undefined, from: number, to: number, rows: number): void {
    const width = this.#width;
    const first = this.#first;
    if (noise) noise(this.#kernels, from, to, rows, width, first, this.#seed, this.#scratch);
    else if (from !== to) this.#heap.copy(from, to, rows * width * BYTES[this.#dtype]);
  }
}
