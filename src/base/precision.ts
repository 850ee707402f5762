import type { Pass } from "./pass.ts";

/** The largest finite number in single precision, the first that is rounded to ∞, and the smallest above 0. */
const LARGEST = 3.4028234663852886e38;
const TOO_LARGE = 3.4028235677973366e38;
const SMALLEST = 1.401298464324817e-45;

/** Whether a number stays finite in single precision, and, unless it `mayVanish`, other than 0. */
export function isHeld(value: number, mayVanish: boolean): boolean {
  return Math.abs(value) < TOO_LARGE && (mayVanish || value === 0 || Math.fround(value) !== 0);
}

/**
 * Refuses a hyperparameter that becomes infinite in single precision, or 0 where it `mayVanish` not.
 * @throws RangeError
 */
export function checkHeld(where: string, value: number, mayVanish: boolean): void {
  if (isHeld(value, mayVanish)) return;
  const range = Math.abs(value) >= TOO_LARGE ? `at most ${LARGEST}` : `0 or at least ${SMALLEST}`;
  throw new RangeError(`${where} must be ${range} in size for f32 parameters, got ${value}`);
}

/**
 * What a kernel is called with follows from hyperparameters that can be held, but may itself be too
 * large: lr / (1 − β₁ᵗ), lr · weightDecay.
 *
 * @throws RangeError for a constant that is infinite or not a number in this precision.
 */
export function checkConstants(
  where: string,
  { constants }: Pass,
  isSingle: boolean,
  step: number,
): void {
  const limit = isSingle ? TOO_LARGE : Infinity;
  for (const name in constants) {
    const constant = constants[name]!;
    if (Math.abs(constant) < limit) continue;
    const dtype = isSingle ? "f32" : "f64";
    throw new RangeError(
      `${where}: hyperparameters at step ${step} must give factors that ${dtype} parameters can hold, got ${constant}`,
    );
  }
}
