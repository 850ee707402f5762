import type { SliderRange } from "../parts/ranges.ts";
import type { Argument } from "./call.ts";

/** A schedule by its name, with values for all its parameters. */
export interface Written {
  readonly name: string;
  readonly values: Values;
}

export type Values = Readonly<Record<string, Value>>;
export type Value = number | string | boolean | readonly number[] | readonly Part[];

/** A schedule within another one. */
export interface Part {
  readonly schedule: Written;
  /** The step at which it begins; of the first, and where all run at once, 0. */
  readonly from: number;
}

interface Named {
  readonly name: string;
  /** What the page starts with. */
  readonly start: Value;
  /** What the function takes if nothing is given, where that may be. */
  readonly default?: Value;
  /** As the form calls it. Default: its name. */
  readonly label?: string;
}

export interface NumberParameter extends Named {
  readonly kind: "number";
  readonly start: number;
  readonly default?: number;
  readonly range: SliderRange;
  /** Whether it is a length in steps: then the range is for 1000 steps shown. */
  readonly isLength?: boolean;
}

export interface ChoiceParameter extends Named {
  readonly kind: "choice";
  readonly start: string;
  readonly choices: readonly string[];
}

export interface FlagParameter extends Named {
  readonly kind: "flag";
  readonly start: boolean;
}

/** Ascending steps. */
export interface StepsParameter extends Named {
  readonly kind: "steps";
  readonly start: readonly number[];
}

export interface PartsParameter extends Named {
  readonly kind: "parts";
  readonly start: readonly Part[];
  /** Whether one follows the other, or all run at once. */
  readonly inTurn: boolean;
}

export type Parameter =
  | NumberParameter
  | ChoiceParameter
  | FlagParameter
  | StepsParameter
  | PartsParameter;

/** What the gallery puts side by side. */
export type Kind = "decay" | "warm-up and cycles" | "momentum" | "combined" | "by a metric";

/** One of Nadir's schedules: all that the page knows of it. */
export interface Entry {
  /** The function's name. */
  readonly name: string;
  readonly kind: Kind;
  /** What it does, in a sentence. */
  readonly about: string;
  readonly parameters: readonly Parameter[];
  /** What the function is given, with these values. */
  given(values: Values): readonly Argument[];
}

/** A schedule as the page starts with it. */
export function started({ name, parameters }: Entry): Written {
  const entries = parameters.map((parameter) => [parameter.name, parameter.start]);
  return { name, values: Object.fromEntries(entries) };
}
