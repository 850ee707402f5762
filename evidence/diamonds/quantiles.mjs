/**
 * scikit-learn's `QuantileTransformer(output_distribution="normal")` of one column: where a number stands among those of
 * training, as that quantile of the normal distribution. In single precision where scikit-learn, given such, has it.
 */
import erfcinv from "@stdlib/math-base-special-erfcinv";

/** Nearer than this to an end is the end. */
const THRESHOLD = 1e-7;
const { fround, sqrt, min, max, floor } = Math;

/** The quantile of the standard normal distribution, in pure arithmetic: the same on every engine. */
const normalQuantile = (p) => -sqrt(2) * erfcinv(2 * p);
const LOWEST = normalQuantile(THRESHOLD - 2 ** -52);
const HIGHEST = normalQuantile(1 - (THRESHOLD - 2 ** -52));

/**
 * @param {Float32Array} train
 * @param {number} count of quantiles
 * @returns {(x: number) => number}
 */
export function normalScores(train, count) {
  const references = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
  const sorted = Float32Array.from(train).sort();
  const quantiles = references.map((share) => between(sorted, share * (sorted.length - 1)));
  const [lowest, highest] = [quantiles[0], quantiles[count - 1]];
  const downwards = quantiles.map((_, i) => -quantiles[count - 1 - i]);
  const fallen = references.map((_, i) => -references[count - 1 - i]);
  return (value) => {
    const x = fround(value);
    // The mean of both directions, for quantiles that are the same.
    let share = fround(
      0.5 * (interpolated(x, quantiles, references) - interpolated(-x, downwards, fallen)),
    );
    if (fround(x + THRESHOLD) > highest) share = 1;
    if (fround(x - THRESHOLD) < lowest) share = 0;
    return fround(min(max(normalQuantile(share), LOWEST), HIGHEST));
  };
}

function between(sorted, place) {
  const below = floor(place);
  const above = min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** NumPy's `interp`. */
function interpolated(x, xs, ys) {
  const last = xs.length - 1;
  if (x < xs[0]) return ys[0];
  if (x >= xs[last]) return ys[last];
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] <= x) low = middle;
    else high = middle;
  }
  const slope = (ys[low + 1] - ys[low]) / (xs[low + 1] - xs[low]);
  return slope * (x - xs[low]) + ys[low];
}
