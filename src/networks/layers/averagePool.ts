import { averagePoolGradient, averagePool as pool } from "#kernels/averagePool.js";
import type { Linked } from "../../kernels/linked.ts";
import { checkFlag } from "../../validate.ts";
import { arrange } from "./channels.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import {
  type PoolOptions,
  planWindows,
  readWindows,
  type WindowPlan,
  windowsOf,
} from "./windows.ts";

/** Options of {@link averagePool}. */
export interface AveragePoolOptions extends PoolOptions {
  /** Whether positions beyond the ends, which are 0, count among those whose mean it is. Default true. */
  readonly countIncludePad?: boolean;
}

/**
 * The mean of each window, channel by channel: PyTorch's `AvgPool2d`, of rows [height, width, channels], and
 * `AvgPool1d`, of [length, channels]. Outputs are ⌊(height + 2 · padding − size) / stride⌋ + 1 high, and so on.
 * @param options the size of a window, which is also its stride, or more.
 */
export function averagePool(options: number | AveragePoolOptions): Recipe {
  const windows = readWindows("averagePool", options, ["countIncludePad"]);
  const { countIncludePad = true } = options as AveragePoolOptions;
  checkFlag("averagePool: countIncludePad", countIncludePad);
  return {
    name: "averagePool",
    options: { ...windowsOf(windows), countIncludePad },
    made: { ...windows, countIncludePad },
    arrange,
    plan(where, input) {
      const plan = planWindows(where, input, windows);
      return { output: plan.output, connect: (at) => new AveragePool(at, plan, countIncludePad) };
    },
  };
}

class AveragePool implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #plan: WindowPlan;
  readonly #countsPadding: number;

  constructor(at: Connection, plan: WindowPlan, countsPadding: boolean) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#plan = plan;
    this.#countsPadding = Number(countsPadding);
  }

  forward(rows: number): void {
    const { height, width, channels, counts, size, stride, padding } = this.#plan;
    this.#kernels.routine(pool)(
      this.#input.address,
      this.#output.address,
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
      this.#countsPadding,
    );
  }

  backward(rows: number, { inputs }: Way): void {
    if (!inputs) return;
    const { height, width, channels, counts, size, stride, padding, isDisjoint } = this.#plan;
    this.#kernels.routine(averagePoolGradient)(
      this.#output.gradient,
      this.#input.gradient,
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
      this.#countsPadding,
      Number(isDisjoint),
    );
  }
}
