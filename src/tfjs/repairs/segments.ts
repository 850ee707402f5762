import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { scatterAdd } from "#kernels/embedding.js";
import type { Tfjs } from "../peer.ts";
import { addressOf, floatsOf, neededKernels, sizeOf, type WasmTensors } from "./backend.ts";

/** An id that names no segment: the kernel is told to pass it over. */
const NONE = -1;

/**
 * `UnsortedSegmentSum`, by which embeddings and `tf.gather` have their gradient: y[s] ← the sum of x[i] over all i
 * whose id is s, row by row. As on the cpu backend y is of floats, and an id out of range names no segment.
 */
export function segmentSum(tf: Tfjs): KernelConfig {
  return {
    kernelName: "UnsortedSegmentSum",
    backendName: "wasm",
    kernelFunc({ inputs, backend: given, attrs }) {
      const backend = given as WasmTensors & typeof given;
      const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
      const { numSegments } = attrs as { numSegments: number };
      const [count, ...row] = x.shape;
      if (count === undefined || `${segmentIds.shape}` !== `${[count]}`) {
        throw new TypeError(
          `unsortedSegmentSum: segmentIds must be one a row of x, [${x.shape.join(", ")}], got shape [${segmentIds.shape.join(", ")}]`,
        );
      }
      const kernel = neededKernels(tf).routine(scatterAdd);
      const sums = backend.makeOutput([numSegments, ...row], "float32");
      const values = asFloats(backend, x);
      const ids = inRange(backend, segmentIds, numSegments);
      kernel(
        ...([
          addressOf(backend, values),
          addressOf(backend, ids),
          addressOf(backend, sums),
        ] as const),
        ...([count, sizeOf(row), NONE, floatsOf(backend, sums).byteLength] as const),
      );
      if (values !== x) backend.disposeData(values.dataId);
      if (ids !== segmentIds) backend.disposeData(ids.dataId);
      return sums;
    },
  };
}

/** It, or a copy. */
function asFloats(backend: WasmTensors, x: TensorInfo): TensorInfo {
  if (x.dtype === "float32") return x;
  const copy = backend.makeOutput(x.shape, "float32");
  floatsOf(backend, copy).set(backend.typedArrayFromHeap(x));
  return copy;
}

/** Ids, or a copy that has `NONE` for what is out of range. */
function inRange(backend: WasmTensors, ids: TensorInfo, end: number): TensorInfo {
  const isNone = (id: number) => id < 0 || id >= end;
  if (!backend.typedArrayFromHeap(ids).some((id) => isNone(id) && id !== NONE)) return ids;
  const copy = backend.makeOutput(ids.shape, "int32");
  const to = backend.typedArrayFromHeap(copy);
  backend.typedArrayFromHeap(ids).forEach((id, i) => {
    to[i] = isNone(id) ? NONE : id;
  });
  return copy;
}
