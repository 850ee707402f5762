import { exponentRange, interpolate } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { annealCosine } from "./anneal.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link cosine}. */
export interface CosineOptions {
  /** The highest value, reached at step `warmup`: any finite number. */
  readonly peak: number;
  /** Steps from the start to `floor`, warm-up included: a whole number in [1, ∞). */
  readonly total: number;
  /** Steps of linear rise from `initial` to `peak`: a whole number in [0, total). Default: 0. */
  readonly warmup?: number;
  /** The value at step 0 if there is a warm-up, in (-∞, peak]. Default: 0. */
  readonly initial?: number;
  /** The value at step `total` and ever after, in (-∞, peak]. Default: 0. */
  readonly floor?: number;
  /** What half a cosine is raised to, in (0, 2⁵³): more than 1 falls earlier, less later. Default: 1. */
  readonly exponent?: number;
}

/**
 * A linear warm-up, then down along half a cosine, then held:
 *
 *     step < warmup:  initial + (peak − initial) · step / warmup
 *     step ≥ warmup:  floor + (peak − floor) · ((1 + cos(π · t)) / 2)^exponent
 *                     where t = min((step − warmup) / (total − warmup), 1)
 *
 * optax's `warmup_cosine_decay_schedule`. Without warm-up PyTorch's `CosineAnnealingLR(T_max,
 * eta_min)` up to step `total`; there PyTorch's turns and climbs again, as {@link cosineAnnealing}
 * does, which may also rise; this one stays at `floor`.
 * With the default `initial` the first step has the value 0, as in Hugging Face's transformers.
 *
 * Loshchilov & Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", eq. 5
 * (arXiv:1608.03983).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function cosine(options: CosineOptions): Schedule {
  checkKeys("cosine", options, ["peak", "total", "warmup", "initial", "floor", "exponent"]);
  const { peak, total, warmup = 0, initial = 0, floor = 0, exponent = 1 } = options;
  checkNumber("cosine: peak", peak, anyValue);
  checkNumber("cosine: total", total, stepCount);
  checkNumber("cosine: warmup", warmup, { min: 0, below: total, integer: true });
  checkNumber("cosine: initial", initial, { max: peak });
  checkNumber("cosine: floor", floor, { max: peak });
  checkNumber("cosine: exponent", exponent, exponentRange);
  return scheduleOf("cosine", (step) => {
    if (step < warmup) return interpolate(initial, peak, step / warmup);
    return annealCosine(peak, floor, Math.min((step - warmup) / (total - warmup), 1), exponent);
  });
}
