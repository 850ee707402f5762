import { checkNumber, isWithin } from "../validate.ts";
import {
  isScheduled,
  mapOptions,
  type NumberSpec,
  type OptionSpecs,
  type Resolved,
} from "./options.ts";
import { checkHeld, isHeld } from "./precision.ts";

/** The specs of those options that are schedules, which alone are to be asked at a step. */
export function scheduledOf<O extends object>(
  specs: OptionSpecs<O>,
  options: Required<O>,
): Partial<OptionSpecs<O>> | undefined {
  const entries = Object.entries(specs).filter(([key]) => isScheduled(options[key as keyof O]));
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<OptionSpecs<O>>) : undefined;
}

/**
 * The options as they are at `step`, for parameters of which some are in single precision or none.
 * @throws RangeError or TypeError for what a schedule gives.
 */
export function resolve<O extends object>(
  where: string,
  scheduled: Partial<OptionSpecs<O>> | undefined,
  options: Required<O>,
  step: number,
  isSingle: boolean,
): Resolved<O> {
  if (!scheduled) return options as Resolved<O>;
  const numbers = mapOptions(scheduled, options, (name, spec, value) => {
    if (typeof value !== "function") return value;
    const number = value(step);
    const range = spec as NumberSpec;
    const mayVanish = range.mayVanish !== false;
    if (!isWithin(number, range) || (isSingle && !isHeld(number, mayVanish))) {
      // What is wrong with it: a message at every step would cost more than the step.
      const what = `${where}: ${name} at step ${step}`;
      checkHeld(what, checkNumber(what, number, range), mayVanish);
    }
    return number;
  });
  return { ...options, ...numbers } as unknown as Resolved<O>;
}
