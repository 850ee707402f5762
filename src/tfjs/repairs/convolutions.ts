import type { backend_util, KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import {
  channelFilterGradient,
  channelFilterInputGradient,
  filterGradient,
  filterInputGradient,
} from "#kernels/filters.js";
import type { Routine } from "../../kernels.ts";
import { Grid } from "../../networks/layers/grid.ts";
import type { Tfjs } from "../peer.ts";
import {
  addressOf,
  floatsOf,
  kernelsOn,
  neededKernels,
  sizeOf,
  type WasmTensors,
} from "./backend.ts";

type Shape4D = [number, number, number, number];

/** What the gradients of a convolution are told: with respect to filters or to inputs, the shape of what is wanted. */
interface ConvolutionAttrs {
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number | backend_util.ExplicitPadding;
  readonly dilations?: number | [number, number];
  readonly dataFormat?: "NHWC" | "NCHW";
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
  readonly filterShape?: Shape4D;
  readonly inputShape?: Shape4D;
}

/** A gradient: its name, its kernel, and whether channels are each by themselves. */
interface Gradient {
  readonly kernelName: string;
  readonly kernel: Routine<NonNullable<(typeof filterGradient)["type"]>>;
  readonly isDepthwise: boolean;
}

const gradients = {
  filter: { kernelName: "Conv2DBackpropFilter", kernel: filterGradient, isDepthwise: false },
  input: { kernelName: "Conv2DBackpropInput", kernel: filterInputGradient, isDepthwise: false },
  depthwiseFilter: {
    ...{ kernelName: "DepthwiseConv2dNativeBackpropFilter", isDepthwise: true },
    kernel: channelFilterGradient,
  },
  depthwiseInput: {
    ...{ kernelName: "DepthwiseConv2dNativeBackpropInput", isDepthwise: true },
    kernel: channelFilterInputGradient,
  },
} satisfies Record<string, Gradient>;

/** The gradient of a convolution with respect to its filter. */
export const convolutionFilterGradient = (tf: Tfjs): KernelConfig => kernelOf(tf, gradients.filter);

/** The same of a depthwise convolution. */
export const depthwiseFilterGradient = (tf: Tfjs): KernelConfig =>
  kernelOf(tf, gradients.depthwiseFilter);

/** The gradient of a depthwise convolution with respect to its input. */
export const depthwiseInputGradient = (tf: Tfjs): KernelConfig =>
  kernelOf(tf, gradients.depthwiseInput);

/**
 * The gradient of a convolution with respect to its input, which the backend has as a plain loop. That of images whose
 * channels come first is left to it, and all where its memory cannot be had.
 */
export function repairConvolutionInputGradient(tf: Tfjs, stock: KernelConfig): KernelConfig {
  const { kernelFunc } = kernelOf(tf, gradients.input);
  return {
    ...stock,
    kernelFunc: (params) =>
      (params.attrs?.dataFormat === "NCHW" || !kernelsOn(tf) ? stock.kernelFunc : kernelFunc)(
        params,
      ),
  };
}

function kernelOf(tf: Tfjs, gradient: Gradient): KernelConfig {
  const kernelFunc: KernelFunc = ({ inputs, backend, attrs }) =>
    compute(tf, gradient, backend as never, inputs as never, attrs as never);
  return { kernelName: gradient.kernelName, backendName: "wasm", kernelFunc };
}

function compute(
  tf: Tfjs,
  { kernelName, kernel, isDepthwise }: Gradient,
  backend: WasmTensors,
  { dy, x, filter }: { dy: TensorInfo; x?: TensorInfo; filter?: TensorInfo },
  attrs: ConvolutionAttrs,
): TensorInfo {
  const { dilations = 1, dataFormat = "NHWC" } = attrs;
  if (dataFormat !== "NHWC") {
    throw new TypeError(
      `${kernelName}: dataFormat must be NHWC on this backend, got ${dataFormat}`,
    );
  }
  const info = tf.backend_util.computeConv2DInfo(
    ...([attrs.inputShape ?? (x!.shape as Shape4D), attrs.filterShape ?? filter!.shape] as [
      Shape4D,
      Shape4D,
    ]),
    ...([attrs.strides, dilations, attrs.pad, attrs.dimRoundingMode, isDepthwise] as const),
  );
  if (`${dy.shape}` !== `${info.outShape}`) {
    throw new TypeError(
      `${kernelName}: dy must be of shape [${info.outShape.join(", ")}], got [${dy.shape.join(", ")}]`,
    );
  }
  const routine = neededKernels(tf).routine(kernel);
  const other = (x ?? filter)!;
  const result = backend.makeOutput(x ? info.filterShape : info.inShape, "float32");
  if ([dy, other, result].some(({ shape }) => sizeOf(shape) === 0)) {
    floatsOf(backend, result).fill(0);
    return result;
  }
  const grid = gridOf(info, isDepthwise);
  const tables = backend.makeOutput([grid.length], "int32");
  const scratch = backend.makeOutput([Math.ceil(grid.scratch / 4)], "float32");
  const { buffer, byteOffset } = backend.typedArrayFromHeap(tables);
  grid.write(new Uint32Array(buffer, byteOffset, grid.length));
  const [delta, from, to, table, free] = [dy, other, result, tables, scratch].map((tensor) =>
    addressOf(backend, tensor),
  ) as [number, number, number, number, number];
  routine(delta, from, to, table, free, info.batchSize);
  for (const { dataId } of [tables, scratch]) backend.disposeData(dataId);
  return result;
}

function gridOf(info: backend_util.Conv2DInfo, isDepthwise: boolean): Grid {
  return new Grid({
    dtype: "f32",
    image: [info.inHeight, info.inWidth],
    channels: info.inChannels,
    output: [info.outHeight, info.outWidth],
    filters: info.outChannels,
    size: [info.filterHeight, info.filterWidth],
    stride: [info.strideHeight, info.strideWidth],
    dilation: [info.dilationHeight, info.dilationWidth],
    padding: [info.padInfo.top, info.padInfo.left],
    groups: isDepthwise ? info.outChannels : 1,
    depthwise: isDepthwise ? info.outChannels / info.inChannels : undefined,
  });
}
