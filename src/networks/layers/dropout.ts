import { dropout as drop } from "#kernels/noise.js";
import { checkNumber } from "../../validate.ts";
import { type Noise, noisy } from "./noise.ts";
import type { Recipe } from "./recipe.ts";

/**
 * In training each number is 0 with probability p, and 1/(1 − p) times as large otherwise; elsewhere it is as it is.
 * Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (JMLR 15, 2014), scaled as
 * PyTorch's.
 *
 * Which ones are dropped is told by the network's seed, how many rows were trained on before, and the number's place in
 * its row, by a counter-based generator: a batch of 64 drops what two of 32 do, and a network that goes on from its
 * tensors (buffer `rows`) what it would have dropped.
 * @param p in [0, 1]. Default 0.5.
 * @throws TypeError, RangeError for another p.
 */
export function dropout(p = 0.5): Recipe {
  checkNumber("dropout: p", p, { min: 0, max: 1 });
  // What is kept has bits above it: none if it is the highest there is.
  const highest = Math.round(p * 2 ** 32) - 1;
  const scale = p < 1 ? 1 / (1 - p) : 0;
  const noise: Noise = (kernels, x, y, rows, width, first, seed, scratch) => {
    kernels.routine(drop)(x, y, rows, width, first, seed, highest, scale, scratch);
  };
  const some = highest < 0 ? undefined : noise;
  return { ...noisy("dropout", some, some), options: { p } };
}
