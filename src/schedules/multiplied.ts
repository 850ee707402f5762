import { asSchedule, type Schedule } from "./schedule.ts";

/**
 * The product of schedules, each asked for the same step:
 *
 *     factors[0](step) · factors[1](step) · …
 *
 * A decay with a warm-up on top:
 *
 *     multiplied(
 *       exponential({ initial: 0.1, gamma: 0.999 }),
 *       linear({ initial: 0, final: 1, total: 100 }),
 *     );
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
  return (step) => schedules.reduce((product, schedule) => product * schedule(step), 1);
}
