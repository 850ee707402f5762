/**
 * What subcommands share in reading their arguments. All of it throws a UsageError for what cannot
 * be meant, and touches nothing.
 *
 * @module
 */
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { normalized } from "../demos/text.ts";
import { UsageError } from "./command.ts";
import { isSystemError } from "./system.ts";

/** The values of options that all take one: `--name value`. */
export function parse<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  try {
    return parseArgs({ args: [...args], options }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Digits alone: what `Number` makes of "", "1e3" or "0x10" was hardly meant. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(
    `${name} must be a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`,
  );
}

/** A folder to write to, which need not exist yet. */
export function folder(name: string, path: string): string {
  if (path === "") throw new UsageError(`${name} must be a folder, got ""`);
  const file = fileOn(path);
  if (file === undefined) return path;
  throw new UsageError(`${name} must be a folder, but ${file} is a file`);
}

/** What there is of a path, if it is no folder and so nothing can lie below. */
function fileOn(path: string): string | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry && !entry.isDirectory() ? path : undefined;
  } catch (error) {
    // Anything else, as a folder that may not be read, is found where it is opened.
    return isSystemError(error) && error.code === "ENOTDIR" ? fileOn(dirname(path)) : undefined;
  }
}

/**
 * Those that a list of names chooses, in their own order. Letter case does not matter, and a space is
 * as good as a hyphen.
 * @param answersTo whether a candidate is meant by a name, beside its id.
 */
export function choose<T extends { readonly id: string }>(
  name: string,
  list: string,
  candidates: readonly T[],
  answersTo: (candidate: T, name: string) => boolean = () => false,
): readonly T[] {
  const chosen = new Set<T>();
  for (const wanted of list.split(",").map(normalized)) {
    const meant = candidates.filter(
      (candidate) => candidate.id === wanted || answersTo(candidate, wanted),
    );
    if (meant.length === 0) {
      const known = candidates.map(({ id }) => id).join(", ");
      throw new UsageError(`${name}: unknown ${JSON.stringify(wanted)}; known are ${known}`);
    }
    for (const candidate of meant) chosen.add(candidate);
  }
  return candidates.filter((candidate) => chosen.has(candidate));
}
