import { asSchedule, type Schedule, scheduleOf } from "./schedule.ts";

/**
 * The product of schedules, each asked for the same step:
 *
 *     factors[0](step) · factors[1](step) · …
 *
 * A decay with a warm-up on top:
 *
 * ```ts
 * import { linear, multiplied, stepDecay } from "nadir";
 *
 * const decay = stepDecay({ initial: 0.5, stepSize: 30, gamma: 0.5 });
 * const warmup = linear({ initial: 0, final: 1, total: 20 });
 * const lr = multiplied(decay, warmup);
 * console.log(lr(10), lr(20), lr(30)); // → 0.25 0.5 0.25
 * ```
 *
 * PyTorch's `ChainedScheduler(schedulers)` for schedulers that multiply the learning rate.
 *
 * @param factors one or more schedules or numbers
 * @throws RangeError or TypeError if an argument is neither, or there is none
 */
export function multiplied(...factors: readonly (Schedule | number)[]): Schedule {
  if (factors.length === 0)
    throw new TypeError("multiplied: at least one factor is needed, got none");
  const schedules = factors.map((factor, index) =>
    asSchedule(`multiplied: factors[${index}]`, factor),
  );
  return scheduleOf("multiplied", (step) =>
    schedules.reduce((product, schedule) => product * schedule(step), 1),
  );
}
