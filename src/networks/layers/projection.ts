import { dense as product } from "#kernels/dense.js";
import { inputGradient, weightGradient } from "#kernels/products.js";
import { biasGradient } from "#kernels/sums.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";

/** x · Wᵀ + b within a layer, of matrices at addresses. */
export class Projection {
  readonly #kernels: Linked;
  readonly #weight: Parameter;
  readonly #bias: Parameter | undefined;
  readonly #inputs: number;
  readonly #outputs: number;

  constructor(kernels: Linked, weight: Parameter, bias: Parameter | undefined) {
    this.#kernels = kernels;
    this.#weight = weight;
    this.#bias = bias;
    [this.#outputs, this.#inputs] = weight.shape as [number, number];
  }

  get weightAddress(): number {
    return this.#weight.dataAddress;
  }

  /** 0 for none. */
  get biasAddress(): number {
    return this.#bias?.dataAddress ?? 0;
  }

  /** y ← x · Wᵀ + b. */
  forward(x: number, y: number, count: number): void {
    const run = this.#kernels.routine(product);
    run(x, this.weightAddress, this.biasAddress, y, count, this.#inputs, this.#outputs);
  }

  /** The gradients of W and b. */
  train(delta: number, x: number, scratch: number, count: number, accumulate: boolean): void {
    const adds = Number(accumulate);
    const outputs = this.#outputs;
    const to = this.#weight.gradAddress;
    const run = this.#kernels.routine(weightGradient);
    run(delta, x, to, scratch, count, this.#inputs, outputs, adds);
    if (!this.#bias) return;
    this.#kernels.routine(biasGradient)(delta, this.#bias.gradAddress, count, outputs, adds);
  }

  /** gradient ← that of x. */
  backward(delta: number, gradient: number, scratch: number, count: number): void {
    const run = this.#kernels.routine(inputGradient);
    const weight = this.weightAddress;
    run(delta, weight, gradient, scratch, count, this.#inputs, this.#outputs);
  }
}
