import { addToRows } from "#kernels/branches.js";
import { BYTES } from "../../dtype.ts";
import type { Connection, Layer, Way } from "./recipe.ts";

/** What `masking` is told: padding has its place added to it. */
export const MOVED = {
  value: undefined,
  advice: "put it before the layer that adds places to tokens, padding among them",
};

/** What is the same for each row, added to it. */
export abstract class Added implements Layer {
  protected readonly at: Connection;
  protected readonly width: number;

  constructor(at: Connection, width: number) {
    this.at = at;
    this.width = width;
  }

  /** Where what is added is. */
  protected abstract get address(): number;

  forward(rows: number): void {
    const { kernels, input, output } = this.at;
    kernels.routine(addToRows)(input.address, this.address, output.address, rows, this.width);
  }

  backward(rows: number, { inputs }: Way): void {
    const { heap, dtype, input, output } = this.at;
    if (!inputs || input === output) return;
    heap.copy(output.gradient, input.gradient, rows * this.width * BYTES[dtype]);
  }
}
