import type { Schedule } from "../schedules/schedule.ts";
import {
  checkChoice,
  checkFlag,
  checkKeys,
  checkNumber,
  mismatch,
  type Range,
} from "../validate.ts";
import { checkHeld } from "./precision.ts";

/**
 * A number, or a pure function of the step, counted from 0, that gives it.
 *
 * For f32 parameters, what single precision cannot hold is refused with a RangeError: a number that
 * becomes infinite, or, where it is given to a constructor or a group, or is ε, one that becomes 0.
 */
export type Hyperparameter = number | Schedule;

/** What every optimizer takes. */
export interface CommonOptions {
  /** Learning rate, in [0, ∞). */
  lr?: Hyperparameter;
  /** λ in [0, ∞). Default 0. Added to the gradient as λθ, or, if decoupled, θ shrinks by the factor 1 − lr·λ. */
  weightDecay?: Hyperparameter;
  /** Weight decay apart from the gradient (Loshchilov & Hutter, arXiv:1711.05101). Default false. */
  decoupledWeightDecay?: boolean;
  /** Ascend instead of descend. Default false. */
  maximize?: boolean;
  /**
   * Factor of the gradient as it is read, in (-∞, ∞): 1 / accumulated batches, the inverse of a loss
   * scale, or a clipping coefficient, without a pass of its own. Who clips beside gives the optimizer to
   * `clipGradNorm` and `clipGradValue`, whose limits are then of gradScale · grad. Default 1.
   */
  gradScale?: Hyperparameter;
}

/** A numeric option: its default and the interval it must lie in. */
export interface NumberSpec extends Range {
  readonly default: number;
  /** Only sets up the state: neither a schedule nor changed later. */
  readonly initial?: true;
  /** False where 0 is something else than very little, so that no number may be rounded to it. */
  readonly mayVanish?: false;
}

/** One of several named ways. */
export interface ChoiceSpec<C extends string> {
  readonly default: C;
  readonly choices: readonly C[];
}

export interface FlagSpec {
  readonly default: boolean;
}

type SpecOf<V> = [V] extends [boolean]
  ? FlagSpec
  : [V] extends [string]
    ? ChoiceSpec<V>
    : [V] extends [readonly unknown[]]
      ? readonly [NumberSpec, NumberSpec]
      : NumberSpec;

/** For each option of `O` what it may be and what it is by default. */
export type OptionSpecs<O> = { readonly [K in keyof O]-?: SpecOf<NonNullable<O[K]>> };

export type AnySpec =
  | NumberSpec
  | FlagSpec
  | ChoiceSpec<string>
  | readonly [NumberSpec, NumberSpec];

type ResolvedValue<V> = [V] extends [boolean | string]
  ? V
  : [V] extends [readonly unknown[]]
    ? readonly [number, number]
    : number;

/** Options at one step: every schedule is a number. */
export type Resolved<O> = { readonly [K in keyof O]-?: ResolvedValue<NonNullable<O[K]>> };

/** The specs of {@link CommonOptions} but for `lr`, whose default is each optimizer's own. */
export const commonSpecs: Omit<OptionSpecs<Required<CommonOptions>>, "lr"> = {
  weightDecay: { default: 0, min: 0 },
  decoupledWeightDecay: { default: false },
  maximize: { default: false },
  gradScale: { default: 1 },
};

/** A value for each option and for each element of a pair, from those that `options` have. */
export function mapOptions<O extends object>(
  specs: OptionSpecs<O>,
  options: object,
  of: (name: string, spec: AnySpec, value: unknown) => unknown,
): Required<O> {
  const values = options as Readonly<Record<string, unknown>>;
  const entries = Object.entries<AnySpec>(specs).map(([key, spec]) => {
    const value = values[key];
    if (!isPair(spec)) return [key, of(key, spec, value)];
    const pair = value as readonly unknown[] | undefined;
    return [key, Object.freeze(spec.map((each, i) => of(`${key}[${i}]`, each, pair?.[i])))];
  });
  return Object.fromEntries(entries) as Required<O>;
}

/** All options: those given, checked, and for the others `fallback`. */
export function withDefaults<O extends object>(
  where: string,
  specs: OptionSpecs<O>,
  given: O,
  fallback: Required<O> = mapOptions(specs, {}, (_, spec) => (spec as NumberSpec).default),
): Required<O> {
  checkKeys(where, given, Object.keys(specs));
  const entries = Object.entries<AnySpec>(specs).map(([key, spec]) => {
    const value = given[key as keyof O] as unknown;
    const isGiven = value !== undefined;
    return [key, isGiven ? checkOption(`${where}: ${key}`, spec, value) : fallback[key as keyof O]];
  });
  return Object.fromEntries(entries) as Required<O>;
}

/** `value` if the option may have it; arrays as a frozen copy, so that no unchecked element gets in. */
export function checkOption(where: string, spec: AnySpec, value: unknown): unknown {
  if (isPair(spec)) {
    checkPair(where, value);
    // By index, of which a hole has one, and whatever iterator it may have been given.
    return Object.freeze(spec.map((each, i) => checkOption(`${where}[${i}]`, each, value[i])));
  }
  if ("choices" in spec) checkChoice(where, value as string, spec.choices);
  else if (typeof spec.default === "boolean") checkFlag(where, value as boolean);
  else if (!isSchedulable(spec)) checkNumber(where, value, spec as NumberSpec);
  else if (typeof value !== "function") {
    checkNumber(where, value, spec as NumberSpec, "a number or a schedule");
  }
  return value;
}

/** @throws TypeError */
export function checkPair(where: string, value: unknown): asserts value is readonly unknown[] {
  if (!Array.isArray(value) || value.length !== 2) throw mismatch(where, "a pair", value);
}

/**
 * Refuses numbers that single precision cannot hold. Those that are not new may have decayed to 0, as
 * those that schedules give: but for ε, where 0 is something else than very little.
 * @throws RangeError
 */
export function checkSingle<O extends object>(
  where: string,
  specs: OptionSpecs<O>,
  options: Required<O>,
  isNew: boolean,
): void {
  mapOptions(specs, options, (name, spec, value) => {
    if (typeof value !== "number") return;
    checkHeld(`${where}: ${name}`, value, !isNew && (spec as NumberSpec).mayVanish !== false);
  });
}

/**
 * The options as they are at `step`, for parameters of which some are in single precision or none.
 * @throws RangeError or TypeError for what a schedule gives.
 */
export function resolve<O extends object>(
  where: string,
  specs: OptionSpecs<O>,
  options: Required<O>,
  step: number,
  isSingle = false,
): Resolved<O> {
  return mapOptions(specs, options, (name, spec, value) => {
    if (typeof value !== "function") return value;
    const what = `${where}: ${name} at step ${step}`;
    const number = checkNumber(what, value(step), spec as NumberSpec);
    if (isSingle) checkHeld(what, number, (spec as NumberSpec).mayVanish !== false);
    return number;
  }) as Resolved<O>;
}

/** Whether an option is a schedule, or a pair with one. */
export function isScheduled(value: unknown): boolean {
  return typeof value === "function" || (Array.isArray(value) && value.some(isScheduled));
}

/** Whether an option may be a schedule, or a pair with one. */
export function isSchedulable(spec: AnySpec): boolean {
  return isPair(spec) || (typeof spec.default === "number" && !("initial" in spec));
}

/** Whether a hyperparameter is, or may come to be, other than 0. */
export function isActive(value: Hyperparameter): boolean {
  return value !== 0;
}

function isPair(spec: AnySpec): spec is readonly [NumberSpec, NumberSpec] {
  return Array.isArray(spec);
}
