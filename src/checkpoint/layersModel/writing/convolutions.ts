import { sameOf } from "../../../networks/sameSides.ts";
import { describe } from "../../../validate.ts";
import { permuted } from "../permuted.ts";
import type { Weight } from "../taking.ts";
import { type OwnLayer, refuse, type Writer, type Written } from "./written.ts";

/** A convolution's options: of the height first, 1 where there is none. */
interface Options {
  readonly axes: 1 | 2;
  readonly filters: number;
  readonly size: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[] | "same";
  readonly dilation: readonly number[];
  readonly groups: number;
  readonly bias: boolean;
}

/** Those of its axes alone. */
function own({ options }: OwnLayer) {
  const { size, stride, dilation, padding, ...others } = options as unknown as Options;
  const axes = <T>(pair: readonly T[]) => pair.slice(2 - others.axes);
  return {
    ...others,
    ...{ size: axes(size), stride: axes(stride), dilation: axes(dilation) },
    padding: padding === "same" ? padding : axes(padding),
  };
}

/** As settings are called, with a layer before it that puts zeros beside the image, if it must. */
function settings(layer: OwnLayer) {
  const { axes, size, stride, dilation, padding, bias } = own(layer);
  if ([stride, dilation].every((list) => list.some((each) => each > 1))) {
    refuse(
      layer,
      `TensorFlow.js has no stride ${describe(stride)} together with dilation ${describe(dilation)}`,
    );
  }
  const image = layer.input.slice(0, -1);
  const isSame =
    padding === "same" ||
    image.every((each, i) => {
      const span = dilation[i]! * (size[i]! - 1) + 1;
      const { output, before, after } = sameOf(each, span, stride[i]!);
      return before === padding[i] && after === before && output === layer.output[i];
    });
  const isValid = padding !== "same" && padding.every((each) => each === 0);
  if (!isSame && !isValid && axes === 1) {
    refuse(
      layer,
      `TensorFlow.js has no zeros beside sequences but by "same", got padding ${padding}`,
    );
  }
  const config = {
    ...{ kernel_size: size, strides: stride, dilation_rate: dilation },
    ...{ padding: isSame && !isValid ? "same" : "valid", use_bias: bias },
    ...{ data_format: "channels_last", activation: "linear" },
  };
  const zeros = isSame || isValid ? undefined : (padding as readonly number[]);
  const before: Written[] = zeros
    ? [{ className: "ZeroPadding2D", config: { padding: zeros.map((each) => [each, each]) } }]
    : [];
  return { config, before };
}

/** [outputs, inputs, sizes of the kernel] → [sizes of the kernel, inputs, outputs]; of transposed ones as well. */
const kernelOf = (weight: Weight): Weight =>
  permuted(weight, weight.shape.length === 3 ? [2, 1, 0] : [2, 3, 1, 0]);

/** [channels · outputs of each, 1, sizes of the kernel] → [sizes of the kernel, channels, outputs of each]. */
function depthwiseKernelOf({ data, shape }: Weight, channels: number): Weight {
  const [filters, , ...size] = shape;
  return permuted({ data, shape: [channels, filters! / channels, ...size] }, [2, 3, 0, 1]);
}

const biasOf = (layer: OwnLayer, bias: boolean, name = "bias"): Record<string, Weight> =>
  bias ? { bias: layer.tensor(name) } : {};

export const convolution: Writer = (layer) => {
  const { axes, filters, groups, bias } = own(layer);
  const channels = layer.input.at(-1)!;
  const { config, before } = settings(layer);
  const weight = layer.tensor("weight");
  const biases = biasOf(layer, bias);
  if (groups === 1) {
    const weights = { kernel: kernelOf(weight), ...biases };
    return [...before, { className: `Conv${axes}D`, config: { filters, ...config }, weights }];
  }
  if (groups !== channels || axes === 1) {
    const those = axes === 1 ? "" : ` but as many as channels, ${channels}`;
    refuse(layer, `TensorFlow.js has no groups${those}, got ${groups}`);
  }
  const depthwise = { depth_multiplier: filters / channels, ...config };
  const weights = { depthwise_kernel: depthwiseKernelOf(weight, channels), ...biases };
  return [...before, { className: "DepthwiseConv2D", config: depthwise, weights }];
};

export const separable: Writer = (layer) => {
  const { filters, bias } = own(layer);
  const { depthMultiplier: depth_multiplier } = layer.options;
  const { config, before } = settings(layer);
  const weights = {
    depthwise_kernel: depthwiseKernelOf(layer.tensor("0.weight"), layer.input.at(-1)!),
    pointwise_kernel: kernelOf(layer.tensor("1.weight")),
    ...biasOf(layer, bias, "1.bias"),
  };
  const all = { filters, depth_multiplier, ...config };
  return [...before, { className: "SeparableConv2D", config: all, weights }];
};

export const transposed: Writer = (layer) => {
  const { filters, size, stride, dilation, groups, bias, padding } = own(layer);
  const { outputPadding } = layer.options as { outputPadding: readonly number[] };
  if (groups !== 1) refuse(layer, `TensorFlow.js has no groups of it, got ${groups}`);
  if (dilation.some((each) => each !== 1)) {
    refuse(layer, `TensorFlow.js has no dilation of it, got ${describe(dilation)}`);
  }
  const isOf = (zeros: (rest: number) => number) =>
    size.every((each, i) => {
      const rest = each - stride[i]!;
      return padding[i] === zeros(rest) && outputPadding[i] === Math.max(-rest, 0);
    });
  const isValid = isOf(() => 0);
  if (!isValid && !isOf((rest) => Math.max(rest, 0) / 2)) {
    refuse(
      layer,
      `TensorFlow.js has no padding ${describe(padding)} with outputPadding ${describe(outputPadding)}`,
    );
  }
  const config = {
    ...{ filters, kernel_size: size, strides: stride, use_bias: bias },
    ...{ padding: isValid ? "valid" : "same", data_format: "channels_last", activation: "linear" },
  };
  const weights = { kernel: kernelOf(layer.tensor("weight")), ...biasOf(layer, bias) };
  return [{ className: "Conv2DTranspose", config, weights }];
};
