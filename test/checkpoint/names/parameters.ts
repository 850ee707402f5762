/** Parameters that are told apart by the one number that they are full of. */
import { loadSync, type Parameter } from "../../../src/index.ts";

export const nadir = loadSync();

/** Parameters of these shapes, all numbers of which are one. */
export function parameters(shapes: Readonly<Record<string, readonly number[]>>, value = 0) {
  const made = nadir.parameters(shapes) as Record<string, Parameter>;
  for (const { data } of Object.values(made)) data.fill(value);
  return made;
}

export const valuesOf = (made: Readonly<Record<string, Parameter>>) =>
  Object.fromEntries(Object.entries(made).map(([name, { data }]) => [name, data[0]]));
