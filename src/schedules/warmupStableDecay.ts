import { interpolate } from "../math.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";
import { cosPi } from "./anneal.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link warmupStableDecay}. */
export interface WarmupStableDecayOptions {
  /** The value between warm-up and decay: any finite number. */
  readonly peak: number;
  /** Steps from the start to `floor`, warm-up included: a whole number in [1, ∞). */
  readonly total: number;
  /** Steps of the decay from `peak` to `floor`: a whole number in [1, total]. */
  readonly decay: number;
  /** Steps of linear rise from `initial` to `peak`: a whole number in [0, total − decay]. Default: 0. */
  readonly warmup?: number;
  /** The value at step 0 if there is a warm-up, in (-∞, peak]. Default: 0. */
  readonly initial?: number;
  /** The value at step `total` and ever after, in (-∞, peak]. Default: 0. */
  readonly floor?: number;
  /** How it falls, as below. Default: "sqrt". */
  readonly shape?: "linear" | "sqrt" | "square" | "cosine";
}

/** What is left after a part of the decay. */
const shapes = {
  linear: (t: number) => 1 - t,
  sqrt: (t: number) => 1 - Math.sqrt(t),
  square: (t: number) => 1 - t * t,
  cosine: (t: number) => (1 + cosPi(t)) / 2,
};

/**
 * A linear warm-up, a plateau, and a decay at the end (WSD), so that a training may go on from its plateau
 * for as long as one likes:
 *
 *     step < warmup:         initial + (peak − initial) · step / warmup
 *     step < total − decay:  peak
 *     then:                  floor + (peak − floor) · left(t),  t = min((step − total + decay) / decay, 1)
 *
 * where `left(t)` is 1 − t for "linear", 1 − √t for "sqrt", 1 − t² for "square", (1 + cos(πt)) / 2 for
 * "cosine".
 *
 * Hu et al., "MiniCPM", §4 (arXiv:2404.06395); 1 − √t: Hägele et al., "Scaling Laws and Compute-Optimal
 * Training Beyond Fixed Training Durations", §3 (arXiv:2405.18392).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function warmupStableDecay(options: WarmupStableDecayOptions): Schedule {
  const keys = ["peak", "total", "decay", "warmup", "initial", "floor", "shape"];
  checkKeys("warmupStableDecay", options, keys);
  const { peak, total, decay, warmup = 0, initial = 0, floor = 0, shape = "sqrt" } = options;
  checkNumber("warmupStableDecay: peak", peak, anyValue);
  checkNumber("warmupStableDecay: total", total, stepCount);
  checkNumber("warmupStableDecay: decay", decay, { min: 1, max: total, integer: true });
  checkNumber("warmupStableDecay: warmup", warmup, { min: 0, max: total - decay, integer: true });
  checkNumber("warmupStableDecay: initial", initial, { max: peak });
  checkNumber("warmupStableDecay: floor", floor, { max: peak });
  checkChoice("warmupStableDecay: shape", shape, ["linear", "sqrt", "square", "cosine"]);
  const start = total - decay;
  const left = shapes[shape];
  return scheduleOf("warmupStableDecay", (step) => {
    if (step < warmup) return interpolate(initial, peak, step / warmup);
    if (step < start) return peak;
    return interpolate(floor, peak, left(Math.min((step - start) / decay, 1)));
  });
}
