import { convolution } from "./convolution.ts";
import { type Conv1dOptions, type Conv2dOptions, readConvolution } from "./convolutionOptions.ts";
import type { Recipe } from "./recipe.ts";

/**
 * A convolution of images [height, width, channels]: PyTorch's `Conv2d`, and its defaults.
 *
 *     y[i, j, o] = bias[o] + Σ x[i · stride + u · dilation − padding, j · … + v · … − …, c] · weight[o, c, u, v]
 *
 * over the kernel's u and v and the channels c of the output's group; outside of an image x is 0. Outputs are
 * [⌊(height + 2 · padding − dilation · (size − 1) − 1) / stride⌋ + 1, …, filters]. With as many groups as channels each
 * channel is by itself: a depthwise convolution.
 *
 * Parameters: `weight` [filters, channels / groups, height, width of the kernel], `bias` [filters].
 * @throws TypeError, RangeError for options that are missing, unknown or out of their range.
 */
export const conv2d = (options: Conv2dOptions): Recipe =>
  convolution(readConvolution("conv2d", 2, options));

/**
 * A convolution of sequences [length, channels]: PyTorch's `Conv1d`, and its defaults. As {@link conv2d}, along one axis.
 *
 * Parameters: `weight` [filters, channels / groups, size], `bias` [filters].
 * @throws TypeError, RangeError for options that are missing, unknown or out of their range.
 */
export const conv1d = (options: Conv1dOptions): Recipe =>
  convolution(readConvolution("conv1d", 1, options));
