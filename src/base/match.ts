import { describe } from "../validate.ts";

/** Which of several named things are meant: those whose name has a part, or fits a pattern, or a choice. */
export type Match<Thing> = string | RegExp | ((thing: Thing) => boolean);

/** Whether a thing of this name is meant. */
export function isMeant<Thing>(match: Match<Thing>, name: string, thing: Thing): boolean {
  if (typeof match === "string") return name.includes(match);
  // Not `test`, which goes on where it last ended if the pattern is global.
  return typeof match === "function" ? match(thing) : name.search(match) >= 0;
}

/** @throws TypeError for what means nothing by its kind. */
export function checkMatch(where: string, match: unknown): void {
  if (typeof match === "string" || match instanceof RegExp || typeof match === "function") return;
  throw new TypeError(`${where} must be a string, a RegExp or a function, got ${describe(match)}`);
}
