import type { Schedule } from "../schedules/schedule.ts";
import { checkNumber, isWithin } from "../validate.ts";
import {
  isScheduled,
  mapOptions,
  type NumberSpec,
  type OptionSpecs,
  type Resolved,
} from "./options.ts";
import { checkHeld, isHeld } from "./precision.ts";

/** An option that is a schedule, or an element of one that is a tuple. */
interface Scheduled {
  readonly name: string;
  readonly spec: NumberSpec;
  readonly schedule: Schedule;
}

/** Options as they are step by step, for parameters of which some are in single precision or none. */
export class Resolver<O extends object> {
  readonly #where: string;
  readonly #options: Required<O>;
  readonly #isSingle: boolean;
  /** The specs of options in which there is a schedule. */
  readonly #specs: Partial<OptionSpecs<O>>;
  readonly #scheduled: Scheduled[] = [];
  /** What schedules gave last. */
  readonly #numbers: number[] = [];
  #latest: Resolved<O> | undefined;

  constructor(where: string, specs: OptionSpecs<O>, options: Required<O>, isSingle: boolean) {
    this.#where = where;
    this.#options = options;
    this.#isSingle = isSingle;
    const entries = Object.entries(specs).filter(([key]) => isScheduled(options[key as keyof O]));
    this.#specs = Object.fromEntries(entries) as Partial<OptionSpecs<O>>;
    mapOptions(this.#specs, options, (name, spec, schedule) => {
      if (typeof schedule !== "function") return;
      this.#scheduled.push({ name, spec: spec as NumberSpec, schedule: schedule as Schedule });
    });
  }

  /**
   * The options at a step: the same object as long as no number is another.
   * @throws RangeError or TypeError for what a schedule gives.
   */
  at(step: number): Resolved<O> {
    for (let i = 0; i < this.#scheduled.length; i++) {
      const number = this.#ask(this.#scheduled[i]!, step);
      if (Object.is(number, this.#numbers[i])) continue;
      this.#numbers[i] = number;
      this.#latest = undefined;
    }
    this.#latest ??= this.#resolved();
    return this.#latest;
  }

  #ask({ name, spec, schedule }: Scheduled, step: number): number {
    const number = schedule(step);
    const mayVanish = spec.mayVanish !== false;
    if (!isWithin(number, spec) || (this.#isSingle && !isHeld(number, mayVanish))) {
      // What is wrong with it: a message at every step would cost more than the step.
      const what = `${this.#where}: ${name} at step ${step}`;
      checkHeld(what, checkNumber(what, number, spec), mayVanish);
    }
    return number;
  }

  #resolved(): Resolved<O> {
    let i = 0;
    const numbers = mapOptions(this.#specs, this.#options, (_, __, value) =>
      typeof value === "function" ? this.#numbers[i++] : value,
    );
    return { ...this.#options, ...numbers } as unknown as Resolved<O>;
  }
}
