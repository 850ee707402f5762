import { globalAverage, globalAverageGradient } from "#kernels/globalPool.js";
import type { Linked } from "../../kernels/linked.ts";
import { arrange } from "./channels.ts";
import { type Lengths, lengthsOf } from "./lengths.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";
import { checkPositions } from "./windows.ts";

/**
 * The mean of each channel over all positions, [height, width, channels] or [length, channels] → [channels]: PyTorch's
 * `AdaptiveAvgPool2d(1)` and `Flatten`. Behind `masking` it is over the tokens that count, as Keras's
 * `GlobalAveragePooling1D`, and 0 where none does.
 */
export const globalAveragePool = (): Recipe => ({
  name: "globalAveragePool",
  arrange,
  plan(where, input, setting) {
    checkPositions(where, input);
    const channels = input.at(-1)!;
    const positions = sizeOf(input) / channels;
    const lengths = lengthsOf(where, positions, setting);
    return {
      output: [channels],
      scratch: 8 * channels,
      connect: (at) => new GlobalAverage(at, positions, channels, lengths),
    };
  },
});

class GlobalAverage implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #sums: number;
  readonly #positions: number;
  readonly #channels: number;
  readonly #lengths: Lengths | undefined;

  constructor(at: Connection, positions: number, channels: number, lengths: Lengths | undefined) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#sums = at.scratch;
    this.#positions = positions;
    this.#channels = channels;
    this.#lengths = lengths;
  }

  forward(rows: number): void {
    this.#kernels.routine(globalAverage)(
      this.#input.address,
      this.#output.address,
      this.#sums,
      this.#lengths?.address ?? 0,
      rows,
      this.#positions,
      this.#channels,
    );
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    this.#kernels.routine(globalAverageGradient)(
      this.#output.gradient,
      this.#input.gradient,
      this.#lengths?.address ?? 0,
      rows,
      this.#positions,
      this.#channels,
    );
  }
}
