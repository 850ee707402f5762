import { inputGradient } from "#kernels/products.js";
import { biasGradient } from "#kernels/sums.js";
import type { DType } from "../dtype.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Constants } from "../kernels.ts";
import type { Parameter } from "../parameter.ts";
import type { Activation } from "./activations.ts";
import type { Area } from "./area.ts";

/** What a layer's products take: rows in memory, dense or sparse. */
export interface LayerInput {
  /** layer.outputs ← rows · weightᵀ + bias. */
  forward(layer: Layer, rows: number): void;
  /** Makes room for a gradient, as the last thing that may fail. @throws OutOfMemoryError */
  prepare?(layer: Layer): void;
  /** The gradient of layer.weight ← layer.deltaᵀ · rows, or += it. */
  weightGradient(layer: Layer, rows: number, accumulate: boolean): void;
}

/** Where a layer's numbers are. */
export interface LayerAreas {
  /** Rows × outputs: what the layer gave. */
  readonly outputs: Area<DType>;
  /** Of the same size: the gradient with respect to it. */
  readonly delta: Area<DType>;
  /** Of the same size: slopes of activations that keep them. */
  readonly slopes: Area<DType> | undefined;
  /** Room for kernels. */
  readonly scratch: Area<DType>;
}

/** f(x · weightᵀ + bias). */
export class Layer {
  readonly kernels: Linked;
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly activation: Activation;
  readonly areas: LayerAreas;
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly #constants: Constants<"negativeSlope">;

  constructor(
    kernels: Linked,
    weight: Parameter,
    bias: Parameter | undefined,
    activation: Activation,
    negativeSlope: number,
    areas: LayerAreas,
  ) {
    this.kernels = kernels;
    this.weight = weight;
    this.bias = bias;
    this.activation = activation;
    this.areas = areas;
    [this.outputWidth, this.inputWidth] = weight.shape as [number, number];
    this.#constants = { negativeSlope };
  }

  /** Outputs of rows, and what their slopes need. */
  forward(input: LayerInput, rows: number): void {
    input.forward(this, rows);
    const { forward, keepsSlopes } = this.activation;
    if (forward === undefined) return;
    const { outputs, slopes } = this.areas;
    const pointers = keepsSlopes ? [outputs.address, slopes!.address] : [outputs.address];
    this.kernels.sweep(forward, pointers, rows * this.outputWidth, this.#constants);
  }

  /** From the gradient with respect to f(z) to that with respect to z, in place. */
  throughActivation(rows: number): void {
    const { backward, keepsSlopes } = this.activation;
    if (backward === undefined) return;
    const { outputs, slopes, delta } = this.areas;
    const pointers = [delta.address, keepsSlopes ? slopes!.address : outputs.address];
    this.kernels.sweep(backward, pointers, rows * this.outputWidth, this.#constants);
  }

  /** Gradients of weight and bias from delta. */
  parameterGradients(input: LayerInput, rows: number, accumulate: boolean): void {
    input.weightGradient(this, rows, accumulate);
    if (this.bias === undefined) return;
    this.kernels.routine(biasGradient)(
      this.areas.delta.address,
      this.bias.gradAddress,
      rows,
      this.outputWidth,
      Number(accumulate),
    );
  }

  /** The gradient with respect to the layer's inputs, from delta, to an address. */
  inputGradient(to: number, rows: number): void {
    const { delta, scratch } = this.areas;
    this.kernels.routine(inputGradient)(
      delta.address,
      this.weight.dataAddress,
      to,
      scratch.address,
      rows,
      this.inputWidth,
      this.outputWidth,
    );
  }
}
