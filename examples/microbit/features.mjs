/**
 * What the micro:bit's trainer tells its network of a recording: eight numbers of each axis.
 *
 * The device computes them too, so they are what they are: `acc` is for the 50 samples that it has.
 */
const DEVICE_SAMPLES = 50;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanSquare = (values, from = 0) => mean(values.map((value) => (value - from) ** 2));
const deviation = (values) => Math.sqrt(meanSquare(values, mean(values)));

/** How often a value leaps up out of those before it: more than 3.5 deviations, and 0.1 g, above five of them. */
function peaks(values) {
  const [lag, threshold, least] = [5, 3.5, 0.1];
  const smoothed = [...values];
  let [count, before] = [0, 0];
  for (let i = lag; i < values.length; i++) {
    const window = smoothed.slice(Math.max(0, i - 1 - lag), Math.max(lag, i - 1));
    const middle = mean(window);
    const spread = i === lag ? middle : deviation(window); // the first is the mean, as on the device
    const off = values[i] - middle;
    const leaps = Math.abs(off) > least && Math.abs(off) > threshold * spread;
    const signal = leaps ? Math.sign(off) : 0;
    if (leaps) smoothed[i] = (values[i] + smoothed[i - 1]) / 2;
    if (signal > 0 && before === 0) count++;
    before = signal;
  }
  return count;
}

/** The share of samples before which the sign changes. */
function crossings(values) {
  const changes = values.slice(1).filter((value, i) => value >= 0 !== values[i] >= 0);
  return changes.length / (values.length - 1);
}

const filters = [
  (values) => Math.max(...values),
  mean,
  (values) => Math.min(...values),
  deviation,
  peaks,
  (values) => DEVICE_SAMPLES * mean(values.map(Math.abs)),
  crossings,
  (values) => Math.sqrt(meanSquare(values)),
];

/** Numbers of a recording. */
export const FEATURES = 3 * filters.length;

/** The 24 numbers of a recording, filter after filter. @throws RangeError for one that is too short. */
export function featuresOf({ x, y, z }) {
  for (const [axis, values] of Object.entries({ x, y, z })) {
    if (values.length < 7) {
      throw new RangeError(`recording: ${axis} must have at least 7 samples, got ${values.length}`);
    }
  }
  return filters.flatMap((filter) => [filter(x), filter(y), filter(z)]);
}
