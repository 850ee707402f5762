import { kindOf } from "./arrays.ts";
import type { Random } from "./random.ts";
import { checkNumber, mismatch } from "./validate.ts";

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

export function shuffleInPlace(order: Uint32Array, random: Random): void {
  const shuffle = shuffling(order, random);
  while (!shuffle.next().done);
}

/** The rows in their own order. */
export const inOrder = (rows: number): Uint32Array => new Uint32Array(rows).map((_, row) => row);

/** An order of so many rows, copied. @throws TypeError, RangeError for what is none. */
export function readOrder(where: string, given: unknown, rows: number): Uint32Array {
  const order = readWords(where, given, rows, { min: 0, below: rows, integer: true });
  const seen = new Uint8Array(rows);
  for (const row of order) {
    if (seen[row]) throw new RangeError(`${where} has row ${row} twice`);
    seen[row] = 1;
  }
  return order;
}

/** A generator's four words, copied. @throws TypeError, RangeError for what is none. */
export function readRandom(where: string, given: unknown): Uint32Array {
  const words = readWords(where, given, 4, { min: 0, max: 0xffffffff, integer: true });
  // From there it would give 0 for ever.
  if (words.every((word) => word === 0)) throw new RangeError(`${where} must not be all 0`);
  return words;
}

/** So many whole numbers, typed or plain. */
function readWords(
  where: string,
  given: unknown,
  length: number,
  range: Parameters<typeof checkNumber>[2],
): Uint32Array {
  if (!Array.isArray(given) && !/^Uint(16|32)Array$/.test(kindOf(given) ?? "")) {
    throw mismatch(where, "an array of whole numbers", given);
  }
  const numbers = given as readonly number[];
  if (numbers.length !== length) {
    throw new RangeError(`${where} must be of length ${length}, got ${numbers.length}`);
  }
  const words = new Uint32Array(length);
  for (let i = 0; i < length; i++) words[i] = checkNumber(`${where}[${i}]`, numbers[i], range);
  return words;
}
