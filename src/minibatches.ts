import { Batches } from "./batches.ts";
import type { Minibatches, MinibatchesOptions } from "./minibatchesState.ts";
import { seedRange } from "./random.ts";
import { checkFlag, checkKeys, checkNumber } from "./validate.ts";

export type { Minibatches, MinibatchesOptions, MinibatchesState } from "./minibatchesState.ts";

/**
 * The row indices 0 … rows − 1 in batches of `size`, in random order: every row once an epoch, the
 * last batch of an epoch shorter if `size` does not divide `rows`.
 *
 * ```ts
 * import { minibatches } from "nadir";
 *
 * const sizes = Array.from(minibatches(1000, { size: 300, seed: 1 }), (batch) => batch.length);
 * console.log(sizes.join()); // → 300,300,300,100
 * ```
 *
 * The order follows from `rows` and `seed` alone and is the same on every engine: xoshiro128**,
 * seeded through SplitMix64, drives a Fisher–Yates shuffle of the order of the epoch before.
 *
 * It knows where it stands: a training that goes on later sees the batches that it would have seen.
 *
 * ```ts
 * import { minibatches } from "nadir";
 *
 * const create = () => minibatches(1000, { size: 300, seed: 1, epochs: 5 });
 * const batches = create();
 * for (const batch of batches) if (batch.length < 300) break; // after the first epoch
 * const saved = JSON.stringify(batches.stateDict());
 * const others = create();
 * others.loadStateDict(JSON.parse(saved));
 * console.log([...others].length); // → 16
 * ```
 *
 * The state takes 2 bytes a row. Of more than 65,536 rows it has none of that: the first batch then waits until all epochs
 * that are done are shuffled again, some 10 ns a row each.
 *
 * Each batch is a new array: drawing the next one does not change it, and you may change it.
 *
 * @param rows the number of rows: a whole number in [1, 2^32)
 * @throws RangeError or TypeError, at the call and not at the first batch, if an argument is
 *   missing, unknown or out of its range
 */
export function minibatches(rows: number, options: MinibatchesOptions): Minibatches {
  checkNumber("minibatches: rows", rows, { min: 1, max: 0xffffffff, integer: true });
  checkKeys("minibatches", options, ["size", "seed", "epochs", "shuffle", "dropLast"]);
  const { size, seed = 0, epochs = 1, shuffle = true, dropLast = false } = options;
  checkNumber("minibatches: size", size, { min: 1, integer: true });
  checkNumber("minibatches: seed", seed, seedRange);
  if (epochs !== Infinity) checkNumber("minibatches: epochs", epochs, { min: 1, integer: true });
  checkFlag("minibatches: shuffle", shuffle);
  checkFlag("minibatches: dropLast", dropLast);
  if (dropLast) {
    checkNumber("minibatches: size with dropLast", size, { min: 1, max: rows, integer: true });
  }
  // What engines give every generator: to be iterated, and in newer ones `take`, `map` and others.
  const generators: object = Object.getPrototypeOf(generator.prototype);
  Object.setPrototypeOf(Batches.prototype, generators);
  return new Batches({ rows, size, seed, epochs, shuffle, dropLast }) as unknown as Minibatches;
}

function* generator() {}
