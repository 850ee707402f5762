import { dense } from "#kernels/dense.js";
import { weightGradient } from "#kernels/products.js";
import type { Layer, LayerInput } from "./layer.ts";

/** Dense rows at an address: the inputs of a batch, or what the layer before gave. */
export class DenseInput implements LayerInput {
  readonly #address: number;

  constructor(address: number) {
    this.#address = address;
  }

  forward({ kernels, weight, bias, areas, inputWidth, outputWidth }: Layer, rows: number): void {
    const biases = bias?.dataAddress ?? 0;
    kernels.routine(dense)(
      this.#address,
      weight.dataAddress,
      biases,
      areas.outputs.address,
      rows,
      inputWidth,
      outputWidth,
    );
  }

  weightGradient(layer: Layer, rows: number, accumulate: boolean): void {
    const { kernels, weight, areas, inputWidth, outputWidth } = layer;
    kernels.routine(weightGradient)(
      areas.delta.address,
      this.#address,
      weight.gradAddress,
      areas.scratch.address,
      rows,
      inputWidth,
      outputWidth,
      Number(accumulate),
    );
  }
}
