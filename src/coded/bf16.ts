import { decodeBf16, encodeBf16 } from "#kernels/bf16.js";
import type { AnyOptimizerClass } from "../base/optimizerClass.ts";
import type { Codec } from "./codec.ts";
import { coded } from "./coded.ts";

const codec: Codec = {
  name: "bf16",
  minimum: 0,
  words: (count) => Math.ceil(count / 2),
  in({ kernels: { f32 } }) {
    const encode = f32.routine(encodeBf16);
    const decode = f32.routine(decodeBf16);
    return {
      encode: (from, to, count) => encode(from, to, count),
      decode: (from, to, count) => decode(from, to, count),
    };
  },
};

/**
 * A class that keeps its state in bf16: 2 bytes an element in place of 4, for a memory that is small.
 *
 * Each step computes in f32, and what it then keeps is rounded to the nearest bf16, ties to even: of 8 bits, so
 * that a mean moves only by what is at least 2⁻⁹ to 2⁻⁸ of it. Adam's usual β₂ of 0.999 is beyond that: its
 * mean square grows with larger gradients, and hardly falls with smaller ones. β₂ of 0.95 to 0.99 suits it better.
 *
 * ```ts
 * import { AdamW, bf16, loadSync } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [128, 784], bias: [128] });
 * const optimizer = new (bf16(AdamW))(model, { lr: 1e-3, betas: [0.9, 0.95] });
 * optimizer.step();
 * ```
 *
 * Options are those of the class. So is the state dict, in f32: it goes on to the same bits, and state of the class
 * itself, in f32, `bf16` or `q8`, may be loaded, which is then rounded. Parameters and gradients stay as they are, and
 * must be f32. Below 2⁻¹²⁶ state is 0.
 *
 * @param Class `SGD`, `Adam`, `AdamW`, `Lion`, or another whose state is running means (`NAdam`, `LaProp`, `Signum`).
 * @throws TypeError for another class. What it makes throws a RangeError for `lookAhead` and `initialAccumulator`, and
 *   a TypeError for f64 parameters and for sparse gradients.
 */
export function bf16<C extends AnyOptimizerClass>(Class: C): C {
  return coded(codec, Class);
}
