/**
 * NumPy's `RandomState(seed)`, as far as published protocols use it here: Matsumoto & Nishimura, "Mersenne Twister"
 * (ACM TOMACS 8, 1998), MT19937 with 32 bits of seed.
 */
import ln from "@stdlib/math-base-special-ln";

const N = 624;
const M = 397;

/** @param {number} seed a whole number in [0, 2³²) */
export function randomState(seed) {
  const state = new Uint32Array(N);
  state[0] = seed;
  for (let i = 1; i < N; i++) {
    const before = state[i - 1] ^ (state[i - 1] >>> 30);
    state[i] = Math.imul(1_812_433_253, before) + i;
  }
  let at = N;

  function twist() {
    for (let i = 0; i < N; i++) {
      const word = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      state[i] = state[(i + M) % N] ^ (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0);
    }
    at = 0;
  }

  /** A whole number in [0, 2³²). */
  function next() {
    if (at === N) twist();
    let word = state[at++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** In [0, 1), of 53 bits. */
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;

  /** A whole number from 0 to `most`: words that are masked, until one is not above. */
  function upTo(most) {
    const mask = 2 ** (32 - Math.clz32(most)) - 1;
    for (;;) {
      const value = (next() & mask) >>> 0;
      if (value <= most) return value;
    }
  }

  /** 0 … n − 1 in random order, as `permutation(n)`. */
  function permutation(n) {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = upTo(i);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }

  let other;
  /** As `normal()`: Marsaglia's polar method, of whose pairs the second comes first. */
  function normal() {
    if (other !== undefined) {
      const kept = other;
      other = undefined;
      return kept;
    }
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * ln(s)) / s);
      other = u * factor;
      return v * factor;
    }
  }

  return { next, uniform, permutation, normal };
}
