import { checkKeys, checkNumber } from "../validate.ts";
import { stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link noam}. */
export interface NoamOptions {
  /** The width of the model, d_model in the paper: a whole number in [1, ∞). */
  readonly size: number;
  /** Steps of linear rise: a whole number in [1, ∞). */
  readonly warmup: number;
  /** What the whole is multiplied by, in (0, ∞). Default: 1. */
  readonly factor?: number;
}

/**
 * The Transformer's schedule: a linear warm-up, then down with the square root of the step. The
 * paper counts from 1, a schedule from 0, so with `n = step + 1`:
 *
 *     factor · size^(−1/2) · min(n^(−1/2), n · warmup^(−3/2))
 *
 * Vaswani et al., "Attention Is All You Need", eq. 3 (arXiv:1706.03762). Named after Noam Shazeer,
 * as in the paper's own code.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function noam(options: NoamOptions): Schedule {
  checkKeys("noam", options, ["size", "warmup", "factor"]);
  const { size, warmup, factor = 1 } = options;
  checkNumber("noam: size", size, stepCount);
  checkNumber("noam: warmup", warmup, stepCount);
  checkNumber("noam: factor", factor, { above: 0 });
  const scale = factor / Math.sqrt(size);
  const slope = 1 / (warmup * Math.sqrt(warmup));
  return scheduleOf(
    "noam",
    (step) => scale * Math.min(1 / Math.sqrt(step + 1), (step + 1) * slope),
  );
}
