import { describe } from "../../validate.ts";
import type { Shape } from "./shape.ts";

/** The length and the size of tokens. @throws RangeError for rows that are none. */
export function checkTokens(where: string, input: Shape): readonly [length: number, size: number] {
  if (input.length === 2) return input as unknown as readonly [number, number];
  throw new RangeError(`${where}: its input must be [length, features], got ${describe(input)}`);
}
