import { type AnySpec, isPair, type NumberSpec, type OptionSpecs } from "./options.ts";

/** The largest finite and the smallest positive number in single precision. */
const LARGEST = 3.4028234663852886e38;
const SMALLEST = 1.401298464324817e-45;

/** What single precision is asked to hold: options, or as they are at a step. */
interface Held<O> {
  readonly options: Required<O>;
  /** Those that came from a schedule are said to be of this step. */
  readonly at?: { readonly step: number; readonly scheduled: Required<O> };
  /** Whether no number may be rounded to 0. Else only ε may not: the others come to 0 as they decay. */
  readonly isNew?: boolean;
}

/** @throws RangeError for a number that becomes infinite, or wrongly 0, in single precision. */
export function checkSingle<O extends object>(
  where: string,
  specs: OptionSpecs<O>,
  { options, at, isNew = false }: Held<O>,
): void {
  const check = (name: string, spec: NumberSpec, value: unknown, given: unknown) => {
    if (typeof value !== "number") return;
    const single = Math.fround(value);
    const isLost = single === 0 && value !== 0 && (isNew || spec.mayVanish === false);
    if (Number.isFinite(single) && !isLost) return;
    const when = typeof given === "function" ? ` at step ${at?.step}` : "";
    const range = isLost ? `0 or at least ${SMALLEST}` : `at most ${LARGEST}`;
    throw new RangeError(
      `${where}: ${name}${when} must be ${range} in size for f32 parameters, got ${value}`,
    );
  };
  for (const [key, spec] of Object.entries<AnySpec>(specs)) {
    const value: unknown = options[key as keyof O];
    const given: unknown = (at?.scheduled ?? options)[key as keyof O];
    if (!isPair(spec)) check(key, spec as NumberSpec, value, given);
    else {
      for (const [i, element] of spec.entries()) {
        check(`${key}[${i}]`, element, (value as unknown[])[i], (given as unknown[])[i]);
      }
    }
  }
}

/**
 * What a kernel is called with follows from hyperparameters that can be held, but may itself be too
 * large: lr / (1 − β₁ᵗ), lr · weightDecay.
 *
 * @throws RangeError for a constant that is infinite or not a number in this precision.
 */
export function checkConstants(
  where: string,
  constants: readonly number[],
  isSingle: boolean,
  step: number,
): void {
  for (const constant of constants) {
    if (Number.isFinite(isSingle ? Math.fround(constant) : constant)) continue;
    const dtype = isSingle ? "f32" : "f64";
    throw new RangeError(
      `${where}: lr and the other hyperparameters at step ${step} must give factors that ${dtype} parameters can hold, got ${constant}`,
    );
  }
}
