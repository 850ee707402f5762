import type { CatalogClass } from "../../src/base/optimizerClass.ts";

/** An option's value that must be refused: by what class of error, and with what in its message. */
export interface Wrong {
  readonly option: string;
  readonly value: unknown;
  readonly error: typeof RangeError | typeof TypeError;
  readonly message: RegExp;
}

interface Spec {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  readonly initial?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly string[];
}

type Specs = Readonly<Record<string, Spec | readonly [Spec, Spec]>>;

const noNumbers = ["0.1", "", null, true, [], [0.1], {}, 1n, Symbol("lr"), new Number(0.1)];
const noFlags = [0, 1, "true", null, {}, () => true];
const noPairs = [
  0.5,
  "0.5",
  null,
  {},
  [],
  [0.5],
  [0.5, 0.5, 0.5],
  new Float64Array(2),
  () => [1, 1],
];

/** `[first, ]`: an array of two with a hole. */
export function holed(first: number): unknown[] {
  return Object.assign(Array(2), { 0: first });
}

/** Wrong values of every option, as the class's description has them. */
export function wrongOptions({ description: { name, options } }: CatalogClass): Wrong[] {
  return Object.entries(options as Specs).flatMap(([option, spec]): Wrong[] => {
    const where = `${name}: ${option}`;
    return wrongValues(where, spec).map((wrong) => ({ option, ...wrong }));
  });
}

/** Wrong values of the options that may be schedules, to come from one at `step`. */
export function wrongFromSchedules({ description }: CatalogClass, step: number): Wrong[] {
  const { name, options } = description;
  return Object.entries(options as Specs).flatMap(([option, spec]): Wrong[] => {
    if (isPair(spec)) {
      const wrongs = wrongNumbers(`${name}: ${option}[1] at step ${step}`, spec[1]);
      return wrongs.map((wrong) => ({ option, ...wrong, value: [0.5, () => wrong.value] }));
    }
    if (typeof spec.default !== "number" || spec.initial) return [];
    const wrongs = wrongNumbers(`${name}: ${option} at step ${step}`, spec);
    return wrongs.map((wrong) => ({ option, ...wrong, value: () => wrong.value }));
  });
}

type WrongValue = Omit<Wrong, "option">;

function wrongValues(where: string, spec: Spec | readonly [Spec, Spec]): WrongValue[] {
  if (isPair(spec)) return wrongPairs(where, spec);
  if (spec.choices) return wrongTypes(where, "one of", [...noNumbers, "nonsense", 0.5]);
  if (typeof spec.default === "boolean") return wrongTypes(where, "true or false", noFlags);
  return wrongNumbers(where, spec);
}

function wrongPairs(where: string, specs: readonly [Spec, Spec]): WrongValue[] {
  const elements = specs.flatMap((spec, i) =>
    wrongNumbers(`${where}[${i}]`, spec).map((wrong) => ({
      ...wrong,
      value: i === 0 ? [wrong.value, 0.5] : [0.5, wrong.value],
    })),
  );
  return [
    ...wrongTypes(where, "a pair", noPairs),
    ...wrongTypes(`${where}[1]`, "a number", [holed(0.5)]),
    ...elements,
  ];
}

function wrongNumbers(where: string, { min, above, max, below, initial }: Spec): WrongValue[] {
  const outside = [
    ...[Number.NaN, Infinity, -Infinity],
    ...(min === undefined ? [] : [min - 1e-9, -1e300]),
    ...(max === undefined ? [] : [max + 1e-9, 1e300]),
    ...(above === undefined ? [] : [above]),
    ...(below === undefined ? [] : [below]),
  ];
  return [
    ...outside.map((value) => ({ value, error: RangeError, message: messageOf(where, "in ") })),
    ...wrongTypes(where, "a number", initial ? [...noNumbers, () => 0.5] : noNumbers),
  ];
}

function wrongTypes(where: string, what: string, values: readonly unknown[]): WrongValue[] {
  return values.map((value) => ({ value, error: TypeError, message: messageOf(where, what) }));
}

function messageOf(where: string, what: string): RegExp {
  return new RegExp(`^${where.replace(/[[\]]/g, "\\$&")} must be ${what}.*, got `);
}

function isPair(spec: Spec | readonly [Spec, Spec]): spec is readonly [Spec, Spec] {
  return Array.isArray(spec);
}
