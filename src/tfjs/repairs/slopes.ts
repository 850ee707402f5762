import type { TensorInfo } from "@tensorflow/tfjs-core";
import { reluGradient, sigmoidGradient, tanhGradient } from "#kernels/activations.js";
import { repeatBlocks, sumBlocks } from "#kernels/blocks.js";
import { clipGradient } from "#kernels/clips.js";
import type { Kernel } from "../../kernels.ts";
import { addressOf, around, floatsOf, resized, sizeOf, type WasmTensors } from "./backend.ts";
import { sideBySide } from "./blocks.ts";
import type { Slope } from "./gradients.ts";
import { share } from "./sharing.ts";

/** δ ← δ · f′, by y or x. */
function elementwise(kernel: Kernel<string, never>): Slope {
  return ({ delta, saved: [kept], backend, kernels }) => {
    const dx = copyOf(backend, delta);
    const at = [addressOf(backend, dx), addressOf(backend, kept!)];
    kernels.sweep(kernel, at, sizeOf(delta.shape), {});
    return dx;
  };
}

const clip: Slope = ({ delta, saved: [x], attrs, backend, kernels }) => {
  const { clipValueMin: least, clipValueMax: most } = attrs as Record<string, number>;
  const dx = copyOf(backend, delta);
  const at = [addressOf(backend, dx), addressOf(backend, x!)];
  kernels.sweep(clipGradient, at, sizeOf(delta.shape), { least: least!, most: most! });
  return dx;
};

function copyOf(backend: WasmTensors, x: TensorInfo): TensorInfo {
  const copy = backend.makeOutput(x.shape, "float32");
  floatsOf(backend, copy).set(floatsOf(backend, x));
  return copy;
}

/** Of a tile: all its copies added up, axis by axis. */
const fold: Slope = ({ delta, saved: [x], attrs, backend, kernels }) => {
  const { shape } = x!;
  const { reps } = attrs as { reps: number[] };
  if (sizeOf(delta.shape) === 0 || reps.every((times) => times === 1)) return undefined;
  let current = delta;
  for (const [axis, times] of reps.entries()) {
    if (times === 1) continue;
    const [before, , behind] = around(current.shape, axis);
    const next = backend.makeOutput(resized(current.shape, axis, shape[axis]!), "float32");
    kernels.routine(sumBlocks)(
      ...([addressOf(backend, current), addressOf(backend, next)] as const),
      ...([before, times, shape[axis]! * behind] as const),
    );
    if (current !== delta) backend.disposeData(current.dataId);
    current = next;
  }
  return current;
};

/** Of a sum or a mean: δ for each of its terms. */
function spread(isMean: boolean): Slope {
  return ({ delta, saved: [x], attrs, backend, kernels }) => {
    const { shape } = x!;
    const axes = sideBySide(attrs.axis as number[], shape);
    if (!axes || sizeOf(shape) === 0) return undefined;
    const [before, within, behind] = around(shape, ...axes);
    let from = delta;
    if (isMean) {
      from = copyOf(backend, delta);
      const values = floatsOf(backend, from);
      for (let i = 0; i < values.length; i++) values[i]! /= within;
    }
    const dx = backend.makeOutput(shape, "float32");
    const at = [addressOf(backend, from), addressOf(backend, dx)] as const;
    kernels.routine(repeatBlocks)(...at, before, behind, within);
    if (isMean) backend.disposeData(from.dataId);
    return dx;
  };
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, i) => size === b[i]);

/** δ itself, of whatever is added, where nothing is broadcast. */
const pass =
  (place: number): Slope =>
  ({ delta, saved, backend }) =>
    isSame(delta.shape, saved[place]!.shape) ? share(backend, delta) : undefined;

const turned: Slope = ({ delta, saved, run }) =>
  isSame(delta.shape, saved[1]!.shape) ? run("Neg", { x: delta }) : undefined;

/** δ · the other factor. */
const factor =
  (place: number): Slope =>
  ({ delta, saved, run }) => {
    const other = saved[1 - place]!;
    if (!isSame(delta.shape, saved[place]!.shape) || other.dtype !== "float32") return undefined;
    return run("Multiply", { a: delta, b: other });
  };

const reshaped: Slope = ({ delta, saved: [x], backend }) =>
  share(backend, { ...delta, dataId: delta.dataId, dtype: delta.dtype, shape: x!.shape });

/** By the operations' names, and of each by its inputs'. */
export const slopes: readonly (readonly [name: string, slopes: Record<string, Slope>])[] = [
  ["Add", { a: pass(0), b: pass(1) }],
  ["Sub", { a: pass(0), b: turned }],
  ["Multiply", { a: factor(0), b: factor(1) }],
  ["Reshape", { x: reshaped }],
  ["Tanh", { x: elementwise(tanhGradient) }],
  ["Sigmoid", { x: elementwise(sigmoidGradient) }],
  ["Relu", { x: elementwise(reluGradient) }],
  ["ClipByValue", { x: clip }],
  ["Tile", { x: fold }],
  ["Sum", { x: spread(false) }],
  ["Mean", { x: spread(true) }],
];
