import {
  convolutionInputGradient,
  convolutionWeightGradient,
  convolve,
} from "#kernels/convolutions.js";
import { depthwise, depthwiseInputGradient, depthwiseWeightGradient } from "#kernels/depthwise.js";
import type { Parameter } from "../../parameter.ts";
import type { Grid } from "./grid.ts";
import type { Connection } from "./recipe.ts";

/** Kernels of one kind of convolution; those of the other take the same. */
const FULL = {
  forward: convolve,
  weights: convolutionWeightGradient,
  inputs: convolutionInputGradient,
};
const DEPTHWISE: typeof FULL = {
  forward: depthwise,
  weights: depthwiseWeightGradient,
  inputs: depthwiseInputGradient,
} as never;

/** A convolution's weights, tables and kernels, for layers that are one, or one transposed. */
export class Placed {
  readonly at: Connection;
  readonly bias: Parameter | undefined;
  readonly #weight: Parameter;
  /** Address. */
  readonly #tables: number;
  readonly #kernels: typeof FULL;

  constructor(at: Connection, grid: Grid, hasBias: boolean) {
    this.at = at;
    this.bias = hasBias ? at.parameter("bias") : undefined;
    this.#weight = at.parameter("weight");
    const tables = at.area("tables");
    grid.write(tables.view(grid.length) as Uint32Array);
    this.#tables = tables.address;
    this.#kernels = grid.isDepthwise ? DEPTHWISE : FULL;
  }

  /** Address 0 is no bias, here and below. */
  convolve(x: number, bias: number, y: number, rows: number): void {
    const { kernels, scratch } = this.at;
    const kernel = kernels.routine(this.#kernels.forward);
    kernel(x, this.#weight.dataAddress, bias, y, this.#tables, scratch, rows);
  }

  weightGradient(delta: number, x: number, bias: number, rows: number, accumulate: boolean): void {
    const { kernels, scratch } = this.at;
    const kernel = kernels.routine(this.#kernels.weights);
    const to = this.#weight.gradAddress;
    kernel(delta, x, to, bias, this.#tables, scratch, rows, Number(accumulate));
  }

  inputGradient(delta: number, bias: number, to: number, rows: number): void {
    const { kernels, scratch } = this.at;
    const kernel = kernels.routine(this.#kernels.inputs);
    kernel(delta, this.#weight.dataAddress, bias, to, this.#tables, scratch, rows);
  }
}
