import { mapped } from "../mapped.ts";
import type { Schedule } from "../schedules/schedule.ts";
import type { Range } from "../validate.ts";

/**
 * A number, or a pure function of the step, counted from 0, that gives it.
 *
 * For f32 parameters, a number that single precision cannot hold is refused with a RangeError: one that
 * rounds to infinity, or, if it is given to a constructor or a group or is ε, one that rounds to 0.
 */
export type Hyperparameter = number | Schedule;

/** Options common to all optimizers. */
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
   * Factor by which the step multiplies the gradient as it reads it, in (-∞, ∞): one over the number of
   * accumulated batches, the inverse of a loss scale, or a clipping coefficient, without a pass of its own.
   * To clip as well, pass the optimizer to `clipGradNorm` and `clipGradValue`: their limits then apply to
   * gradScale · grad. Default 1.
   */
  gradScale?: Hyperparameter;
}

/** A numeric option: its default and the interval it must lie in. */
export interface NumberSpec extends Range {
  readonly default: number;
  /** Only initializes the state: cannot be a schedule and cannot be changed later. */
  readonly initial?: true;
  /** False where 0 means something else than a very small number, so that nothing may round to it. */
  readonly mayVanish?: false;
}

/** A numeric option that may be null, which switches off what the number is for. */
export interface NullableSpec extends Omit<NumberSpec, "default"> {
  readonly default: number | null;
  readonly nullable: true;
}

/** An option that is one of several names, or null. */
export interface ChoiceSpec<C extends string | null> {
  readonly default: C;
  readonly choices: readonly C[];
}

export interface FlagSpec {
  readonly default: boolean;
}

type SpecOf<V> = [V] extends [boolean]
  ? FlagSpec
  : [V] extends [string | null]
    ? ChoiceSpec<V>
    : [V] extends [readonly unknown[]]
      ? { readonly [I in keyof V]: NumberSpec }
      : null extends V
        ? NullableSpec
        : NumberSpec;

type Given<V> = Exclude<V, undefined>;

/** For each option of `O` what it may be and what it is by default. */
export type OptionSpecs<O> = { readonly [K in keyof O]-?: SpecOf<Given<O[K]>> };

/** Several numbers, which are given together. */
export type TupleSpec = readonly NumberSpec[];

export type AnySpec = NumberSpec | NullableSpec | FlagSpec | ChoiceSpec<string | null> | TupleSpec;

type ResolvedValue<V> = [V] extends [boolean | string | null]
  ? V
  : [V] extends [readonly unknown[]]
    ? { readonly [I in keyof V]: number }
    : null extends V
      ? number | null
      : number;

/** Options at one step: every schedule is a number. */
export type Resolved<O> = { readonly [K in keyof O]-?: ResolvedValue<Given<O[K]>> };

/** The specs of {@link CommonOptions} but for `lr`, whose default is each optimizer's own. */
export const commonSpecs: Omit<OptionSpecs<Required<CommonOptions>>, "lr"> = {
  weightDecay: { default: 0, min: 0 },
  decoupledWeightDecay: { default: false },
  maximize: { default: false },
  gradScale: { default: 1 },
};

/** How much of a running mean is kept: in [0, 1). */
export const beta = (usual: number): NumberSpec => ({ default: usual, min: 0, below: 1 });

/** Whether an option is a schedule, or a tuple with one. */
export function isScheduled(value: unknown): boolean {
  return typeof value === "function" || (Array.isArray(value) && value.some(isScheduled));
}

/** Whether an option may be a schedule, or a tuple with one. */
export function isSchedulable(spec: AnySpec): boolean {
  if (isTuple(spec)) return true;
  return !("initial" in spec) && ("nullable" in spec || typeof spec.default === "number");
}

/** Whether a hyperparameter is, or may come to be, other than 0. */
export function isActive(value: Hyperparameter): boolean {
  return value !== 0;
}

export function isTuple(spec: AnySpec): spec is TupleSpec {
  return Array.isArray(spec);
}

/** A value for each option and for each element of a tuple, from those that `options` have. */
export function mapOptions<O extends object>(
  specs: Partial<OptionSpecs<O>>,
  options: object,
  of: (name: string, spec: AnySpec, value: unknown) => unknown,
): Required<O> {
  const values = options as Readonly<Record<string, unknown>>;
  return mapped<AnySpec, unknown>(specs as never, (spec, key) => {
    const value = values[key];
    if (!isTuple(spec)) return of(key, spec, value);
    return Object.freeze(
      spec.map((each, i) => of(`${key}[${i}]`, each, (value as unknown[] | undefined)?.[i])),
    );
  }) as Required<O>;
}
