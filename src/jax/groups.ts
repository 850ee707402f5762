import type { CommonOptions } from "../base/options.ts";
import { describe } from "../validate.ts";

/** Which parameters, by their path, such as `layers[0].weight`: a part of it, a pattern, or a choice. */
export type Match = string | RegExp | ((path: string) => boolean);

/** Options of the parameters that match; what is left out is as for all. */
export type MatchedOptions<O extends CommonOptions> = O & { readonly match: Match };

/** The paths of each group, the first that matches having each, and last of those that none matches. */
export function grouped(
  where: string,
  paths: readonly string[],
  matches: readonly Match[],
): string[][] {
  const groups: string[][] = [...matches, undefined].map(() => []);
  for (const path of paths) {
    // -1, where none matches, is the last.
    groups.at(matches.findIndex((match) => doesMatch(match, path)))!.push(path);
  }
  const empty = matches.findIndex((_, i) => groups[i]!.length === 0);
  if (empty >= 0) {
    throw new TypeError(
      `${where}: groups[${empty}] matches no parameter; there are ${paths.join(", ")}`,
    );
  }
  return groups;
}

/** @throws TypeError for what matches nothing by its kind. */
export function checkMatch(where: string, match: unknown): void {
  if (typeof match === "string" || match instanceof RegExp || typeof match === "function") return;
  throw new TypeError(`${where} must be a string, a RegExp or a function, got ${describe(match)}`);
}

function doesMatch(match: Match, path: string): boolean {
  if (typeof match === "string") return path.includes(match);
  // Not `test`, which goes on where it last ended if the pattern is global.
  return typeof match === "function" ? match(path) : path.search(match) >= 0;
}
