import { maxPoolGradient, maxPoolLengths, maxPool as pool } from "#kernels/maxPool.js";
import type { Linked } from "../../kernels/linked.ts";
import { arrange } from "./channels.ts";
import { type Lengths, lengthsOf } from "./lengths.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";
import {
  type PoolOptions,
  planWindows,
  readWindows,
  type WindowPlan,
  type Windows,
  windowsOf,
} from "./windows.ts";

/**
 * The largest number in each window, channel by channel: PyTorch's `MaxPool2d`, of rows [height, width, channels], and
 * `MaxPool1d`, of [length, channels]. Outputs are ⌊(height + 2 · padding − size) / stride⌋ + 1 high, and so on.
 * Of equal numbers the first one takes the gradient; NaN is larger than any number.
 * @param options the size of a window, which is also its stride, or more.
 */
export function maxPool(options: number | PoolOptions): Recipe {
  return maxPoolOf("maxPool", readWindows("maxPool", options));
}

/**
 * The largest number of each channel, [height, width, channels] or [length, channels] → [channels]. Behind `masking` it
 * is the largest of the tokens that count, and 0 where none does.
 */
export const globalMaxPool = (): Recipe =>
  maxPoolOf("globalMaxPool", { size: undefined, stride: undefined, padding: 0 });

const maxPoolOf = (name: string, windows: Windows): Recipe => ({
  name,
  ...(windows.size !== undefined && { options: windowsOf(windows) }),
  made: windows,
  arrange,
  plan(where, input, setting) {
    const { dtype, maxBatch } = setting;
    const plan = planWindows(where, input, windows);
    const isGlobal = windows.size === undefined;
    const lengths = isGlobal ? lengthsOf(where, plan.height * plan.width, setting) : undefined;
    const length = maxBatch * sizeOf(plan.output);
    return {
      output: isGlobal ? [plan.channels] : plan.output,
      // As wide as the numbers themselves.
      areas: { places: ["u32", dtype === "f64" ? 2 * length : length] },
      connect: (at) => new MaxPool(at, plan, lengths),
    };
  },
});

class MaxPool implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #places: number;
  readonly #plan: WindowPlan;
  readonly #lengths: Lengths | undefined;

  constructor(at: Connection, plan: WindowPlan, lengths: Lengths | undefined) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#places = at.area("places").address;
    this.#plan = plan;
    this.#lengths = lengths;
  }

  forward(rows: number): void {
    const { height, width, channels, counts, size, stride, padding } = this.#plan;
    if (this.#lengths) {
      this.#kernels.routine(maxPoolLengths)(
        this.#input.address,
        this.#output.address,
        this.#places,
        this.#lengths.address,
        rows,
        height * width,
        channels,
      );
      return;
    }
    this.#kernels.routine(pool)(
      this.#input.address,
      this.#output.address,
      this.#places,
      rows,
      height,
      width,
      channels,
      counts[0],
      counts[1],
      size[0],
      size[1],
      stride[0],
      stride[1],
      padding[0],
      padding[1],
    );
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    const { height, width, channels, size, counts, isDisjoint } = this.#plan;
    this.#kernels.routine(maxPoolGradient)(
      this.#output.gradient,
      this.#places,
      this.#input.gradient,
      rows,
      height,
      width,
      channels,
      counts[0],
      counts[1],
      size[0],
      size[1],
      Number(isDisjoint),
    );
  }
}
