/** What the commands of runs share in reading their arguments. */
import { parse as parsePath } from "node:path";
import { parseArgs } from "node:util";
import { wholeNumber } from "../arguments.ts";
import { UsageError } from "../command.ts";

/** Options by their names, as they were given, and what is no option. */
export interface Words<Name extends string, Flag extends string> {
  readonly word: string;
  readonly given: Partial<Record<Name, string>>;
  readonly flags: ReadonlySet<Flag>;
}

/**
 * @param expected what is to be there beside options, as `<module>`
 * @throws UsageError for options that there are not, and where there is not one such word.
 */
export function readWords<Name extends string, Flag extends string>(
  args: readonly string[],
  expected: string,
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
  const [word] = positionals;
  if (word === undefined || positionals.length > 1) {
    const got = word === undefined ? "nothing" : JSON.stringify(positionals.join(" "));
    throw new UsageError(`expected one ${expected}, got ${got}`);
  }
  return {
    word,
    given: values as Partial<Record<Name, string>>,
    flags: new Set(flags.filter((flag) => values[flag] === true)),
  };
}

/** A run's name; that of the module where none is given. */
export function runName(given: string | undefined, path: string): string {
  if (given !== undefined) return checkedRun("--run", given);
  return checkedRun("--run", parsePath(path).name, ", the module's name");
}

/** @throws UsageError for what no run is called. */
export function checkedRun(where: string, name: string, whose = ""): string {
  if (/^[\w-]{1,64}$/.test(name)) return name;
  throw new UsageError(
    `${where} must be a name of A–Z a–z 0–9 _ -, at most 64 of them, got ${JSON.stringify(name)}${whose}`,
  );
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
export function duration(
  name: string,
  text: string | undefined,
  { min = 0, max = Infinity, integer = false } = {},
): number | undefined {
  if (text === undefined) return undefined;
  const got = `got ${JSON.stringify(text)}`;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|min|m|h)$/.exec(text) ?? [];
  if (unit === undefined) {
    throw new UsageError(`${name} must be a time with its unit, as 500ms, 30s, 5m or 2h, ${got}`);
  }
  // 1.1 · 1000 is not 1100.
  const value = Number((Number(number) * UNITS[unit]!).toPrecision(15));
  if (integer && !Number.isInteger(value)) {
    throw new UsageError(`${name} must be whole milliseconds, ${got}`);
  }
  if (value >= min && value <= max) return value;
  const range = max === Infinity ? `${min}ms or more` : `from ${min}ms to ${max}ms`;
  throw new UsageError(`${name} must be ${range}, ${got}`);
}

const SHARDS = /^(\d{1,6})(?:-(\d{1,6}))?$/;

/** Numbers of shards, as `0,2-5`: each once, in their order. */
export function shardList(name: string, text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const all = new Set<number>();
  for (const part of text.split(",")) {
    const [, first, last = first] = SHARDS.exec(part) ?? [];
    if (first === undefined || Number(first) > Number(last)) {
      throw new UsageError(
        `${name} must be shards, counted from 0, as 3 or 0,2-5, got ${JSON.stringify(text)}`,
      );
    }
    for (let shard = Number(first); shard <= Number(last); shard++) all.add(shard);
  }
  return [...all].sort((a, b) => a - b);
}

/** A number above 0. */
export function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`${name} must be a number above 0, got ${JSON.stringify(text)}`);
}
