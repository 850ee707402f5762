import { describe } from "../validate.ts";

/** Which of several named things are meant: those whose name has a part, or fits a pattern, or a choice. */
export type Match<Thing> = string | RegExp | ((thing: Thing) => boolean);

/** Whether a thing of this name is meant. */
export function isMeant<Thing>(match: Match<Thing>, name: string, thing: Thing): boolean {
  if (typeof match === "string") return name.includes(match);
  // Not `test`, which goes on where it last ended if the pattern is global.
  return typeof match === "function" ? match(thing) : name.search(match) >= 0;
}

/**
 * Finds the first match that means a thing, or -1. Parts of names are looked up rather than tried, so
 * that a match for each of thousands of names costs in proportion to their number.
 */
export function firstMeant<Thing>(
  matches: readonly Match<Thing>[],
): (name: string, thing: Thing) => number {
  const parts = new Map<string, number>();
  const others: number[] = [];
  for (const [i, match] of matches.entries()) {
    if (typeof match !== "string") others.push(i);
    else if (!parts.has(match)) parts.set(match, i);
  }
  const lengths = new Set(Array.from(parts.keys(), (part) => part.length));
  return (name, thing) => {
    let first = matches.length;
    for (const length of lengths) {
      for (let start = 0; start + length <= name.length; start++) {
        first = Math.min(first, parts.get(name.slice(start, start + length)) ?? first);
      }
    }
    for (const i of others) {
      if (i < first && isMeant(matches[i]!, name, thing)) return i;
    }
    return first < matches.length ? first : -1;
  };
}

/** @throws TypeError for what means nothing by its kind. */
export function checkMatch(where: string, match: unknown): void {
  if (typeof match === "string" || match instanceof RegExp || typeof match === "function") return;
  throw new TypeError(`${where} must be a string, a RegExp or a function, got ${describe(match)}`);
}
