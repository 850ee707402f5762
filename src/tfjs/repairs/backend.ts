import type { KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { Linked } from "../../kernels/linked.ts";
import type { Tfjs } from "../peer.ts";
import { routeOf } from "../routes/choose.ts";

/** What kernels use of the wasm backend, all of it in its typings. */
export interface WasmTensors {
  /** A tensor whose elements are whatever lies there. */
  makeOutput(shape: number[], dtype: "float32" | "int32"): TensorInfo;
  /** A view of its elements, until memory grows, as `makeOutput` may make it. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array | Int32Array | Uint8Array;
  /** Where its elements lie. */
  getMemoryOffset(dataId: object): number;
  disposeData(dataId: object): boolean;
  incRef(dataId: object): void;
}

/** What a kernel is called with, on the wasm backend. */
export interface Call {
  readonly inputs: Parameters<KernelFunc>[0]["inputs"];
  readonly backend: WasmTensors;
  readonly attrs: NonNullable<Parameters<KernelFunc>[0]["attrs"]>;
}

/** Our kernel for some of what a kernel is called with; undefined for what is left to the stock kernel. */
export type Attempt = (call: Call, kernels: Linked) => TensorInfo | TensorInfo[] | undefined;

/** A kernel by an attempt first. */
export function repaired(tf: Tfjs, stock: KernelConfig, attempt: Attempt): KernelConfig {
  return {
    ...stock,
    kernelFunc(params) {
      const kernels = kernelsOn(tf);
      return (kernels && attempt(params as never, kernels)) ?? stock.kernelFunc(params);
    },
  };
}

/** Sizes before, of, and behind an axis, or the axes from one to another. */
export function around(
  shape: readonly number[],
  axis: number,
  last: number = axis,
): [before: number, within: number, behind: number] {
  return [
    sizeOf(shape.slice(0, axis)),
    sizeOf(shape.slice(axis, last + 1)),
    sizeOf(shape.slice(last + 1)),
  ];
}

/** Our kernels, linked to the memory of the backend in use, unless it is a build whose memory cannot be had. */
export function kernelsOn(tf: Tfjs): Linked | undefined {
  const { copies, nadir } = routeOf(tf);
  return copies ? undefined : nadir.heap.kernels.f32;
}

/** The same, for what cannot do without. @throws TypeError */
export function neededKernels(tf: Tfjs): Linked {
  const kernels = kernelsOn(tf);
  if (kernels) return kernels;
  throw new TypeError(
    "fastGradients: the wasm backend's memory cannot be used, so that this gradient cannot be had",
  );
}

/** Addresses from 2 GiB on come as negative numbers. */
export const addressOf = (backend: WasmTensors, { dataId }: TensorInfo): number =>
  backend.getMemoryOffset(dataId) >>> 0;

/** A view of the elements of a tensor of floats. */
export const floatsOf = (backend: WasmTensors, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

export function sizeOf(shape: readonly number[]): number {
  let product = 1;
  for (const size of shape) product *= size;
  return product;
}

/** A shape with another size of an axis. */
export const resized = (shape: readonly number[], axis: number, size: number): number[] =>
  shape.map((other, i) => (i === axis ? size : other));

/** Four bytes an element, as our kernels take them. */
export const isWide = ({ dtype }: TensorInfo): boolean => dtype === "float32" || dtype === "int32";

export const outputLike = (backend: WasmTensors, shape: number[], x: TensorInfo): TensorInfo =>
  backend.makeOutput(shape, x.dtype as "float32" | "int32");
