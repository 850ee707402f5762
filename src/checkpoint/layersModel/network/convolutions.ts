import { conv1d, conv2d } from "../../../networks/layers/convolutions.ts";
import type { Pair } from "../../../networks/layers/grid.ts";
import type { Recipe } from "../../../networks/layers/recipe.ts";
import { separableConv2d } from "../../../networks/layers/separableConvolution.ts";
import type { LayerJson } from "../topology.ts";
import { activate } from "./activations.ts";
import type { NetworkKind, Reading, Taken } from "./reading.ts";
import { count, flag, sizes } from "./settings.ts";
import { windowsOf } from "./windows.ts";

type Axes = 1 | 2;

/** What all convolutions say. */
function read(layer: LayerJson, reading: Reading, axes: Axes) {
  const { image, channels } = reading.imageOf(layer, axes);
  const size = sizes(layer, "kernel_size", axes);
  const stride = sizes(layer, "strides", axes, 1);
  const dilation = sizes(layer, "dilation_rate", axes, 1);
  const span = size.map((each, i) => dilation[i]! * (each - 1) + 1);
  const { output, padding } = windowsOf(layer, reading, { image, span, stride });
  const bias = flag(layer, "use_bias", true);
  return { channels, size, output, shared: { size, stride, dilation, padding, bias } };
}

/** A convolution along one axis or two, of options that are lists. */
function convolution(
  axes: Axes,
  options: { filters: number; groups: number; bias: boolean } & Lists,
): Recipe {
  const { size, stride, dilation, padding, ...others } = options;
  if (axes === 2) {
    const pairs = { size, stride, dilation } as unknown as Record<
      "size" | "stride" | "dilation",
      Pair
    >;
    return conv2d({ ...others, ...pairs, padding: padding as Pair | "same" });
  }
  const one = { size: size[0]!, stride: stride[0]!, dilation: dilation[0]! };
  return conv1d({ ...others, ...one, padding: padding === "same" ? padding : padding[0]! });
}

interface Lists {
  readonly size: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: readonly number[] | "same";
}

const biasOf = (bias: boolean, filters: number, to = "bias"): Taken[] =>
  bias ? [{ to, from: ["bias"], shape: [filters] }] : [];

/** [sizes of the kernel, inputs, outputs] → [outputs, inputs, sizes of the kernel]. */
const outward = (axes: Axes) => (axes === 1 ? [2, 1, 0] : [3, 2, 0, 1]);

export const convolutionLayer =
  (axes: Axes): NetworkKind =>
  (layer, reading) => {
    const { channels, size, output, shared } = read(layer, reading, axes);
    const filters = count(layer, "filters");
    const groups = count(layer, "groups", 1);
    const recipe = convolution(axes, { filters, groups, ...shared });
    const shape = [...size, channels / groups, filters];
    const weight = { to: "weight", from: ["kernel"], shape, axes: outward(axes) } as const;
    reading.add(layer, recipe, weight, ...biasOf(shared.bias, filters));
    reading.shape = [...output, filters];
    activate(layer, reading);
  };

/** Kernels [sizes, channels, outputs of a channel], which is also the order of the outputs; Keras 3 calls them `kernel`. */
const depthwiseOf = (size: readonly number[], channels: number, multiplier: number): Taken => ({
  to: "weight",
  from: ["depthwise_kernel", "kernel"],
  shape: [...size, channels, multiplier],
  axes: size.length === 1 ? [1, 2, 0] : [2, 3, 0, 1],
  as: [channels * multiplier, 1, ...size],
});

export const depthwiseLayer =
  (axes: Axes): NetworkKind =>
  (layer, reading) => {
    const { channels, size, output, shared } = read(layer, reading, axes);
    const multiplier = count(layer, "depth_multiplier", 1);
    const filters = channels * multiplier;
    const recipe = convolution(axes, { filters, groups: channels, ...shared });
    const weight = depthwiseOf(size, channels, multiplier);
    reading.add(layer, recipe, weight, ...biasOf(shared.bias, filters));
    reading.shape = [...output, filters];
    activate(layer, reading);
  };

/** Along one axis it is two layers here. */
export const separableLayer =
  (axes: Axes): NetworkKind =>
  (layer, reading) => {
    const { channels, size, output, shared } = read(layer, reading, axes);
    const multiplier = count(layer, "depth_multiplier", 1);
    const filters = count(layer, "filters");
    const between = channels * multiplier;
    const depthwise = depthwiseOf(size, channels, multiplier);
    const pointwise: Taken = {
      ...{ to: "weight", from: ["pointwise_kernel"], axes: outward(axes) },
      shape: [...size.map(() => 1), between, filters],
    };
    const bias = biasOf(shared.bias, filters);
    if (axes === 1) {
      const inner = { filters: between, groups: channels, ...shared, bias: false };
      reading.add(layer, convolution(1, inner), depthwise);
      reading.add(layer, conv1d({ filters, size: 1, bias: shared.bias }), pointwise, ...bias);
    } else {
      const { size: kernel, stride, dilation, padding } = shared as unknown as Record<string, Pair>;
      const options = { size: kernel!, stride: stride!, dilation: dilation!, padding: padding! };
      reading.add(
        layer,
        separableConv2d({ filters, depthMultiplier: multiplier, ...options, bias: shared.bias }),
        { ...depthwise, to: "0.weight" },
        { ...pointwise, to: "1.weight" },
        ...biasOf(shared.bias, filters, "1.bias"),
      );
    }
    reading.shape = [...output, filters];
    activate(layer, reading);
  };
