import type { Matched } from "../base/extras.ts";
import { firstMeant, type Match } from "../base/match.ts";
import type { CommonOptions } from "../base/options.ts";

/** Which parameters, by their path, such as `layers[0].weight`: a part of it, a pattern, or a choice. */
export type PathMatch = Match<string>;

/** Options of the parameters that match; what is left out is as for all. */
export type MatchedOptions<O extends CommonOptions> = Matched<O, string>;

/** The paths of each group, the first that matches having each, and last of those that none matches. */
export function grouped(
  where: string,
  paths: readonly string[],
  matches: readonly PathMatch[],
): string[][] {
  const find = firstMeant(matches);
  const groups: string[][] = [...matches, undefined].map(() => []);
  for (const path of paths) {
    // -1, where none matches, is the last.
    groups.at(find(path, path))!.push(path);
  }
  const empty = matches.findIndex((_, i) => groups[i]!.length === 0);
  if (empty >= 0) {
    throw new TypeError(
      `${where}: groups[${empty}] matches no parameter; there are ${paths.join(", ")}`,
    );
  }
  return groups;
}
