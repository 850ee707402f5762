import type { Setting } from "./recipe.ts";
import type { Shape } from "./shape.ts";

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

/** Of outputs that a layer has planned: what may be said of padding among them. */
export interface Padding {
  /** The number that its vectors are of; undefined where no vector is padding. */
  readonly value: number | undefined;
  /** What to do where `masking` looks for another. */
  readonly advice: string;
}

/** By the very array of a shape, which layers that only change numbers pass on. */
const paddings = new WeakMap<Shape, Padding>();

/** Notes it of outputs. */
export function tellPadding(output: Shape, padding: Padding): Shape {
  paddings.set(output, padding);
  return output;
}

/** What is known of it. */
export const paddingOf = (input: Shape): Padding | undefined => paddings.get(input);

/** For layers of a branch: they take what was told before it, and what they tell stays among them. */
export function branchOf(setting: Setting): Setting {
  const branch = { ...setting };
  const lengths = told.get(setting);
  if (lengths) told.set(branch, lengths);
  return branch;
}

/** The lengths that a layer of tokens takes, if a layer before it tells them. @throws RangeError for those of other tokens. */
export function lengthsOf(where: string, length: number, setting: Setting): Lengths | undefined {
  const lengths = told.get(setting);
  if (!lengths || lengths.length === length) return lengths;
  throw new RangeError(
    `${where}: masking before it is of ${lengths.length} tokens, and its input has ${length}`,
  );
}
