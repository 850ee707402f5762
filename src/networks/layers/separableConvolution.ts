import { checkNumber } from "../../validate.ts";
import { arrange } from "./channels.ts";
import { convolution } from "./convolution.ts";
import { type Conv2dOptions, readConvolution, readImage, toldOf } from "./convolutionOptions.ts";
import type { Recipe } from "./recipe.ts";
import { planSequence } from "./sequence.ts";
import { sizeRange } from "./shape.ts";

/** Options of {@link separableConv2d}. */
export interface SeparableConv2dOptions extends Omit<Conv2dOptions, "groups"> {
  /** Outputs of a channel between the two: a whole number in [1, 2³¹). Default 1. */
  readonly depthMultiplier?: number;
}

/**
 * A convolution of each channel by itself, and one of 1 × 1 behind it, which has the bias: Keras's `SeparableConv2D`,
 * with the paddings of {@link conv2d} (Chollet, arXiv:1610.02357).
 *
 * Parameters: `0.weight` [channels · depthMultiplier, 1, height, width of the kernel], `1.weight` [filters,
 * channels · depthMultiplier, 1, 1], `1.bias` [filters].
 * @throws TypeError, RangeError for options that are missing, unknown or out of their range.
 */
export function separableConv2d(options: SeparableConv2dOptions): Recipe {
  const who = "separableConv2d";
  const read = readConvolution(who, 2, options, keys);
  const { depthMultiplier = 1 } = options;
  checkNumber(`${who}: depthMultiplier`, depthMultiplier, sizeRange);
  const { filters, bias } = read;
  const one = [1, 1] as const;
  const pointwise = { who, axes: 2, filters, bias, size: one, stride: one, dilation: one };
  return {
    name: who,
    options: { ...toldOf(read), depthMultiplier },
    made: { ...read, depthMultiplier },
    arrange,
    plan(where, input, setting) {
      const { channels: groups } = readImage(where, 2, input);
      const depthwise = { ...read, groups, filters: groups * depthMultiplier, bias: false };
      return planSequence(
        where,
        [convolution(depthwise), convolution({ ...pointwise, padding: [0, 0], groups: 1 })],
        input,
        setting,
      );
    },
  };
}

const keys = ["filters", "size", "stride", "padding", "dilation", "depthMultiplier", "bias"];
