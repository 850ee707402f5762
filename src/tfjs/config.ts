import { type CommonOptions, isScheduled } from "../base/options.ts";
import type { Extras, VariableMatch } from "./extras.ts";
import type { VariableGroup } from "./optionGroup.ts";

/** A value of a file. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What an optimizer is made of, as a file holds it. */
export type Config = { [key: string]: Json };

/** What it is made of again, and what is missing in each group: what a file cannot hold. */
export interface Parts<O> {
  readonly options: O;
  readonly extras: Extras<O>;
  readonly missing: readonly (readonly string[])[];
}

/** Hyperparameters and extras but for functions, whose names stand in the group's `functions`. */
export function writeConfig<O extends CommonOptions>(
  faces: readonly VariableGroup<O>[],
  missing: readonly (readonly string[])[],
  { groups: _, ...extras }: Extras<O>,
): Config {
  const [options, ...groups] = faces.map((face, i) => writeGroup(face, missing[i]!));
  return { options: options!, extras: { ...extras }, groups };
}

/** What `writeConfig` wrote. What cannot be is found by who takes the parts. */
export function readConfig<O extends CommonOptions>(config: Config): Parts<O> {
  const {
    options = {},
    extras = {},
    groups = [],
  } = config as {
    options?: Config;
    extras?: Config;
    groups?: Config[];
  };
  const all = [options, ...groups].map(readGroup);
  const [first, ...others] = all.map(({ group }) => group);
  return {
    options: first as O,
    extras: { ...extras, groups: others } as unknown as Extras<O>,
    missing: all.map(({ functions }) => functions),
  };
}

function writeGroup(face: object, missing: readonly string[]): Config {
  const { match, ...options } = face as { match?: VariableMatch };
  const entries = Object.entries(options);
  const isLost = (value: unknown) => isScheduled(value);
  const kept = entries.filter(([key, value]) => !isLost(value) && !missing.includes(key));
  const lost = entries.filter(([, value]) => isLost(value)).map(([key]) => key);
  if (typeof match === "function" && !missing.includes("match")) lost.push("match");
  return {
    ...(Object.fromEntries(kept) as Config),
    ...writeMatch(match),
    functions: [...missing, ...lost],
  };
}

function readGroup({ functions, match, ...options }: Config): {
  group: object;
  functions: string[];
} {
  const names = (functions ?? []) as string[];
  const isMatched = match !== undefined || names.includes("match");
  return { group: { ...options, ...(isMatched && { match: readMatch(match) }) }, functions: names };
}

/** TensorFlow.js rewrites all strings of a configuration (`a_b` becomes `aB`) but those called `name`. */
function writeMatch(match: VariableMatch | undefined): Config {
  if (typeof match === "string") return { match: { name: match } };
  if (match instanceof RegExp) return { match: { name: match.source, flags: match.flags } };
  return {};
}

function readMatch(match: Json | undefined): VariableMatch {
  const { name, flags } = (match ?? {}) as { name?: string; flags?: string };
  if (name === undefined) return never;
  return flags === undefined ? name : new RegExp(name, flags);
}

/** In place of a function that a file could not hold. */
function never(): boolean {
  return false;
}
