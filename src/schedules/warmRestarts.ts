import { power, scaled } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { annealCosine } from "./anneal.ts";
import { anyValue, factorRange, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link warmRestarts}. */
export interface WarmRestartsOptions {
  /** The value at step 0 and, if `gamma` is 1, at every restart: any finite number. */
  readonly peak: number;
  /** Steps from the start to the first restart: a whole number in [1, ∞). */
  readonly period: number;
  /** How much longer each period is than the one before: any number in [1, ∞). Default: 1. */
  readonly multiplier?: number;
  /** What each period comes down to, in (-∞, peak]. Default: 0. */
  readonly floor?: number;
  /** What each restart multiplies the height `peak − floor` by, in [0, ∞). Default: 1. */
  readonly gamma?: number;
}

/**
 * Down along half a cosine, then back to the peak, again and again without end:
 *
 *     floor + (peak − floor) · gamma^i · (1 + cos(π · t / T)) / 2
 *
 * where `i` counts the restarts so far, `t` the steps since the last one, and the period `T` is
 * `period · multiplier^i`.
 *
 * PyTorch's `CosineAnnealingWarmRestarts(T_0, T_mult, eta_min)`; with `gamma`, Keras's
 * `CosineDecayRestarts(initial, first_decay_steps, t_mul, m_mul, alpha)`.
 *
 * Loshchilov & Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", eq. 5
 * (arXiv:1608.03983).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function warmRestarts(options: WarmRestartsOptions): Schedule {
  checkKeys("warmRestarts", options, ["peak", "period", "multiplier", "floor", "gamma"]);
  const { peak, period, multiplier = 1, floor = 0, gamma = 1 } = options;
  checkNumber("warmRestarts: peak", peak, anyValue);
  checkNumber("warmRestarts: period", period, stepCount);
  checkNumber("warmRestarts: multiplier", multiplier, { min: 1 });
  checkNumber("warmRestarts: floor", floor, { max: peak });
  checkNumber("warmRestarts: gamma", gamma, factorRange);
  return scheduleOf("warmRestarts", (step) => {
    const { restarts, fraction } = locate(step, period, multiplier);
    return annealCosine(floor + scaled(peak - floor, power(gamma, restarts)), floor, fraction);
  });
}

/** How many restarts lie before `step`, and what part of its period has passed. */
function locate(step: number, period: number, multiplier: number) {
  if (multiplier === 1) {
    return { restarts: Math.floor(step / period), fraction: (step % period) / period };
  }
  if (!Number.isInteger(multiplier)) return locateBySums(step / period, multiplier);
  let restarts = 0;
  let start = 0;
  let length = period;
  while (start + length <= step) {
    restarts += 1;
    start += length;
    length *= multiplier;
  }
  return { restarts, fraction: (step - start) / length };
}

/**
 * The same for lengths that are not whole, by the sum of a geometric series: n periods are
 * (mⁿ − 1) / (m − 1) first ones long. They are too many to count where m is hardly more than 1.
 */
function locateBySums(periods: number, multiplier: number) {
  const sum = (restarts: number) => (power(multiplier, restarts) - 1) / (multiplier - 1);
  let beyond = 1;
  while (sum(beyond) <= periods) beyond *= 2;
  let restarts = Math.floor(beyond / 2);
  while (beyond - restarts > 1) {
    const middle = Math.floor((restarts + beyond) / 2);
    if (sum(middle) <= periods) restarts = middle;
    else beyond = middle;
  }
  const fraction = (periods - sum(restarts)) / power(multiplier, restarts);
  return { restarts, fraction: Math.min(fraction, 1) };
}
