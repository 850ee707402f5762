import {
  convolutionInputGradient,
  convolutionWeightGradient,
  convolve,
} from "#kernels/convolutions.js";
import type { Parameter } from "../../parameter.ts";
import { arrange } from "./channels.ts";
import {
  type ConvolutionOptions,
  checkGroups,
  checkSizes,
  imageShape,
  readImage,
  shown,
} from "./convolutionOptions.ts";
import { type Geometry, Grid, type Pair } from "./grid.ts";
import type { Connection, Layer, ParameterPlan, Plan, Recipe, Setting, Way } from "./recipe.ts";
import type { Shape } from "./shape.ts";

/** The layer that options describe. */
export const convolution = (options: ConvolutionOptions): Recipe => ({
  name: options.who,
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
  const geometry: Geometry = {
    ...{ dtype, image, channels, output, filters, size, stride, dilation, groups, padding },
  };
  const grid = new Grid(geometry);
  return {
    output: imageShape(axes, output, filters),
    parameters: parametersOf(options, [filters, channels / groups], filters),
    areas: { tables: ["u32", grid.length] },
    scratch: grid.scratch,
    connect: (at) => new Convolution(at, grid, bias ? at.parameter("bias") : undefined),
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
    const padding = span.map((each) => Math.floor((each - 1) / 2)) as unknown as Pair;
    return { padding, output: image };
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
  readonly #at: Connection;
  readonly #weight: Parameter;
  readonly #bias: Parameter | undefined;
  /** Address of its tables. */
  readonly #tables: number;

  constructor(at: Connection, grid: Grid, bias: Parameter | undefined) {
    this.#at = at;
    this.#weight = at.parameter("weight");
    this.#bias = bias;
    const tables = at.area("tables");
    grid.write(tables.view(grid.length) as Uint32Array);
    this.#tables = tables.address;
  }

  forward(rows: number): void {
    const { kernels, input, output, scratch } = this.#at;
    kernels.routine(convolve)(
      input.address,
      this.#weight.dataAddress,
      this.#bias?.dataAddress ?? 0,
      output.address,
      this.#tables,
      scratch,
      rows,
    );
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { kernels, input, output, scratch } = this.#at;
    if (parameters) {
      kernels.routine(convolutionWeightGradient)(
        output.gradient,
        input.address,
        this.#weight.gradAddress,
        this.#bias?.gradAddress ?? 0,
        this.#tables,
        scratch,
        rows,
        Number(accumulate),
      );
    }
    if (!inputs) return;
    kernels.routine(convolutionInputGradient)(
      output.gradient,
      this.#weight.dataAddress,
      0,
      input.gradient,
      this.#tables,
      scratch,
      rows,
    );
  }
}
