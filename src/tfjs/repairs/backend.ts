import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { Linked } from "../../kernels/linked.ts";
import type { Tfjs } from "../peer.ts";
import { routeOf } from "../routes/choose.ts";

/** What kernels use of the wasm backend, all of it in its typings. */
export interface WasmTensors {
  /** A tensor whose elements are whatever lies there. */
  makeOutput(shape: number[], dtype: "float32" | "int32"): TensorInfo;
  /** A view of its elements, until memory grows, as `makeOutput` may make it. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array | Int32Array | Uint8Array;
  disposeData(dataId: object): boolean;
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

export const addressOf = (backend: WasmTensors, tensor: TensorInfo): number =>
  backend.typedArrayFromHeap(tensor).byteOffset;

/** A view of the elements of a tensor of floats. */
export const floatsOf = (backend: WasmTensors, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1);
