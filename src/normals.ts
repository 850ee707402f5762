import type { Random } from "./random.ts";
import { ln } from "./vendor/ln.ts";

/**
 * Draws from the normal distribution of mean 0 and variance 1, the same on every engine, by
 * Marsaglia's polar method: "A Convenient Method for Generating Normal Variables" (1964).
 */
export function normals(random: Random): () => number {
  let other: number | undefined;
  const uniform = () => random.next() / 0x80000000 - 1;
  return () => {
    if (other !== undefined) {
      const kept = other;
      other = undefined;
      return kept;
    }
    for (;;) {
      const u = uniform();
      const v = uniform();
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * ln(s)) / s);
      other = v * factor;
      return u * factor;
    }
  };
}
