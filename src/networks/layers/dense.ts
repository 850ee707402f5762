import { dense as product } from "#kernels/dense.js";
import { inputGradient, scratchBytes, weightGradient } from "#kernels/products.js";
import { biasGradient } from "#kernels/sums.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkFlag, checkKeys, checkNumber, mismatch } from "../../validate.ts";
import type { SparseWeights } from "../sparseWeights.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf, sizeRange } from "./shape.ts";

/** Options of {@link dense}. */
export interface DenseOptions {
  /** Whether it has a bias. Default true. */
  readonly bias?: boolean;
  /**
   * `sparseWeights`, in a network's first layer: the gradient of the weights is that of the inputs that a batch has.
   * Inputs are sparse rows then. Default: a gradient of all.
   */
  readonly sparse?: SparseWeights | undefined;
}

/**
 * A dense layer, y = x · Wᵀ + b: PyTorch's `Linear`. Of rows with several axes it takes the last one, as that of
 * tokens [length, features].
 *
 * Parameters: `weight` [units, inputs], `bias` [units].
 * @param units outputs: a whole number in [1, 2³¹).
 */
export function dense(units: number, options: DenseOptions = {}): Recipe {
  checkKeys("dense", options, ["bias", "sparse"]);
  checkNumber("dense: units", units, sizeRange);
  return denseOf("dense", units, options);
}

/** As {@link dense}, for whom errors begin with `who`. @throws TypeError for bad options. */
export function denseOf(who: string, units: number, options: DenseOptions): Recipe {
  const { bias = true, sparse } = options;
  checkFlag(`${who}: bias`, bias);
  if (sparse !== undefined && typeof sparse !== "function") {
    throw mismatch(`${who}: sparse`, "sparseWeights", sparse);
  }
  return {
    name: "dense",
    plan(_where, input, { kernels }) {
      const inputs = input.at(-1)!;
      const initial = (of: "weight" | "bias") => ({ of, inputs, outputs: units });
      const weight = { name: "weight", shape: [units, inputs], initial: initial("weight"), sparse };
      const offset = { name: "bias", shape: [units], initial: initial("bias") };
      return {
        output: [...input.slice(0, -1), units],
        parameters: bias ? [weight, offset] : [weight],
        scratch: kernels.routine(scratchBytes)(),
        takesSparse: input.length === 1 && { columns: inputs },
        wantsSparse: sparse !== undefined,
        connect: (at) =>
          new Dense(at, sizeOf(input) / inputs, bias ? at.parameter("bias") : undefined),
      };
    },
  };
}

/** A dense layer in memory. */
export class Dense implements Layer {
  readonly kernels: Linked;
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly output: Signal;
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly #input: Signal;
  readonly #scratch: number;
  /** Products of a row. */
  readonly #positions: number;

  constructor(at: Connection, positions: number, bias: Parameter | undefined) {
    this.kernels = at.kernels;
    this.weight = at.parameter("weight");
    this.bias = bias;
    this.output = at.output;
    [this.outputWidth, this.inputWidth] = this.weight.shape as [number, number];
    this.#input = at.input;
    this.#scratch = at.scratch;
    this.#positions = positions;
  }

  forward(rows: number): void {
    const { sparse, address } = this.#input;
    if (sparse) {
      sparse.forward(this, rows);
      return;
    }
    this.kernels.routine(product)(
      address,
      this.weight.dataAddress,
      this.bias?.dataAddress ?? 0,
      this.output.address,
      rows * this.#positions,
      this.inputWidth,
      this.outputWidth,
    );
  }

  prepare(): void {
    this.#input.sparse?.prepare(this);
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { kernels, inputWidth, outputWidth } = this;
    const { gradient: delta } = this.output;
    const { sparse, address, gradient } = this.#input;
    const count = rows * this.#positions;
    if (parameters && sparse) sparse.weightGradient(this, rows, accumulate);
    else if (parameters) {
      kernels.routine(weightGradient)(
        delta,
        address,
        this.weight.gradAddress,
        this.#scratch,
        count,
        inputWidth,
        outputWidth,
        Number(accumulate),
      );
    }
    if (parameters && this.bias) {
      const to = this.bias.gradAddress;
      kernels.routine(biasGradient)(delta, to, count, outputWidth, Number(accumulate));
    }
    if (!inputs) return;
    kernels.routine(inputGradient)(
      delta,
      this.weight.dataAddress,
      gradient,
      this.#scratch,
      count,
      inputWidth,
      outputWidth,
    );
  }
}
