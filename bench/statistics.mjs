/** What rounds say: how fast, how sure, and whether another run was slower. */
import { generator } from "./networks/data.mjs";

/** Of a list that is sorted, with what lies between two of them. */
export function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

const ascending = (list) => Float64Array.from(list).sort();

/** The fastest round, the quartiles and the slowest, in what the samples are in. */
export function summary(samples) {
  const sorted = ascending(samples);
  const at = (share) => quantile(sorted, share);
  return { min: at(0), low: at(0.25), median: at(0.5), high: at(0.75), max: at(1) };
}

/** How often a comparison of what is equal may fall outside its noise: 3 in 1,000. */
const DOUBT = 0.003;
const DRAWS = 1000;

/**
 * What rounds are compared by: what a fast one takes. Rounds that others held up tell of those, and the fastest
 * alone is one round.
 */
const figure = (sorted) => quantile(sorted, 0.25);

/**
 * How many times as long the new rounds take as the old: `{ ratio, low, high }`, the ends where the ratio lies by all
 * likelihood: the bootstrap, in which both are drawn anew from themselves, with seed.
 */
export function ratioOf(before, after, seed = 1) {
  const uniform = generator(seed);
  const draw = (samples) => {
    const drawn = Float64Array.from(samples, () => samples[Math.floor(uniform() * samples.length)]);
    return figure(drawn.sort());
  };
  const ratios = ascending(Array.from({ length: DRAWS }, () => draw(after) / draw(before)));
  return {
    ratio: figure(ascending(after)) / figure(ascending(before)),
    low: quantile(ratios, DOUBT / 2),
    high: quantile(ratios, 1 - DOUBT / 2),
  };
}
