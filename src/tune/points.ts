import { Random } from "../random.ts";

/** Places are told apart as far as a word of 32 bits does. */
const FINEST = 2 ** -32;

/**
 * Points of the unit cube that lie more evenly than if each were drawn by itself, and in which any first few do:
 * Halton's sequence, each digit of it by a permutation drawn from the seed. Dahl et al., "Benchmarking Neural Network
 * Training Algorithms" (arXiv:2306.07179), section 4.4, tune so.
 *
 * Of each number of a point, b^k points in a row, from a multiple of b^k on, lie one in each b^k-th of [0, 1), where b is
 * the first prime for the first of the numbers, and so on. So a number depends on the seed, its position and the
 * point's alone, not on how many numbers there are.
 */
export function points(seed: number, size: number): (index: number) => number[] {
  const axes = primes(size).map((base, axis) => axisOf(seed, base, axis));
  return (index) => axes.map((axis) => axis(index));
}

/** The radical inverse of an index in a base, by permuted digits. */
function axisOf(seed: number, base: number, axis: number): (index: number) => number {
  // The first stream is the seed's own, with which others may begin.
  const random = new Random(seed, axis + 1);
  const permutations: Uint32Array[] = [];
  for (let unit = 1 / base; unit > FINEST; unit /= base) {
    permutations.push(permutation(base, random));
  }
  return (index) => {
    let place = 0;
    let unit = 1;
    let rest = index;
    for (const permuted of permutations) {
      unit /= base;
      place += permuted[rest % base]! * unit;
      rest = Math.floor(rest / base);
    }
    return place;
  };
}

/** 0 … size − 1 in random order: Fisher & Yates. */
function permutation(size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let last = size - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}
