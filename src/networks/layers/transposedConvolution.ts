import { biasGradient } from "#kernels/sums.js";
import { checkKeys } from "../../validate.ts";
import { arrange } from "./channels.ts";
import { parametersOf } from "./convolution.ts";
import {
  type Conv1dOptions,
  type Conv2dOptions,
  type ConvolutionOptions,
  checkGroups,
  checkSizes,
  imageShape,
  type OneOrPair,
  readConvolution,
  readImage,
  readPair,
  shown,
  toldOf,
  zeroRange,
} from "./convolutionOptions.ts";
import { Grid, type Pair } from "./grid.ts";
import { Placed } from "./placedConvolution.ts";
import type { Layer, Plan, Recipe, Setting, Way } from "./recipe.ts";
import type { Shape } from "./shape.ts";

/** Options of {@link convTranspose1d}. */
export interface ConvTranspose1dOptions extends Conv1dOptions {
  /** How many positions less than all there are on either side: a whole number in [0, 2³¹). Default 0. */
  readonly padding?: number;
  /** How many positions more at the end: a whole number in [0, 2³¹), below stride or dilation. Default 0. */
  readonly outputPadding?: number;
}

/** Options of {@link convTranspose2d}. Numbers stand for both axes; pairs are [of the height, of the width]. */
export interface ConvTranspose2dOptions extends Conv2dOptions {
  /** How many positions less than all there are on either side: whole numbers in [0, 2³¹). Default 0. */
  readonly padding?: OneOrPair;
  /** How many positions more at the end: whole numbers in [0, 2³¹), below stride or dilation. Default 0. */
  readonly outputPadding?: OneOrPair;
}

/**
 * A transposed convolution of images [height, width, channels]: PyTorch's `ConvTranspose2d`, and its defaults. It is the
 * gradient of a {@link conv2d} with respect to its inputs: each pixel adds its channels times a kernel to the outputs
 * around `stride` times its place, which are [(height − 1) · stride − 2 · padding + dilation · (size − 1) +
 * outputPadding + 1, …, filters].
 *
 * Parameters: `weight` [channels, filters / groups, height, width of the kernel], `bias` [filters].
 * @throws TypeError, RangeError for options that are missing, unknown or out of their range.
 */
export const convTranspose2d = (options: ConvTranspose2dOptions): Recipe =>
  transposed("convTranspose2d", 2, options);

/**
 * A transposed convolution of sequences [length, channels]: PyTorch's `ConvTranspose1d`, and its defaults. As
 * {@link convTranspose2d}, along one axis.
 *
 * Parameters: `weight` [channels, filters / groups, size], `bias` [filters].
 * @throws TypeError, RangeError for options that are missing, unknown or out of their range.
 */
export const convTranspose1d = (options: ConvTranspose1dOptions): Recipe =>
  transposed("convTranspose1d", 1, options);

const keys: readonly string[] = [
  ...["filters", "size", "stride", "padding", "outputPadding", "dilation", "groups", "bias"],
];

interface Options extends ConvolutionOptions {
  readonly padding: Pair;
  readonly outputPadding: Pair;
}

function transposed(
  who: string,
  axes: 1 | 2,
  given: ConvTranspose1dOptions | ConvTranspose2dOptions,
): Recipe {
  checkKeys(who, given, keys);
  const { outputPadding: more = 0, padding: less = 0, ...others } = given;
  const padding = readPair(`${who}: padding`, axes, less, zeroRange, 0);
  const outputPadding = readPair(`${who}: outputPadding`, axes, more, zeroRange, 0);
  const options = {
    ...readConvolution(who, axes, others as Conv2dOptions),
    padding,
    outputPadding,
  };
  const { stride, dilation } = options;
  if (outputPadding.some((each, i) => each > 0 && each >= Math.max(stride[i]!, dilation[i]!))) {
    throw new RangeError(
      `${who}: outputPadding must be below stride, ${shown(options, stride)}, or dilation, ${shown(options, dilation)}, got ${shown(options, outputPadding)}`,
    );
  }
  return {
    name: who,
    options: { ...toldOf(options), outputPadding },
    made: options,
    arrange,
    plan: (where, input, setting) => planTransposed(where, options, input, setting),
  };
}

/** Planned as the convolution that it is the gradient of, from its outputs to its inputs. */
function planTransposed(where: string, options: Options, input: Shape, { dtype }: Setting): Plan {
  const { axes, filters, groups, size, stride, dilation, padding, outputPadding, bias } = options;
  const { image, channels } = readImage(where, axes, input);
  checkGroups(where, channels, groups);
  const output = [0, 1].map((i) => {
    const all = (image[i]! - 1) * stride[i]! + dilation[i]! * (size[i]! - 1) + 1;
    return all - 2 * padding[i]! + outputPadding[i]!;
  }) as unknown as Pair;
  if (output.some((each) => each < 1)) {
    throw new RangeError(
      `${where}: padding ${shown(options, padding)} leaves nothing of its input ${shown(options, image)}`,
    );
  }
  checkSizes(where, "outputs", [...output, filters]);
  const isDepthwise = groups > 1 && groups === channels && groups === filters;
  const grid = new Grid({
    ...{ dtype, image: output, channels: filters, output: image, filters: channels },
    ...{ size, stride, dilation, groups, padding },
    depthwise: isDepthwise ? 1 : undefined,
  });
  return {
    output: imageShape(axes, output, filters),
    parameters: parametersOf(options, [channels, filters / groups], filters),
    areas: { tables: ["u32", grid.length] },
    scratch: grid.scratch,
    connect: (at) =>
      new TransposedConvolution(new Placed(at, grid, bias), output[0] * output[1], filters),
  };
}

/** A transposed convolution in memory. */
class TransposedConvolution implements Layer {
  readonly #placed: Placed;
  /** Of the outputs. */
  readonly #pixels: number;
  readonly #filters: number;

  constructor(placed: Placed, pixels: number, filters: number) {
    this.#placed = placed;
    this.#pixels = pixels;
    this.#filters = filters;
  }

  forward(rows: number): void {
    const { at, bias } = this.#placed;
    this.#placed.inputGradient(at.input.address, bias?.dataAddress ?? 0, at.output.address, rows);
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { at, bias } = this.#placed;
    const { input, output } = at;
    if (parameters) {
      this.#placed.weightGradient(input.address, output.gradient, 0, rows, accumulate);
    }
    if (parameters && bias) {
      const kernel = at.kernels.routine(biasGradient);
      const count = rows * this.#pixels;
      kernel(output.gradient, bias.gradAddress, count, this.#filters, Number(accumulate));
    }
    if (inputs) this.#placed.convolve(output.gradient, 0, input.gradient, rows);
  }
}
