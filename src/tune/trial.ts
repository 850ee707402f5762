import { checkChoice, checkKeys, checkNumber, describe, isPlain, mismatch } from "../validate.ts";

/**
 * How a trial ended: the objective gave a finite number, the median rule ended it, or the objective threw, gave
 * undefined, or gave or reported NaN or an infinity.
 */
export type TrialState = "complete" | "pruned" | "failed";

/** A trial and what came of it: plain data, which JSON gives back as they were. */
export interface Trial<O extends object = object> {
  /** Its number, from 0. */
  readonly trial: number;
  /** What it was tried with. */
  readonly options: Readonly<O>;
  /** How it ended. */
  readonly state: TrialState;
  /** What the objective returned; of a pruned one what it reported last; null for one that failed. */
  readonly value: number | null;
  /** What it reported, in order. */
  readonly reports: readonly number[];
  /** Why it failed. */
  readonly error?: string;
}

const states: readonly TrialState[] = ["complete", "pruned", "failed"];

/**
 * Trials of an earlier call, copied.
 * @param expected the options of each by its number
 * @throws RangeError or TypeError if they are no trials, or of another search
 */
export function readTrials<O extends object>(
  where: string,
  trials: unknown,
  count: number,
  expected: (trial: number) => O,
): Trial<O>[] {
  if (!Array.isArray(trials)) throw mismatch(where, "an array of trials", trials);
  checkNumber(`${where}.length`, trials.length, { min: 0, max: count, integer: true });
  return trials.map((trial: unknown, i) => readTrial(`${where}[${i}]`, trial, i, expected(i)));
}

function readTrial<O extends object>(
  where: string,
  trial: unknown,
  number: number,
  options: O,
): Trial<O> {
  if (!isPlain(trial)) throw mismatch(where, "a trial", trial);
  checkKeys(where, trial, ["trial", "options", "state", "value", "reports", "error"]);
  const { trial: own, state, value, reports, error, options: had } = trial as Partial<Trial<O>>;
  if (own !== number) throw mismatch(`${where}.trial`, `${number}, as they are in order`, own);
  checkChoice(`${where}.state`, state, states);
  if (state !== "failed") checkNumber(`${where}.value`, value, {});
  else if (value !== null) throw mismatch(`${where}.value of a failed trial`, "null", value);
  if (!Array.isArray(reports)) throw mismatch(`${where}.reports`, "an array of numbers", reports);
  for (const [i, each] of reports.entries()) checkNumber(`${where}.reports[${i}]`, each, {});
  if (error !== undefined && typeof error !== "string") {
    throw mismatch(`${where}.error`, "a string", error);
  }
  checkSame(`${where}.options`, had, options);
  const failure = error === undefined ? {} : { error };
  return {
    trial: number,
    options,
    reports: [...reports],
    state: state!,
    value: value!,
    ...failure,
  };
}

/** Trials of another seed or space say nothing of what comes next here. */
function checkSame(where: string, had: unknown, options: object): void {
  if (!isPlain(had)) throw mismatch(where, "an object", had);
  const theirs = new Map<string, unknown>(Object.entries(had));
  for (const [name, value] of Object.entries(options)) {
    if (Object.is(theirs.get(name), value)) continue;
    throw new RangeError(
      `${where}.${name} is ${describe(theirs.get(name))}, where this seed and space give ${describe(value)}: it is a trial of another search`,
    );
  }
  checkKeys(where, had, Object.keys(options));
}
