/** What `coordinate` and `work` share in reading their arguments. */
import { parse as parsePath } from "node:path";
import { parseArgs } from "node:util";
import { wholeNumber } from "../arguments.ts";
import { UsageError } from "../command.ts";

/** Options by their names, as they were given, and the module. */
export interface Words<Name extends string, Flag extends string> {
  readonly path: string;
  readonly given: Partial<Record<Name, string>>;
  readonly flags: ReadonlySet<Flag>;
}

/** @throws UsageError for options that there are not, and where there is not one module. */
export function readWords<Name extends string, Flag extends string>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[],
): Words<Name, Flag> {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" } as const] as const),
    ...flags.map((name) => [name, { type: "boolean" } as const] as const),
  ]);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { positionals, values } = parsed;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    const got = path === undefined ? "nothing" : JSON.stringify(positionals.join(" "));
    throw new UsageError(`expected one <module>, got ${got}`);
  }
  return {
    path,
    given: values as Partial<Record<Name, string>>,
    flags: new Set(flags.filter((flag) => values[flag] === true)),
  };
}

/** A run's name; that of the module where none is given. */
export function runName(given: string | undefined, path: string): string {
  const name = given ?? parsePath(path).name;
  if (/^[\w-]{1,64}$/.test(name)) return name;
  const why =
    given === undefined ? `${JSON.stringify(name)}, the module's name` : JSON.stringify(name);
  throw new UsageError(`--run must be a name of A–Z a–z 0–9 _ -, at most 64 of them, got ${why}`);
}

/** From 1 on. */
export const count = (name: string, text: string | undefined): number | undefined =>
  wholeNumber(name, text, { min: 1, max: Number.MAX_SAFE_INTEGER });

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of a time with its unit: `500ms`, `1.5s`, `10m`. */
export function duration(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|min|m|h)$/.exec(text) ?? [];
  if (unit !== undefined) return Number(number) * UNITS[unit]!;
  throw new UsageError(
    `${name} must be a time with its unit, as 500ms, 30s, 5m or 2h, got ${JSON.stringify(text)}`,
  );
}

/** A number above 0. */
export function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`${name} must be a number above 0, got ${JSON.stringify(text)}`);
}
