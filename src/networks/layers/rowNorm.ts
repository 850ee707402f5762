import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkNumber } from "../../validate.ts";
import { filled } from "../initializers.ts";
import type { Connection, Layer, Plan, Signal, Way } from "./recipe.ts";
import { type Shape, sizeOf } from "./shape.ts";

/** How many of the last axes are normalized together. @throws TypeError, RangeError */
export function checkAxes(name: string, axes: number): void {
  checkNumber(`${name}: axes`, axes, { min: 1, integer: true });
}

/** Addresses of a pass: 0 for what there is none of, or what is not wanted. */
export interface RowNormPass {
  readonly kernels: Linked;
  readonly input: Signal;
  readonly output: Signal;
  readonly statistics: number;
  readonly sums: number;
  readonly size: number;
  weight: number;
  bias: number;
  inputGradient: number;
  weightGradient: number;
  biasGradient: number;
}

/** The two kernels of a normalization of rows. */
export interface RowNormKernels {
  forward(pass: RowNormPass, rows: number): void;
  backward(pass: RowNormPass, rows: number, accumulate: boolean): void;
}

/** @throws RangeError for rows of fewer axes. */
export function planRowNorm(
  where: string,
  input: Shape,
  maxBatch: number,
  axes: number,
  names: readonly string[],
  kernels: RowNormKernels,
): Plan {
  if (axes > input.length) {
    throw new RangeError(
      `${where}: axes must be at most those of a row, ${input.length}, got ${axes}`,
    );
  }
  const shape = input.slice(input.length - axes);
  const [size, width] = [sizeOf(shape), sizeOf(input)];
  const rows = width / size;
  return {
    output: input,
    parameters: names.map((name) => ({ name, shape, initial: filled(name === "weight" ? 1 : 0) })),
    areas: { statistics: ["f64", 2 * maxBatch * rows] },
    // Bytes of two f64 a column, for the gradients of the parameters.
    scratch: 16 * size,
    connect: (at) => new RowNorm(at, names, rows, size, kernels),
  };
}

class RowNorm implements Layer {
  readonly #pass: RowNormPass;
  readonly #kernels: RowNormKernels;
  readonly #weight: Parameter | undefined;
  readonly #bias: Parameter | undefined;
  /** Rows of the kernels in one row of the network. */
  readonly #rows: number;

  constructor(
    at: Connection,
    names: readonly string[],
    rows: number,
    size: number,
    kernels: RowNormKernels,
  ) {
    const { input, output, scratch: sums } = at;
    const statistics = at.area("statistics").address;
    const none = { weight: 0, bias: 0, inputGradient: 0, weightGradient: 0, biasGradient: 0 };
    this.#pass = { kernels: at.kernels, input, output, statistics, sums, size, ...none };
    this.#kernels = kernels;
    this.#weight = names.includes("weight") ? at.parameter("weight") : undefined;
    this.#bias = names.includes("bias") ? at.parameter("bias") : undefined;
    this.#rows = rows;
  }

  forward(rows: number): void {
    this.#locate();
    this.#kernels.forward(this.#pass, rows * this.#rows);
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const pass = this.#pass;
    this.#locate();
    pass.inputGradient = inputs ? pass.input.gradient : 0;
    pass.weightGradient = (parameters && this.#weight?.gradAddress) || 0;
    pass.biasGradient = (parameters && this.#bias?.gradAddress) || 0;
    this.#kernels.backward(pass, rows * this.#rows, accumulate);
  }

  #locate(): void {
    this.#pass.weight = this.#weight?.dataAddress ?? 0;
    this.#pass.bias = this.#bias?.dataAddress ?? 0;
  }
}
