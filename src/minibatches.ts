import { Random, seedRange } from "./random.ts";
import { checkFlag, checkKeys, checkNumber } from "./validate.ts";

export interface MinibatchesOptions {
  /** Rows per batch: a whole number in [1, ∞), at most `rows` with `dropLast`. */
  readonly size: number;
  /** Seed of the order of the rows: a whole number in [0, 2^53). Default: 0. */
  readonly seed?: number;
  /** How often to go through all rows: a whole number in [1, ∞), or `Infinity`. Default: 1. */
  readonly epochs?: number;
  /** Put the rows in a new random order for each epoch. Default: true. */
  readonly shuffle?: boolean;
  /** Leave out the last batch of an epoch if it is shorter than `size`. Default: false. */
  readonly dropLast?: boolean;
}

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
 * To resume a training after n steps with the batches that it would have seen, draw n batches and
 * leave them unused.
 *
 * Each batch is a new array: drawing the next one does not change it, and you may change it.
 *
 * @param rows the number of rows: a whole number in [1, 2^32)
 * @throws RangeError or TypeError, at the call and not at the first batch, if an argument is
 *   missing, unknown or out of its range
 */
export function minibatches(
  rows: number,
  options: MinibatchesOptions,
): Generator<Uint32Array, void, undefined> {
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
  return draw(rows, { size, seed, epochs, shuffle, dropLast });
}

function* draw(
  rows: number,
  { size, seed, epochs, shuffle, dropLast }: Required<MinibatchesOptions>,
): Generator<Uint32Array, void, undefined> {
  const random = new Random(seed);
  const order = new Uint32Array(rows).map((_, row) => row);
  const end = dropLast ? rows - (rows % size) : rows;
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (shuffle) shuffleInPlace(order, random);
    for (let start = 0; start < end; start += size) {
      yield order.slice(start, start + size);
    }
  }
}

/** Elements to shuffle between two chances to pause. */
const SLICE = 1 << 16;

/** Fisher & Yates: each order is equally likely. Yields now and then, so that a long shuffle may pause. */
export function* shuffling(order: Uint32Array, random: Random): Generator<void, void, void> {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const row = order[last];
    order[last] = order[other];
    order[other] = row;
    if (last % SLICE === 0) yield;
  }
}

function shuffleInPlace(order: Uint32Array, random: Random): void {
  const shuffle = shuffling(order, random);
  while (!shuffle.next().done);
}
