/**
 * Random whole numbers, the same on every engine: xoshiro128** 1.1 of Blackman & Vigna, "Scrambled
 * Linear Pseudorandom Number Generators" (ACM TOMS 47, 2021), in integer arithmetic only.
 *
 * @module
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
import { checkNumber, type Range } from "./validate.ts";

/** What a seed can be. */
export const seedRange: Range = { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true };

/**
 * A generator of random whole numbers, of period 2^128 − 1. Its state is filled from the seed by
 * SplitMix64, as its authors advise, the low half of each word first, as in Rust's `rand_xoshiro`.
 */
export class Random {
  /** Four words, not all of them 0: what comes next depends on nothing else. */
  readonly state: Uint32Array;

  /**
   * @param stream which of the seed's generators, each of which draws other numbers. Default 0.
   * @throws RangeError or TypeError if one of them is not a whole number in [0, 2^53)
   */
  constructor(seed: number, stream = 0) {
    checkNumber("Random: seed", seed, seedRange);
    checkNumber("Random: stream", stream, seedRange);
    const golden = 0x9e3779b97f4a7c15n;
    const first = splitMix64(BigInt(seed) + golden);
    const own = stream === 0 ? 0n : splitMix64(BigInt(stream) * golden);
    const second = splitMix64(BigInt(seed) + 2n * golden) ^ own;
    this.state = Uint32Array.of(low(first), high(first), low(second), high(second));
  }

  /** The next number, each in [0, 2^32) as likely as any other. */
  next(): number {
    const s = this.state;
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /**
   * A number in [0, bound), each as likely as any other: as many high bits as `bound − 1` has,
   * drawn again until they are below `bound`, which takes at most two draws on average.
   *
   * @param bound a whole number in [1, 2^32]; the caller checks it
   */
  below(bound: number): number {
    const spare = Math.clz32((bound - 1) | 1); // of 32 bits; at most 31, as a shift by 32 is none
    let drawn = this.next() >>> spare;
    while (drawn >= bound) drawn = this.next() >>> spare;
    return drawn;
  }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** SplitMix64's output for a value of its counter. https://prng.di.unimi.it/splitmix64.c */
function splitMix64(counter: bigint): bigint {
  let word = BigInt.asUintN(64, counter);
  word = BigInt.asUintN(64, (word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n);
  word = BigInt.asUintN(64, (word ^ (word >> 27n)) * 0x94d049bb133111ebn);
  return word ^ (word >> 31n);
}

function low(word: bigint): number {
  return Number(BigInt.asUintN(32, word));
}

function high(word: bigint): number {
  return Number(word >> 32n);
}
