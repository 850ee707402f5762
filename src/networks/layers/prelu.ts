import { prelu as activate, preluGradient } from "#kernels/prelu.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkKeys, checkNumber } from "../../validate.ts";
import { filled } from "../initializers.ts";
import { arrange } from "./channels.ts";
import type { Connection, Layer, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf, sizeRange } from "./shape.ts";

/** Options of {@link prelu}. */
export interface PreluOptions {
  /** Numbers that are learned: 1 for all, or as many as a row has channels. Default 1. */
  readonly channels?: number;
  /** What they are at first. Default 0.25. */
  readonly initial?: number;
}

/**
 * x, and a · x where it is not above 0, with a learned a: PyTorch's `PReLU`.
 *
 * Parameter: `weight` [channels].
 *
 * He, Zhang, Ren & Sun, "Delving Deep into Rectifiers" (arXiv:1502.01852).
 */
export function prelu(options: PreluOptions = {}): Recipe {
  checkKeys("prelu", options, ["channels", "initial"]);
  const { channels: count = 1, initial = 0.25 } = options;
  checkNumber("prelu: channels", count, sizeRange);
  checkNumber("prelu: initial", initial, {});
  return {
    name: "prelu",
    made: { channels: count },
    ...(count === 1 ? { isElementwise: true } : { arrange }),
    plan(where, input) {
      const channels = input.at(-1)!;
      if (count !== 1 && count !== channels) {
        throw new RangeError(
          `${where}: channels must be 1, or those of its input, ${channels}, got ${count}`,
        );
      }
      return {
        output: input,
        parameters: [{ name: "weight", shape: [count], initial: filled(initial) }],
        scratch: 8 * channels,
        connect: (at) => new Prelu(at, sizeOf(input) / channels, channels),
      };
    },
  };
}

class Prelu implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #weight: Parameter;
  readonly #sums: number;
  readonly #positions: number;
  readonly #channels: number;
  readonly #isShared: number;

  constructor(at: Connection, positions: number, channels: number) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#weight = at.parameter("weight");
    this.#sums = at.scratch;
    this.#positions = positions;
    this.#channels = channels;
    this.#isShared = Number(this.#weight.length === 1);
  }

  forward(rows: number): void {
    this.#kernels.routine(activate)(
      this.#input.address,
      this.#output.address,
      this.#weight.dataAddress,
      rows * this.#positions,
      this.#channels,
      this.#isShared,
    );
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    this.#kernels.routine(preluGradient)(
      this.#input.address,
      this.#output.gradient,
      inputs ? this.#input.gradient : 0,
      this.#weight.dataAddress,
      parameters ? this.#weight.gradAddress : 0,
      this.#sums,
      rows * this.#positions,
      this.#channels,
      this.#isShared,
      Number(accumulate),
    );
  }
}
