import type { TensorInfo } from "@tensorflow/tfjs-core";

/** What repaired kernels use of the wasm backend, all of it in its typings. */
export interface WasmTensors {
  /** A tensor whose elements are whatever lies there. */
  makeOutput(shape: number[], dtype: "float32"): TensorInfo;
  /** A view of its elements, until memory grows. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array;
  disposeData(dataId: object): boolean;
}
