import { rescale as rescaleKernel, standardize } from "#kernels/rescaling.js";
import type { ArrayOf, DType } from "../../dtype.ts";
import { checkKeys, checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import type { Area } from "../area.ts";
import type { Connection, Layer, Recipe, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";

/** Options of {@link rescale}. */
export interface RescaleOptions {
  /** (−∞, ∞). */
  readonly scale: number;
  /** (−∞, ∞). Default 0. */
  readonly offset?: number;
}

/**
 * x · scale + offset, as Keras's `Rescaling`: pixels of 0 to 255, in a `Uint8Array` as they are, become numbers of
 * [0, 1] by `rescale({ scale: 1 / 255 })`, of [−1, 1] by `rescale({ scale: 2 / 255, offset: -1 })`.
 * @throws TypeError, RangeError for options that are no finite numbers.
 */
export function rescale(options: RescaleOptions): Recipe {
  checkKeys("rescale", options, ["scale", "offset"]);
  const { scale, offset = 0 } = options;
  checkNumber("rescale: scale", scale, {});
  checkNumber("rescale: offset", offset, {});
  return {
    name: "rescale",
    options: { scale, offset },
    plan: (_where, input) => ({
      output: input,
      isInPlace: true,
      connect: (at) => new Rescale(at, { scale, offset }, sizeOf(input)),
    }),
  };
}

class Rescale implements Layer {
  readonly #at: Connection;
  readonly #forward: { readonly scale: number; readonly offset: number };
  readonly #backward: { readonly scale: number; readonly offset: number };
  readonly #width: number;

  constructor(at: Connection, forward: { scale: number; offset: number }, width: number) {
    this.#at = at;
    this.#forward = forward;
    // −0, which added changes nothing.
    this.#backward = { scale: forward.scale, offset: -0 };
    this.#width = width;
  }

  forward(rows: number): void {
    const { input, output } = this.#at;
    this.#sweep(input.address, output.address, rows, this.#forward);
  }

  backward(rows: number, { inputs }: Way): void {
    const { input, output } = this.#at;
    if (inputs) this.#sweep(output.gradient, input.gradient, rows, this.#backward);
  }

  #sweep(
    from: number,
    to: number,
    rows: number,
    constants: { scale: number; offset: number },
  ): void {
    const { heap, dtype } = this.#at;
    heap.sweep(rescaleKernel, dtype, [from, to], rows * this.#width, constants);
  }
}

/** Options of {@link normalize}. */
export interface NormalizeOptions {
  /** What is taken off, or a number for each channel. */
  readonly mean: number | Values;
  /** What is divided by, or a number for each channel: (0, ∞). */
  readonly std: number | Values;
}

/**
 * (x − mean) / std for each channel, the last axis of a row, as torchvision's `Normalize`, by numbers that are known
 * beforehand. Of bytes as they are, mean and std are 255 times those of pixels in [0, 1].
 * @throws TypeError, RangeError for options that are no such numbers, and for another number of channels.
 */
export function normalize(options: NormalizeOptions): Recipe {
  checkKeys("normalize", options, ["mean", "std"]);
  const mean = readChannels("normalize: mean", options.mean, {});
  const std = readChannels("normalize: std", options.std, { above: 0 });
  return {
    name: "normalize",
    options: { mean, std },
    plan(where, input, { dtype }) {
      const channels = input.at(-1)!;
      for (const [name, values] of Object.entries({ mean, std })) {
        if (typeof values === "number" || values.length === channels) continue;
        throw new RangeError(
          `${where}: ${name} must be a number a channel, ${channels}, got ${values.length}`,
        );
      }
      // As many channels as there are whole vectors of.
      const period = channels * (dtype === "f32" ? 4 : 2);
      const area = [dtype, period] as const;
      return {
        output: input,
        isInPlace: true,
        areas: { mean: area, zero: area, std: area },
        connect(at) {
          fill(at.area("mean") as Area<DType>, mean, period);
          fill(at.area("std") as Area<DType>, std, period);
          return new Normalize(at, sizeOf(input), period);
        },
      };
    },
  };
}

function readChannels(
  where: string,
  values: number | Values,
  range: { above?: number },
): number | readonly number[] {
  const expected = "a number, or one for each channel";
  if (typeof values === "number") return checkNumber(where, values, range, expected);
  checkValues(where, values, expected);
  return Array.from(values, (each, k) => checkNumber(`${where}[${k}]`, each, range));
}

function fill(area: Area<DType>, values: number | readonly number[], period: number): void {
  const view: ArrayOf<DType> = area.view(period);
  if (typeof values === "number") view.fill(values);
  else for (let i = 0; i < period; i++) view[i] = values[i % values.length]!;
}

class Normalize implements Layer {
  readonly #at: Connection;
  readonly #width: number;
  readonly #period: number;
  readonly #mean: number;
  readonly #zero: number;
  readonly #std: number;

  constructor(at: Connection, width: number, period: number) {
    this.#at = at;
    this.#width = width;
    this.#period = period;
    this.#mean = at.area("mean").address;
    this.#zero = at.area("zero").address;
    this.#std = at.area("std").address;
  }

  forward(rows: number): void {
    const { input, output } = this.#at;
    this.#run(input.address, output.address, this.#mean, rows);
  }

  backward(rows: number, { inputs }: Way): void {
    const { input, output } = this.#at;
    if (inputs) this.#run(output.gradient, input.gradient, this.#zero, rows);
  }

  #run(from: number, to: number, mean: number, rows: number): void {
    const run = this.#at.kernels.routine(standardize);
    run(from, to, mean, this.#std, rows * this.#width, this.#period);
  }
}
