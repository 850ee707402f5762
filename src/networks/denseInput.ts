import type { Layer, LayerInput } from "./layer.ts";

/** Dense rows at an address: the inputs of a batch, or what the layer before gave. */
export class DenseInput implements LayerInput {
  readonly #address: number;

  constructor(address: number) {
    this.#address = address;
  }

  forward({ kernels, weight, bias, areas, inputWidth, outputWidth }: Layer, rows: number): void {
    const biases = bias?.dataAddress ?? 0;
    const to = areas.outputs.address;
    kernels.dense(this.#address, weight.dataAddress, biases, to, rows, inputWidth, outputWidth);
  }

  weightGradient(layer: Layer, rows: number, accumulate: boolean): void {
    const { kernels, weight, areas, inputWidth, outputWidth } = layer;
    kernels.weightGradient(
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
