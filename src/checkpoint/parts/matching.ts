/** How what a file holds and what is here are brought together: by name. */
import { kindOf } from "../../arrays.ts";
import { seedRange } from "../../random.ts";
import { checkNumber, clause, describe } from "../../validate.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { isCount, type Kept } from "./readParts.ts";

/**
 * Gives a name of the file the name that it has here, or leaves what has it out by undefined.
 * @param name the name in the file
 * @param part of the part that it belongs to
 */
export type Rename = (name: string, part: string) => string | undefined;

/** What does not fit, by names here. */
export interface Misfits {
  /** Here, and not in the file. */
  readonly missing: string[];
  /** In the file, and not here. */
  readonly unexpected: string[];
  /** Of another shape or dtype there. */
  readonly reshaped: string[];
}

/** How a part is to be matched. */
export interface Matching {
  /** What messages begin with: the part too. */
  readonly where: string;
  readonly part: string;
  readonly strict: boolean;
  readonly rename: Rename | undefined;
  /** What of all parts has not fitted, by the names that it has in files. */
  readonly misfits: Misfits;
  /** What may help with names of the file that are not here, or "". */
  readonly advice: (isMissing: boolean) => string;
}

/**
 * The name that something has here; undefined for what is left out.
 * @throws TypeError for what is no name.
 */
export function nameHere({ where, part, rename }: Matching, name: string): string | undefined {
  if (!rename) return name;
  const here: unknown = rename(name, part);
  if (here === undefined || here === null || typeof here === "string") return here ?? undefined;
  throw new TypeError(
    `${where}: rename must give a name, or undefined, for ${describe(name)}, got ${describe(here)}`,
  );
}

/** Things by the names that they have here. @throws TypeError for two of one name. */
export function byName<T>(
  matching: Matching,
  all: Iterable<readonly [name: string, thing: T]>,
): Map<string, T> {
  const named = new Map<string, T>();
  for (const [name, thing] of all) {
    const here = nameHere(matching, name);
    if (here === undefined) continue;
    if (named.has(here)) {
      const what = matching.rename ? "rename gives two the name" : "the file has twice";
      throw new TypeError(`${matching.where}: ${what} ${describe(here)}`);
    }
    named.set(here, thing);
  }
  return named;
}

type Like = { readonly dtype: string; readonly shape: readonly number[] };

export const kind = ({ dtype, shape }: Like): string => `${dtype} of shape [${shape.join(", ")}]`;

/**
 * What each parameter takes.
 * @param exact whether dtypes have to be the same, as in Nadir's own files; else numbers are converted.
 * @throws TypeError that says all that does not fit, if matching is strict or nothing fits.
 */
export function matchTensors(
  matching: Matching,
  tensors: ReadonlyMap<string, FileTensor>,
  parameters: ReadonlyMap<string, Kept>,
  exact: boolean,
): (readonly [name: string, Kept, FileTensor])[] {
  const { where, part, strict, misfits, advice } = matching;
  const isWanted = (kept: Kept) => exact || !isCount(kept);
  const missing = [...parameters].flatMap(([name, kept]) =>
    tensors.has(name) || !isWanted(kept) ? [] : [name],
  );
  const unexpected = [...tensors.keys()].filter((name) => !parameters.has(name));
  const reshaped: string[] = [];
  const unlike: string[] = [];
  const found = [...parameters].flatMap(([name, parameter]) => {
    const tensor = tensors.get(name);
    if (!tensor) return [];
    const fits =
      tensor.shape.join() === parameter.shape.join() &&
      (exact && strict
        ? tensor.dtype === parameter.dtype
        : isFloat(tensor) || (isCount(parameter) && tensor.dtype === "i64"));
    if (fits) return [[name, parameter, tensor] as const];
    reshaped.push(name);
    const number = isFloat(tensor) || (exact && strict) ? parameter.dtype : "floats";
    unlike.push(
      `${describe(name)} must be ${kind({ ...parameter, dtype: number })}, got ${kind(tensor)}`,
    );
    return [];
  });
  const clauses = [...clause("missing", missing), ...clause("unexpected", unexpected), ...unlike];
  if (clauses.length > 0 && (strict || found.length === 0)) {
    const hint = unexpected.length > 0 && advice(missing.length > 0);
    throw new TypeError(
      `${where} is of other parameters: ${clauses.join("; ")}${hint ? `: ${hint}` : ""}`,
    );
  }
  note(part, misfits.missing, missing);
  note(part, misfits.unexpected, unexpected);
  note(part, misfits.reshaped, reshaped);
  return found;
}

/** @throws RangeError for a number that would become infinite where it is taken. */
export function checkRounded(
  where: string,
  name: string,
  { dtype }: { readonly dtype: string },
  { data }: { readonly data: unknown },
): void {
  if (dtype !== "f32" || kindOf(data) !== "Float64Array") return;
  const doubles = data as Float64Array;
  const over = doubles.findIndex(
    (each) => Number.isFinite(each) && !Number.isFinite(Math.fround(each)),
  );
  if (over < 0) return;
  throw new RangeError(
    `${where}: ${describe(name)}[${over}] must be within single precision, got ${doubles[over]}`,
  );
}

/** @throws RangeError for what is no count, where one is taken. */
export function checkCount(
  where: string,
  name: string,
  kept: Kept,
  { data }: { readonly data: Iterable<unknown> },
): void {
  if (!isCount(kept)) return;
  for (const count of data) checkNumber(`${where}: ${describe(name)}`, Number(count), seedRange);
}

const isFloat = ({ dtype }: FileTensor) => /^b?f\d/.test(dtype);

/** Names of a part, which in a list of all have the part before them. */
export function note(part: string, list: string[], names: readonly string[]): void {
  for (const name of names) list.push(`${part}/${name}`);
}
