import type { backend_util, KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { lastMaximumGradient } from "#kernels/lastMaximum.js";
import type { Tfjs } from "../peer.ts";
import { addressOf, floatsOf, kernelsOn, type WasmTensors } from "./backend.ts";

type Shape4D = [number, number, number, number];
type Shape5D = [number, number, number, number, number];

/** What a pooling is told. */
interface PoolAttrs {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}
type Pool3DAttrs = { [K in keyof PoolAttrs]: Exclude<PoolAttrs[K], [number, number]> };

/** An axis along which windows lie. */
interface Axis {
  readonly input: number;
  readonly output: number;
  readonly stride: number;
  readonly filter: number;
  /** Before the first element. */
  readonly pad: number;
}

/** A pooling of images or volumes, channels last; an image is a volume of one layer. */
interface Pool {
  readonly batch: number;
  readonly channels: number;
  readonly axes: readonly [depth: Axis, height: Axis, width: Axis];
}

/** What is called with where each window's maximum is: the last of several; -1 if none is a number. */
type Visit = (window: number, maximum: number) => void;

/**
 * `MaxPoolGrad` and those of three dimensions, which look for a maximum from the smallest positive number
 * on: where all of a window is below, as may be after tanh, leakyReLU or a batch norm, its gradient is
 * lost, and a volume's maximum is 1.2e-38. This begins at −∞; of equals it takes the last, as they do.
 */
export function repairMaxPoolGrad(tf: Tfjs, stock: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc({ inputs, backend, attrs }) {
      const { dy, input } = inputs as { dy: TensorInfo; input: TensorInfo };
      const pool = imagePool(tf, input, attrs as never);
      const kernel = kernelsOn(tf)?.routine(lastMaximumGradient);
      if (!kernel) return gradient(backend as WasmTensors, dy, input, pool);
      const dx = (backend as WasmTensors).makeOutput(input.shape, "float32");
      const [delta, x, to] = [dy, input, dx].map((tensor) =>
        addressOf(backend as WasmTensors, tensor),
      ) as [number, number, number];
      const [, height, width] = pool.axes;
      kernel(
        ...([delta, x, to, pool.batch, height.input, width.input, pool.channels] as const),
        ...([height.output, width.output, height.filter, width.filter] as const),
        ...([height.stride, width.stride, height.pad, width.pad] as const),
      );
      return dx;
    },
  };
}

/** As {@link repairMaxPoolGrad}. */
export function repairMaxPool3DGrad(tf: Tfjs, stock: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc({ inputs, backend, attrs }) {
      const { dy, input } = inputs as { dy: TensorInfo; input: TensorInfo };
      return gradient(backend as WasmTensors, dy, input, volumePool(tf, input, attrs as never));
    },
  };
}

/** As {@link repairMaxPoolGrad}. */
export function repairMaxPool3D(tf: Tfjs, stock: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc({ inputs, backend: given, attrs }) {
      const backend = given as WasmTensors & typeof given;
      const { x } = inputs as { x: TensorInfo };
      const pool = volumePool(tf, x, attrs as never);
      const sizes = pool.axes.map(({ output }) => output);
      const y = backend.makeOutput([pool.batch, ...sizes, pool.channels], "float32");
      const [from, to] = [floatsOf(backend, x), floatsOf(backend, y)];
      eachMaximum(pool, from, (window, maximum) => {
        to[window] = from[maximum] ?? -Infinity;
      });
      return y;
    },
  };
}

function gradient(backend: WasmTensors, dy: TensorInfo, input: TensorInfo, pool: Pool): TensorInfo {
  const dx = backend.makeOutput(input.shape, "float32");
  const [from, given, to] = [input, dy, dx].map((x) => floatsOf(backend, x)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  to.fill(0);
  eachMaximum(pool, from, (window, maximum) => {
    if (maximum >= 0) to[maximum]! += given[window]!;
  });
  return dx;
}

/** Windows in the order of the output, channels last. */
function eachMaximum({ batch, channels, axes }: Pool, values: Float32Array, visit: Visit): void {
  const [depth, height, width] = axes;
  let window = 0;
  for (let b = 0; b < batch; b++) {
    for (let z = 0; z < depth.output; z++) {
      const [front, back] = extent(depth, z);
      for (let y = 0; y < height.output; y++) {
        const [top, bottom] = extent(height, y);
        for (let x = 0; x < width.output; x++) {
          const [left, right] = extent(width, x);
          for (let c = 0; c < channels; c++) {
            let largest = -Infinity;
            let at = -1;
            for (let i = front; i < back; i++) {
              for (let j = top; j < bottom; j++) {
                const row = (b * depth.input + i) * height.input + j;
                let place = (row * width.input + left) * channels + c;
                for (let k = left; k < right; k++, place += channels) {
                  const value = values[place]!;
                  if (!(value >= largest)) continue;
                  largest = value;
                  at = place;
                }
              }
            }
            visit(window++, at);
          }
        }
      }
    }
  }
}

/** The part of a window that lies within. */
function extent({ stride, filter, pad, input }: Axis, at: number): [from: number, to: number] {
  const start = at * stride - pad;
  return [Math.max(0, start), Math.min(input, start + filter)];
}

function imagePool(tf: Tfjs, { shape }: TensorInfo, attrs: PoolAttrs): Pool {
  const { filterSize, strides, pad, dimRoundingMode } = attrs;
  const info = tf.backend_util.computePool2DInfo(
    ...([shape as Shape4D, filterSize, strides, 1, pad, dimRoundingMode] as const),
  );
  const flat = { input: 1, output: 1, stride: 1, filter: 1, pad: 0 };
  return { batch: info.batchSize, channels: info.inChannels, axes: [flat, ...plane(info)] };
}

function volumePool(tf: Tfjs, { shape }: TensorInfo, attrs: Pool3DAttrs): Pool {
  const { filterSize, strides, pad, dimRoundingMode } = attrs;
  const info = tf.backend_util.computePool3DInfo(
    ...([shape as Shape5D, filterSize, strides, 1, pad, dimRoundingMode] as const),
  );
  const depth = {
    ...{ input: info.inDepth, output: info.outDepth, stride: info.strideDepth },
    ...{ filter: info.filterDepth, pad: info.padInfo.front },
  };
  return { batch: info.batchSize, channels: info.inChannels, axes: [depth, ...plane(info)] };
}

function plane(info: backend_util.Conv2DInfo | backend_util.Conv3DInfo): [Axis, Axis] {
  return [
    {
      ...{ input: info.inHeight, output: info.outHeight, stride: info.strideHeight },
      ...{ filter: info.filterHeight, pad: info.padInfo.top },
    },
    {
      ...{ input: info.inWidth, output: info.outWidth, stride: info.strideWidth },
      ...{ filter: info.filterWidth, pad: info.padInfo.left },
    },
  ];
}
