import {
  checkFlag,
  checkKeys,
  checkNumber,
  isWithin,
  mismatch,
  type Range,
} from "../../validate.ts";
import type { Pair } from "./grid.ts";
import { type Shape, sizeRange } from "./shape.ts";

/** Options of {@link conv1d}, with numbers along the length. */
export interface Conv1dOptions {
  /** Channels of the outputs: a whole number in [1, 2³¹). */
  readonly filters: number;
  /** Of the kernel: a whole number in [1, 2³¹). */
  readonly size: number;
  /** Steps from one output to the next: a whole number in [1, 2³¹). Default 1. */
  readonly stride?: number;
  /**
   * Zeros on either side: a whole number in [0, 2³¹); or `"same"`, for as many outputs as inputs, or
   * ⌈inputs / stride⌉, which PyTorch has not and Keras has (of an odd number of zeros more are behind than before). Default 0.
   */
  readonly padding?: number | "same";
  /** Steps from one element of the kernel to the next: a whole number in [1, 2³¹). Default 1. */
  readonly dilation?: number;
  /**
   * Groups of channels, each with its own filters: a whole number in [1, 2³¹) that channels and filters are
   * multiples of. Default 1.
   */
  readonly groups?: number;
  /** Whether it has a bias. Default true. */
  readonly bias?: boolean;
}

/** A number for both axes, or [of the height, of the width]. */
export type OneOrPair = number | Pair;

/** Options of {@link conv2d}. Numbers stand for both axes; pairs are [of the height, of the width]. */
export interface Conv2dOptions extends Pick<Conv1dOptions, "filters" | "groups" | "bias"> {
  /** Of the kernel: whole numbers in [1, 2³¹). */
  readonly size: OneOrPair;
  /** Steps from one output to the next: whole numbers in [1, 2³¹). Default 1. */
  readonly stride?: OneOrPair;
  /**
   * Zeros on either side: whole numbers in [0, 2³¹); or `"same"`, for outputs as large as inputs, or
   * ⌈inputs / stride⌉, which PyTorch has not and Keras has (of an odd number of zeros more are behind than before). Default 0.
   */
  readonly padding?: OneOrPair | "same";
  /** Steps from one element of the kernel to the next: whole numbers in [1, 2³¹). Default 1. */
  readonly dilation?: OneOrPair;
}

/** What they come to: height first, 1 where there is none. */
export interface ConvolutionOptions {
  /** What errors call it. */
  readonly who: string;
  /** Axes of its images besides channels. */
  readonly axes: number;
  readonly filters: number;
  readonly size: Pair;
  readonly stride: Pair;
  readonly padding: Pair | "same";
  readonly dilation: Pair;
  readonly groups: number;
  readonly bias: boolean;
}

/** What neither the weights' shape nor the filters tell. */
export const toldOf = ({ stride, padding, dilation, groups }: ConvolutionOptions): object => ({
  ...{ stride, padding, dilation, groups },
});

export const zeroRange: Range = { ...sizeRange, min: 0 };

const convolutionKeys: readonly string[] = [
  ...["filters", "size", "stride", "padding", "dilation", "groups", "bias"],
];

/** @throws TypeError, RangeError for options that are missing, unknown or out of their range. */
export function readConvolution(
  who: string,
  axes: 1 | 2,
  options: Conv1dOptions | Conv2dOptions,
  keys: readonly string[] = convolutionKeys,
): ConvolutionOptions {
  checkKeys(who, options, keys);
  const { filters, size, stride = 1, padding = 0, dilation = 1, groups = 1, bias = true } = options;
  checkNumber(`${who}: filters`, filters, sizeRange);
  const read = {
    ...{ who, axes, filters, groups, bias },
    size: readPair(`${who}: size`, axes, size, sizeRange, 1),
    stride: readPair(`${who}: stride`, axes, stride, sizeRange, 1),
    padding:
      padding === "same" ? padding : readPair(`${who}: padding`, axes, padding, zeroRange, 0),
    dilation: readPair(`${who}: dilation`, axes, dilation, sizeRange, 1),
  };
  checkNumber(`${who}: groups`, groups, sizeRange);
  if (filters % groups !== 0) {
    throw new RangeError(`${who}: filters must be a multiple of groups, ${groups}, got ${filters}`);
  }
  checkFlag(`${who}: bias`, bias);
  return read;
}

/** A number of one axis, or of two. @throws TypeError, RangeError */
export function readPair(
  where: string,
  axes: number,
  value: OneOrPair,
  range: object,
  missing: number,
): Pair {
  const expected = axes === 1 ? "a number" : "a number or a pair of numbers";
  if (axes === 2 && Array.isArray(value)) {
    if (value.length !== 2) throw mismatch(where, expected, value);
    const [height, width] = value as unknown as Pair;
    checkNumber(`${where}[0]`, height, range);
    checkNumber(`${where}[1]`, width, range);
    return [height, width];
  }
  const number = checkNumber(where, value, range, expected);
  return axes === 1 ? [missing, number] : [number, number];
}

/** A pair as whoever wrote it. */
export const shown = ({ axes }: { readonly axes: number }, pair: Pair): string =>
  axes === 1 ? `${pair[1]}` : `[${pair.join(", ")}]`;

/** Height and width of a row, of height 1 where it has none, and its channels. @throws RangeError for other rows. */
export function readImage(
  where: string,
  axes: number,
  input: Shape,
): { readonly image: Pair; readonly channels: number } {
  if (input.length !== axes + 1) {
    const wanted = axes === 1 ? "length and channels" : "height, width and channels";
    throw new RangeError(`${where}: rows must have ${wanted}, got [${input.join(", ")}]`);
  }
  const sizes = axes === 1 ? [1, ...input] : input;
  return { image: [sizes[0]!, sizes[1]!], channels: sizes[2]! };
}

/** The shape of such an image. */
export const imageShape = (axes: number, [height, width]: Pair, channels: number): Shape =>
  axes === 1 ? [width, channels] : [height, width, channels];

/** @throws RangeError where channels cannot be put into so many groups. */
export function checkGroups(where: string, channels: number, groups: number): void {
  if (channels % groups === 0) return;
  throw new RangeError(`${where}: ${channels} channels are no multiple of groups, ${groups}`);
}

/** @throws RangeError where an image is of more numbers than there can be. */
export function checkSizes(where: string, what: string, sizes: readonly number[]): void {
  if (
    isWithin(
      sizes.reduce((product, each) => product * each, 1),
      sizeRange,
    )
  )
    return;
  throw new RangeError(`${where}: ${what} would be too large, [${sizes.join(", ")}]`);
}
