import { checkKeys } from "../../validate.ts";
import { sameOf } from "../sameSides.ts";
import { type OneOrPair, readPair } from "./convolutionOptions.ts";
import type { Pair } from "./grid.ts";
import { type Shape, sizeRange } from "./shape.ts";

/** Options of pooling. */
export interface PoolOptions {
  /** Sizes of a window: whole numbers in [1, 2³¹). Over [length, channels] it is one number. */
  readonly size: OneOrPair;
  /** How far windows are apart: whole numbers in [1, 2³¹). Default: `size`. */
  readonly stride?: OneOrPair;
  /**
   * Positions beyond each end: whole numbers in [0, size / 2]; or `"same"`, for ⌈inputs / stride⌉ outputs, which PyTorch
   * has not and Keras has (of an odd number of positions more are behind than before). Default 0.
   */
  readonly padding?: OneOrPair | "same";
}

/** As they were given: a window of `undefined` is the whole input. */
export interface Windows {
  readonly size: OneOrPair | undefined;
  readonly stride: OneOrPair | undefined;
  readonly padding: OneOrPair | "same";
}

/** The windows over a row: along the height, or the length, and along the width, which is 1 of [length, channels]. */
export interface WindowPlan {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Positions before the first one. */
  readonly padding: readonly [number, number];
  /** How many there are along each. */
  readonly counts: readonly [down: number, across: number];
  /** Whether none reaches over another, and none over an end. */
  readonly isDisjoint: boolean;
  readonly output: Shape;
}

/** @throws TypeError, RangeError for options that are unknown or out of their range. */
export function readWindows(
  name: string,
  options: number | PoolOptions,
  others: readonly string[] = [],
): Windows {
  if (typeof options === "number") return readWindows(name, { size: options });
  checkKeys(name, options, ["size", "stride", "padding", ...others]);
  const { size, stride, padding = 0 } = options;
  const read = {
    size: readSizes(`${name}: size`, size, 1),
    stride: stride === undefined ? undefined : readSizes(`${name}: stride`, stride, 1),
    padding: padding === "same" ? padding : readSizes(`${name}: padding`, padding, 0),
  };
  if (read.padding === "same") return read;
  const [most, added] = [pairOf(read.size), pairOf(read.padding)];
  if (2 * added[0] > most[0] || 2 * added[1] > most[1]) {
    throw new RangeError(
      `${name}: padding must be at most half of size, ${told(most)}, got ${told(added)}`,
    );
  }
  return read;
}

/** A copy. */
function readSizes(where: string, sizes: OneOrPair, min: number): OneOrPair {
  const pair = readPair(where, 2, sizes, { ...sizeRange, min }, min);
  return typeof sizes === "number" ? sizes : pair;
}

const pairOf = (sizes: OneOrPair): Pair => (typeof sizes === "number" ? [sizes, sizes] : sizes);

/** The same of the same windows, however they were given. */
export function windowsOf({ size, stride = size, padding }: Windows): object {
  const [own, steps] = [pairOf(size!), pairOf(stride!)];
  return { size: own, stride: steps, padding: padding === "same" ? padding : pairOf(padding) };
}

const told = (pair: Pair) => `[${pair.join(", ")}]`;

/** @throws RangeError for rows without positions. */
export function checkPositions(where: string, input: Shape): void {
  if (input.length < 2 || input.length > 3) {
    throw new RangeError(
      `${where}: rows must have height, width and channels, or length and channels, got [${input.join(", ")}]`,
    );
  }
}

/** @throws RangeError for rows over which there are none. */
export function planWindows(where: string, input: Shape, windows: Windows): WindowPlan {
  checkPositions(where, input);
  const channels = input.at(-1)!;
  const [height, width] = input.length === 3 ? [input[0]!, input[1]!] : [input[0]!, 1];
  const pair = (name: keyof Windows, given: OneOrPair, alone: number): Pair => {
    if (input.length === 3) return pairOf(given);
    if (typeof given === "number") return [given, alone];
    throw new RangeError(
      `${where}: ${name} of windows over [length, channels] must be one number, got ${told(given)}`,
    );
  };
  const lengths = [height, width] as const;
  const size = windows.size === undefined ? lengths : pair("size", windows.size, 1);
  const stride = windows.stride === undefined ? size : pair("stride", windows.stride, 1);
  const axes =
    windows.padding === "same"
      ? lengths.map((each, i) => sameOf(each, size[i]!, stride[i]!))
      : pair("padding", windows.padding, 0).map((before, i) => ({
          output: Math.floor((lengths[i]! + 2 * before - size[i]!) / stride[i]!) + 1,
          before,
        }));
  const [padding, counts] = [
    axes.map(({ before }) => before) as unknown as Pair,
    axes.map(({ output }) => output) as unknown as Pair,
  ];
  if (counts.some((each) => each < 1)) {
    const [image, given, added] =
      input.length === 3
        ? [told(lengths), told(size), told(padding)]
        : [height, size[0], padding[0]];
    throw new RangeError(
      `${where}: size ${given} is larger than its input ${image} with padding ${added}`,
    );
  }
  const isWithin = counts.every((each, i) => each * size[i]! <= lengths[i]!);
  return {
    ...{ height, width, channels, size, stride, padding, counts },
    isDisjoint: `${size}` === `${stride}` && `${padding}` === "0,0" && isWithin,
    output: [...counts.slice(0, input.length - 1), channels],
  };
}
