/**
 * Parameters that several schedules have in common, and what their functions are given of them.
 *
 * @module
 */
import type { SliderRange } from "../parts/ranges.ts";
import type { Argument } from "./call.ts";
import type {
  ChoiceParameter,
  FlagParameter,
  NumberParameter,
  Parameter,
  Values,
} from "./entry.ts";

/** Learning rates to train by. */
export const RATE: SliderRange = { min: 1e-7, max: 1, scale: "log" };
/** Learning rates to end or to start at, which may be none. */
export const LOW_RATE: SliderRange = { ...RATE, min: 0 };
/** What a decay multiplies by now and then. */
export const FACTOR: SliderRange = { min: 0, max: 1, scale: "linear", step: 0.01 };
/** What a decay multiplies by again and again. */
export const DECAY: SliderRange = { min: 0, max: 0.9999, scale: "decay" };
/** What is divided by. */
export const DIVISOR: SliderRange = { min: 1, max: 1e6, scale: "log" };

/** A number that must be given. */
export function required(name: string, start: number, range: SliderRange): NumberParameter {
  return { kind: "number", name, start, range };
}

/** A number that need not be given. */
export function optional(
  name: string,
  usual: number,
  range: SliderRange,
  start = usual,
): NumberParameter {
  return { kind: "number", name, start, default: usual, range };
}

/** A number of steps that must be given. */
export function steps(name: string, start: number, max = 2000): NumberParameter {
  const range = { min: 1, max, scale: "linear", step: 10 } as const;
  return { kind: "number", name, start, range, isLength: true };
}

/** A number of steps that need not be given. */
export function optionalSteps(name: string, usual: number, start = usual): NumberParameter {
  const parameter = steps(name, start, 1000);
  const range = { ...parameter.range, min: Math.min(usual, 1) };
  return { ...parameter, default: usual, range };
}

/** One of several names, of which the first need not be given. */
export function choice(name: string, choices: readonly string[]): ChoiceParameter {
  return { kind: "choice", name, start: choices[0]!, default: choices[0]!, choices };
}

/** False, unless given. */
export function flag(name: string): FlagParameter {
  return { kind: "flag", name, start: false, default: false };
}

/** One object of options, without those that are as by default. */
export function inOptions(parameters: readonly Parameter[]): (values: Values) => Argument[] {
  return (values) => {
    const given = parameters.filter(
      (parameter) => !("default" in parameter) || values[parameter.name] !== parameter.default,
    );
    return [Object.fromEntries(given.map(({ name }) => [name, values[name] as Argument]))];
  };
}
