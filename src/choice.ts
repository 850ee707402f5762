import { describe } from "./validate.ts";

/** @throws TypeError if `value` is none of `choices`. */
export function checkChoice<T>(where: string, value: T, choices: readonly T[]): void {
  if (choices.includes(value)) return;
  const list = choices.map(describe).join(", ");
  throw new TypeError(`${where} must be one of ${list}, got ${describe(value)}`);
}

/** @throws TypeError if `value` is not a boolean. */
export function checkFlag(where: string, value: boolean): void {
  if (typeof value === "boolean") return;
  throw new TypeError(`${where} must be true or false, got ${describe(value)}`);
}
