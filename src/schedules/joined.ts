import { describe } from "../validate.ts";
import { checkMilestones } from "./options.ts";
import { asSchedule, type Schedule, scheduleOf } from "./schedule.ts";

/**
 * One schedule after another: the next begins at each milestone, and begins there with its own
 * step 0.
 *
 *     step <  milestones[0]:  schedules[0](step)
 *     step ≥ milestones[i]:   schedules[i + 1](step − milestones[i])
 *
 * A warm-up, a plateau and a decay:
 *
 * ```ts
 * import { joined, linear } from "nadir";
 *
 * const rise = linear({ initial: 0, final: 0.1, total: 100 });
 * const fall = linear({ initial: 0.1, final: 0, total: 200 });
 * const lr = joined([rise, 0.1, fall], [100, 800]);
 * console.log(lr(50), lr(500), lr(900)); // → 0.05 0.1 0.05
 * ```
 *
 * PyTorch's `SequentialLR(schedulers, milestones)`, optax's `join_schedules`.
 *
 * @param schedules one or more schedules, or numbers for values that stay constant
 * @param milestones the steps at which all but the first begin: whole numbers > 0, each greater
 *   than the one before, one fewer than the schedules
 * @throws RangeError or TypeError if an argument is anything else
 */
export function joined(
  schedules: readonly (Schedule | number)[],
  milestones: readonly number[],
): Schedule {
  if (!Array.isArray(schedules)) {
    throw new TypeError(`joined: schedules must be an array, got ${describe(schedules)}`);
  }
  checkMilestones("joined: milestones", milestones);
  if (schedules.length !== milestones.length + 1) {
    const expected = milestones.length + 1;
    throw new RangeError(
      `joined: schedules must be ${expected}, one more than milestones, got ${schedules.length}`,
    );
  }
  const pieces = schedules.map((schedule, index) => ({
    start: index === 0 ? 0 : milestones[index - 1],
    schedule: asSchedule(`joined: schedules[${index}]`, schedule),
  }));
  return scheduleOf("joined", (step) => {
    const { start, schedule } = pieces.filter((piece) => piece.start <= step).pop()!;
    return schedule(step - start);
  });
}
