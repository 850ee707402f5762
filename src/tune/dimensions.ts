/**
 * What options are drawn from. Logarithms and powers are by exact arithmetic alone, so that a place gives the same
 * option on every engine.
 *
 * @module
 */
import { checkNumber, describe, mismatch, type Range } from "../validate.ts";
import { pow } from "../vendor/pow.ts";

/** What an option can be: what JSON gives back as it was. */
export type Drawn = number | string | boolean | null;

/** Values of an option, each at its place: one of your own is an object with such an `at`. */
export interface Dimension<T extends Drawn> {
  /**
   * The value at a place: always the same at the same place.
   * @param place in [0, 1)
   */
  at(place: number): T;
}

/** The same type, of which where it is used infers nothing: it would make `string` of literals. */
type Kept<T> = [T][T extends unknown ? 0 : never];

/** What each option is drawn from, by its name. */
export interface Space {
  readonly [name: string]: Dimension<Drawn>;
}

/** Options that a space gives. */
export type OptionsOf<S extends Space> = {
  -readonly [K in keyof S]: S[K] extends Dimension<infer T> ? T : never;
};

const within = (low: number, high: number, value: number) => Math.min(Math.max(value, low), high);

/** @throws RangeError if they are not numbers in a range, the first the smaller one. */
function checkEnds(where: string, low: number, high: number, range: Range): void {
  checkNumber(`${where}: low`, low, range);
  checkNumber(`${where}: high`, high, { ...range, min: low });
}

/**
 * Numbers from `low` to `high`, each as likely as any other: for what counts by its difference, as dropout's share.
 * @param low any finite number
 * @param high a number in [low, ∞)
 * @throws RangeError or TypeError if an end is none
 */
export function uniform(low: number, high: number): Dimension<number> {
  checkEnds("uniform", low, high, {});
  return { at: (place) => within(low, high, low * (1 - place) + high * place) };
}

/**
 * Numbers from `low` to `high` whose logarithms are equally likely: low^(1−u) · high^u. For what counts by its
 * ratio, as learning rates and weight decay: of `logUniform(1e-4, 1)` a quarter is below 1e-3.
 * @param low a number in (0, ∞)
 * @param high a number in [low, ∞)
 * @throws RangeError or TypeError if an end is none
 */
export function logUniform(low: number, high: number): Dimension<number> {
  checkEnds("logUniform", low, high, { above: 0 });
  return { at: (place) => within(low, high, between(low, high, place)) };
}

/**
 * Numbers x from `low` to `high` of which 1 − x is {@link logUniform}: for what counts by how near to 1 it is, as momentum
 * and betas. Of `oneMinusLogUniform(0.9, 0.999)` one half is above 0.99.
 * @param low a number in (−∞, 1)
 * @param high a number in [low, 1)
 * @throws RangeError or TypeError if an end is none
 */
export function oneMinusLogUniform(low: number, high: number): Dimension<number> {
  checkEnds("oneMinusLogUniform", low, high, { below: 1 });
  return { at: (place) => within(low, high, 1 - between(1 - low, 1 - high, place)) };
}

/** Not by the ratio of the ends, which may be more than there are numbers. */
const between = (start: number, end: number, place: number) =>
  pow(start, 1 - place) * pow(end, place);

/**
 * Whole numbers from `low` to `high`, both among them, each as likely as any other.
 * @param low a whole number in (−2⁵³, 2⁵³)
 * @param high a whole number in [low, 2⁵³)
 * @throws RangeError or TypeError if an end is none
 */
export function integer(low: number, high: number): Dimension<number> {
  const range = { above: -(2 ** 53), below: 2 ** 53, integer: true };
  checkEnds("integer", low, high, range);
  return { at: (place) => within(low, high, low + Math.floor(place * (high - low + 1))) };
}

/**
 * One of these, each as likely as any other. They are what JSON can hold, so that trials can be kept: for an optimizer
 * or a network its name, by which the objective looks it up.
 * @param values numbers, strings, true, false or null: at least one
 * @throws RangeError or TypeError if there are none, or one is something else
 */
export function choice<T extends Drawn>(values: readonly T[]): Dimension<Kept<T>> {
  if (!Array.isArray(values)) throw mismatch("choice", "an array of values", values);
  if (values.length === 0) throw new RangeError("choice must be of at least one value");
  const kept: readonly T[] = [...values];
  for (const [i, value] of kept.entries()) checkDrawn(`choice[${i}]`, value);
  return { at: (place) => kept[Math.min(Math.floor(place * kept.length), kept.length - 1)]! };
}

/** @throws TypeError if JSON would not give it back as it is. */
export function checkDrawn(where: string, value: Drawn): void {
  if (Number.isFinite(value) || value === null) return;
  if (typeof value === "string" || typeof value === "boolean") return;
  throw new TypeError(
    `${where} must be a finite number, a string, true, false or null, got ${describe(value)}`,
  );
}
