import { mapped } from "../mapped.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber, mismatch } from "../validate.ts";
import {
  type AnySpec,
  isSchedulable,
  isTuple,
  mapOptions,
  type NullableSpec,
  type NumberSpec,
  type OptionSpecs,
  type TupleSpec,
} from "./options.ts";
import { checkHeld } from "./precision.ts";

/** All options: those given, checked, and for the others `fallback`. */
export function withDefaults<O extends object>(
  where: string,
  specs: OptionSpecs<O>,
  given: O,
  fallback: Required<O> = mapOptions(specs, {}, (_, spec) => (spec as NumberSpec).default),
): Required<O> {
  checkKeys(where, given, Object.keys(specs));
  return mapped<AnySpec, unknown>(specs, (spec, key) => {
    const value = given[key as keyof O];
    if (value === undefined) return fallback[key as keyof O];
    return checkOption(`${where}: ${key}`, spec, value);
  }) as Required<O>;
}

/** `value` if the option may have it; arrays as a frozen copy, so that no unchecked element gets in. */
export function checkOption(where: string, spec: AnySpec, value: unknown): unknown {
  if (isTuple(spec)) {
    checkTuple(where, spec, value);
    // By index, of which a hole has one, and whatever iterator it may have been given.
    return Object.freeze(spec.map((each, i) => checkOption(`${where}[${i}]`, each, value[i])));
  }
  if ("choices" in spec) checkChoice(where, value as string | null, spec.choices);
  else if (typeof spec.default === "boolean") checkFlag(where, value as boolean);
  else checkNumeric(where, spec as NumberSpec | NullableSpec, value);
  return value;
}

function checkNumeric(where: string, spec: NumberSpec | NullableSpec, value: unknown): void {
  const [isNullable, isOpen] = ["nullable" in spec, isSchedulable(spec)];
  if ((isNullable && value === null) || (isOpen && typeof value === "function")) return;
  const kinds = ["a number", ...(isOpen ? ["a schedule"] : []), ...(isNullable ? ["null"] : [])];
  checkNumber(where, value, spec, kinds.join(" or "));
}

/** @throws TypeError */
export function checkTuple(
  where: string,
  { length }: TupleSpec,
  value: unknown,
): asserts value is readonly unknown[] {
  if (Array.isArray(value) && value.length === length) return;
  throw mismatch(where, length === 2 ? "a pair" : `an array of ${length}`, value);
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
