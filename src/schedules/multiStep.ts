import { power, scaled } from "../math.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { anyValue, checkMilestones, factorRange } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link multiStep}. */
export interface MultiStepOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The steps at which the value decays: whole numbers > 0, each greater than the one before. */
  readonly milestones: readonly number[];
  /** What each decay multiplies the value by, in [0, ∞). Default: 0.1. */
  readonly gamma?: number;
}

/**
 * Multiplied by `gamma` at every milestone:
 *
 *     initial · gamma^(number of milestones ≤ step)
 *
 * PyTorch's `MultiStepLR(milestones, gamma)`.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function multiStep(options: MultiStepOptions): Schedule {
  checkKeys("multiStep", options, ["initial", "milestones", "gamma"]);
  const { initial, gamma = 0.1 } = options;
  checkNumber("multiStep: initial", initial, anyValue);
  checkMilestones("multiStep: milestones", options.milestones);
  checkNumber("multiStep: gamma", gamma, factorRange);
  const milestones = [...options.milestones];
  return scheduleOf("multiStep", (step) => {
    const passed = milestones.filter((milestone) => milestone <= step).length;
    return scaled(initial, power(gamma, passed));
  });
}
