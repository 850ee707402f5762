import { interpolate } from "../math.ts";
import { checkChoice, checkKeys, checkNumber, readList } from "../validate.ts";
import { annealCosine } from "./anneal.ts";
import { anyValue, checkMilestones } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link piecewise}. */
export interface PiecewiseOptions {
  /** The value at step 0, then the one at each milestone: any finite numbers, one more than milestones. */
  readonly values: readonly number[];
  /** Steps at which the values are reached: whole numbers > 0, each greater than the one before. */
  readonly milestones: readonly number[];
  /** How it goes from one value to the next. Default: "linear". */
  readonly interpolation?: "linear" | "cosine";
}

/**
 * From one value to the next along straight lines, or along half cosines; the last is held:
 *
 *     values[0] at step 0, values[i + 1] at step milestones[i]
 *
 * optax's `piecewise_interpolate_schedule`, whose scales multiply the value before: values here are those
 * products. So it is `linear_onecycle_schedule` and `cosine_onecycle_schedule` too. What jumps is
 * {@link multiStep}, or {@link joined} of numbers.
 *
 * ```ts
 * import { piecewise } from "nadir";
 *
 * const lr = piecewise({ values: [0, 0.1, 0.01], milestones: [100, 400] });
 * console.log(lr(50), lr(100), lr(400), lr(1000)); // → 0.05 0.1 0.01 0.01
 * ```
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function piecewise(options: PiecewiseOptions): Schedule {
  checkKeys("piecewise", options, ["values", "milestones", "interpolation"]);
  const { interpolation = "linear" } = options;
  const values = readList("piecewise: values", options.values, (where, value) =>
    checkNumber(where, value, anyValue),
  );
  checkMilestones("piecewise: milestones", options.milestones);
  checkChoice("piecewise: interpolation", interpolation, ["linear", "cosine"]);
  const steps = [0, ...options.milestones];
  if (values.length !== steps.length) {
    throw new RangeError(
      `piecewise: values must be ${steps.length}, one more than milestones, got ${values.length}`,
    );
  }
  const between = interpolation === "linear" ? interpolate : annealCosine;
  return scheduleOf("piecewise", (step) => {
    const i = steps.filter((start) => start <= step).length - 1;
    if (i === steps.length - 1) return values[i]!;
    return between(values[i]!, values[i + 1]!, (step - steps[i]!) / (steps[i + 1]! - steps[i]!));
  });
}
