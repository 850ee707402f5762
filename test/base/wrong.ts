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
  readonly integer?: boolean;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly string[];
}

type Specs = Readonly<Record<string, Spec | readonly Spec[]>>;

const noNumbers = ["0.1", "", null, true, [], [0.1], {}, 1n, Symbol("lr"), new Number(0.1)];
const noFlags = [0, 1, "true", null, {}, () => true];
const noTuples = (length: number) => [
  ...[0.5, "0.5", null, {}, [], [0.5]],
  ...[halves(length + 1), new Float64Array(length), () => halves(length)],
];
const halves = (length: number): unknown[] => new Array(length).fill(0.5);

/** `[first, ]`: an array of two, or more, with holes. */
export function holed(first: number, length = 2): unknown[] {
  return Object.assign(Array(length), { 0: first });
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
    if (isTuple(spec)) {
      const wrongs = wrongNumbers(`${name}: ${option}[1] at step ${step}`, spec[1]!);
      const withOne = ({ value }: WrongValue) => halves(spec.length).with(1, () => value);
      return wrongs.map((wrong) => ({ option, ...wrong, value: withOne(wrong) }));
    }
    if (typeof spec.default !== "number" || spec.initial) return [];
    const wrongs = wrongNumbers(`${name}: ${option} at step ${step}`, spec);
    return wrongs.map((wrong) => ({ option, ...wrong, value: () => wrong.value }));
  });
}

type WrongValue = Omit<Wrong, "option">;

function wrongValues(where: string, spec: Spec | readonly Spec[]): WrongValue[] {
  if (isTuple(spec)) return wrongTuples(where, spec);
  if (spec.choices) {
    const wrong = noNumbers.filter((value) => !spec.choices!.includes(value as string));
    return wrongTypes(where, "one of", [...wrong, "nonsense", 0.5]);
  }
  if (typeof spec.default === "boolean") return wrongTypes(where, "true or false", noFlags);
  return wrongNumbers(where, spec);
}

function wrongTuples(where: string, specs: readonly Spec[]): WrongValue[] {
  const { length } = specs;
  const elements = specs.flatMap((spec, i) =>
    wrongNumbers(`${where}[${i}]`, spec).map((wrong) => ({
      ...wrong,
      value: halves(length).with(i, wrong.value),
    })),
  );
  return [
    ...wrongTypes(where, length === 2 ? "a pair" : `an array of ${length}`, noTuples(length)),
    ...wrongTypes(`${where}[1]`, "a number", [holed(0.5, length)]),
    ...elements,
  ];
}

function wrongNumbers(where: string, spec: Spec): WrongValue[] {
  const { min, above, max, below, initial, integer, nullable } = spec;
  const outside = [
    ...[Number.NaN, Infinity, -Infinity],
    ...(min === undefined ? [] : [min - 1e-9, -1e300]),
    ...(max === undefined ? [] : [max + 1e-9, 1e300]),
    ...(above === undefined ? [] : [above]),
    ...(below === undefined ? [] : [below]),
    ...(integer ? [1.5] : []),
  ];
  const range = integer ? "an integer in " : "in ";
  const others = noNumbers.filter((value) => !(nullable && value === null));
  return [
    ...outside.map((value) => ({ value, error: RangeError, message: messageOf(where, range) })),
    ...wrongTypes(where, "a number", [...others, ...(initial ? [() => 0.5] : [])]),
  ];
}

function wrongTypes(where: string, what: string, values: readonly unknown[]): WrongValue[] {
  return values.map((value) => ({ value, error: TypeError, message: messageOf(where, what) }));
}

function messageOf(where: string, what: string): RegExp {
  return new RegExp(`^${where.replace(/[[\]]/g, "\\$&")} must be ${what}.*, got `);
}

function isTuple(spec: Spec | readonly Spec[]): spec is readonly Spec[] {
  return Array.isArray(spec);
}
