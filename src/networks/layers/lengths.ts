import type { Setting } from "./recipe.ts";

/** How many tokens of each row count: u32 at an address, which is there once a network's layers are connected. */
export interface Lengths {
  /** Tokens of a row. */
  readonly length: number;
  address: number;
}

/** Of networks as they are planned, by what their layers have in common: those that the layers so far tell. */
const told = new WeakMap<Setting, Lengths>();

/** From here on layers of the network take these lengths. */
export function tellLengths(setting: Setting, lengths: Lengths): void {
  told.set(setting, lengths);
}

/** The lengths that a layer of tokens takes, if a layer before it tells them. @throws RangeError for those of other tokens. */
export function lengthsOf(where: string, length: number, setting: Setting): Lengths | undefined {
  const lengths = told.get(setting);
  if (!lengths || lengths.length === length) return lengths;
  throw new RangeError(
    `${where}: masking before it is of ${lengths.length} tokens, and its input has ${length}`,
  );
}
