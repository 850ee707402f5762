import { masking as find } from "#kernels/masking.js";
import { checkNumber } from "../../validate.ts";
import { type Lengths, paddingOf, tellLengths } from "./lengths.ts";
import type { Connection, Layer, Recipe } from "./recipe.ts";
import { checkTokens } from "./tokenShape.ts";

/**
 * Says which tokens of [length, features] are padding: those behind the last one that is not `value` all over, as those
 * of `embedding` with a padding id are 0. It changes nothing else, and layers behind it that take tokens one after
 * another or together, in this network, leave padding out:
 *
 * - `gru` and `lstm` end with the last token that counts; with `sequences` outputs of padding are 0 (PyTorch's
 *   `pack_padded_sequence`);
 * - `attention` attends to no padding (PyTorch's `key_padding_mask`). Outputs of padding are what its tokens, which
 *   still ask, are answered;
 * - `globalAveragePool` and `globalMaxPool` are over the tokens that count (Keras's `GlobalAveragePooling1D`).
 *
 * All others take padding as any token: `flatten`, pools of windows, convolutions, `dense`. So it belongs right behind the
 * inputs or `embedding`, before layers by which padding gets other numbers.
 *
 * Within `concat` it is for what is behind it in its own branch: behind `concat` is known what was before it. Within
 * `residual` it is for what is behind that, too.
 *
 * A row may be all padding: states and pools are 0 then, and nothing is attended to. Padding before other tokens counts as a
 * token.
 * @param value of padding: any finite number. Default 0.
 * @throws TypeError, RangeError for another one; when a network is made RangeError behind `embedding` without a
 *   `paddingIndex`, or of another value than its 0, and behind `positionalEmbedding` and `sinusoidal`.
 */
export function masking(value = 0): Recipe {
  checkNumber("masking: value", value, {});
  return {
    name: "masking",
    options: { value },
    plan(where, input, setting) {
      const [length, size] = checkTokens(where, input);
      const padding = paddingOf(input);
      if (padding && padding.value !== value) {
        throw new RangeError(
          `${where}: no token before it is ${value} all over: ${padding.advice}`,
        );
      }
      const lengths = { length, address: 0 };
      tellLengths(setting, lengths);
      return {
        output: input,
        isAlias: true,
        areas: { lengths: ["u32", setting.maxBatch] },
        connect: (at) => new Masking(at, lengths, size, value),
      };
    },
  };
}

class Masking implements Layer {
  readonly #at: Connection;
  readonly #lengths: Lengths;
  readonly #size: number;
  readonly #value: number;

  constructor(at: Connection, lengths: Lengths, size: number, value: number) {
    this.#at = at;
    this.#lengths = lengths;
    this.#size = size;
    this.#value = value;
    lengths.address = at.area("lengths").address;
  }

  forward(rows: number): void {
    const { kernels, input } = this.#at;
    const { address, length } = this.#lengths;
    kernels.routine(find)(input.address, address, rows, length, this.#size, this.#value);
  }

  backward(): void {}
}
