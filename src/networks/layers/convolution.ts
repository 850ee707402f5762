import { sameOf } from "../sameSides.ts";
import { arrange } from "./channels.ts";
import {
  type ConvolutionOptions,
  checkGroups,
  checkSizes,
  imageShape,
  readImage,
  shown,
  toldOf,
} from "./convolutionOptions.ts";
import { Grid, type Pair } from "./grid.ts";
import { Placed } from "./placedConvolution.ts";
import type { Layer, ParameterPlan, Plan, Recipe, Setting, Way } from "./recipe.ts";
import type { Shape } from "./shape.ts";

/** The layer that options describe. */
export const convolution = (options: ConvolutionOptions): Recipe => ({
  name: options.who,
  options: toldOf(options),
  made: options,
  arrange,
  plan: (where, input, setting) => planConvolution(where, options, input, setting),
});

function planConvolution(
  where: string,
  options: ConvolutionOptions,
  input: Shape,
  { dtype }: Setting,
): Plan {
  const { axes, filters, groups, size, stride, dilation, bias } = options;
  const { image, channels } = readImage(where, axes, input);
  checkGroups(where, channels, groups);
  const { padding, output } = outputOf(where, options, image);
  checkSizes(where, "outputs", [...output, filters]);
  const isDepthwise = groups > 1 && groups === channels;
  const grid = new Grid({
    ...{ dtype, image, channels, output, filters, size, stride, dilation, padding },
    groups: isDepthwise ? filters : groups,
    depthwise: isDepthwise ? filters / channels : undefined,
  });
  return {
    output: imageShape(axes, output, filters),
    parameters: parametersOf(options, [filters, channels / groups], filters),
    areas: { tables: ["u32", grid.length] },
    scratch: grid.scratch,
    connect: (at) => new Convolution(new Placed(at, grid, bias)),
  };
}

/** Weights, of which `from` are the first two sizes, and biases. */
export function parametersOf(
  { axes, size, bias }: Pick<ConvolutionOptions, "axes" | "size" | "bias">,
  from: Pair,
  filters: number,
): readonly ParameterPlan[] {
  const positions = size[0] * size[1];
  const fans = { inputs: from[1] * positions, outputs: from[0] * positions };
  const shape = [...from, ...size.slice(2 - axes)];
  const weight = { name: "weight", shape, initial: { of: "weight", ...fans } } as const;
  const offset = { name: "bias", shape: [filters], initial: { of: "bias", ...fans } } as const;
  return bias ? [weight, offset] : [weight];
}

/** The zeros before an image, and the size of its outputs. @throws RangeError for a kernel that is too large. */
function outputOf(
  where: string,
  options: ConvolutionOptions,
  image: Pair,
): { readonly padding: Pair; readonly output: Pair } {
  const { size, stride, dilation } = options;
  const span = [0, 1].map((i) => dilation[i]! * (size[i]! - 1) + 1) as unknown as Pair;
  if (options.padding === "same") {
    const axes = image.map((each, i) => sameOf(each, span[i]!, stride[i]!));
    return {
      padding: axes.map(({ before }) => before) as unknown as Pair,
      output: axes.map(({ output }) => output) as unknown as Pair,
    };
  }
  const { padding } = options;
  const output = [0, 1].map((i) => {
    return Math.floor((image[i]! + 2 * padding[i]! - span[i]!) / stride[i]!) + 1;
  }) as unknown as Pair;
  if (output.every((each) => each > 0)) return { padding, output };
  const [kernel, from, zeros] = [span, image, padding].map((pair) => shown(options, pair));
  const isDilated = dilation.some((each) => each > 1);
  throw new RangeError(
    `${where}: kernel ${kernel}${isDilated ? ", dilated," : ""} is larger than its input ${from} with padding ${zeros}`,
  );
}

/** A convolution in memory. */
class Convolution implements Layer {
  readonly #placed: Placed;

  constructor(placed: Placed) {
    this.#placed = placed;
  }

  forward(rows: number): void {
    const { at, bias } = this.#placed;
    this.#placed.convolve(at.input.address, bias?.dataAddress ?? 0, at.output.address, rows);
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { input, output } = this.#placed.at;
    const { gradient } = output;
    if (parameters) {
      const bias = this.#placed.bias?.gradAddress ?? 0;
      this.#placed.weightGradient(gradient, input.address, bias, rows, accumulate);
    }
    if (inputs) this.#placed.inputGradient(gradient, 0, input.gradient, rows);
  }
}
