import type { Schedule } from "../schedules/schedule.ts";
import { checkNumber, isWithin } from "../validate.ts";
import type { NumberSpec, OptionSpecs, Resolved } from "./options.ts";
import { checkHeld, isHeld } from "./precision.ts";

type Target = Record<string, unknown>;
type Specs = Readonly<Record<string, unknown>>;

/** An option that is a schedule, or an element of one that is a tuple, and where its number is to stand. */
interface Scheduled {
  readonly name: string;
  readonly spec: NumberSpec;
  readonly schedule: Schedule;
  readonly target: Target;
  readonly key: string;
}

/** Options as they are step by step, for parameters of which some are in single precision or none. */
export class Resolver<O extends object> {
  /** Counts the changes of what `at` gives. */
  version = 0;
  readonly #where: string;
  readonly #isSingle: boolean;
  readonly #scheduled: Scheduled[] = [];
  readonly #numbers: Resolved<O>;

  constructor(where: string, specs: OptionSpecs<O>, options: Required<O>, isSingle: boolean) {
    this.#where = where;
    this.#isSingle = isSingle;
    this.#numbers = { ...options } as Resolved<O>;
    const find = (target: Target, specs: Specs, before = "", behind = "") => {
      for (const key in target) {
        const value = target[key];
        const spec = specs[key];
        if (typeof value === "function") {
          const schedule = value as Schedule;
          this.#scheduled.push({
            name: before + key + behind,
            spec: spec as NumberSpec,
            schedule,
            target,
            key,
          });
        } else if (Array.isArray(value)) {
          // A copy, since numbers are written into it.
          const copy = [...value];
          target[key] = copy;
          find(copy as unknown as Target, spec as Specs, `${key}[`, "]");
        }
      }
    };
    find(this.#numbers as Target, specs as Specs);
  }

  /**
   * The options at a step: always the same object, in which numbers change, so that a step leaves no garbage.
   * @throws RangeError or TypeError for what a schedule gives.
   */
  at(step: number): Resolved<O> {
    for (let i = 0; i < this.#scheduled.length; i++) {
      const { name, spec, schedule, target, key } = this.#scheduled[i]!;
      const number = schedule(step);
      const mayVanish = spec.mayVanish !== false;
      if (!isWithin(number, spec) || (this.#isSingle && !isHeld(number, mayVanish))) {
        // What is wrong with it: a message at every step would cost more than the step.
        const what = `${this.#where}: ${name} at step ${step}`;
        checkHeld(what, checkNumber(what, number, spec), mayVanish);
      }
      if (number === target[key]) continue;
      target[key] = number;
      this.version++;
    }
    return this.#numbers;
  }
}
