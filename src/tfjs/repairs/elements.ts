import type { TensorInfo } from "@tensorflow/tfjs-core";
import { tanh } from "#kernels/activations.js";
import { gather } from "#kernels/embedding.js";
import { type Attempt, addressOf, around, floatsOf, sizeOf } from "./backend.ts";

/** `Tanh`, four at a time. */
export const hyperbolicTangent: Attempt = ({ inputs, backend }, kernels) => {
  const { x } = inputs as { x: TensorInfo };
  if (x.dtype !== "float32") return undefined;
  const y = backend.makeOutput(x.shape, "float32");
  floatsOf(backend, y).set(floatsOf(backend, x));
  kernels.sweep(tanh, [addressOf(backend, y)], sizeOf(x.shape), {});
  return y;
};

/** `GatherV2` of the rows of a matrix, or of what has more axes, row by row, where the backend goes by elements. */
export const gatherRows: Attempt = ({ inputs, backend, attrs }, kernels) => {
  const { x, indices } = inputs as { x: TensorInfo; indices: TensorInfo };
  const { axis, batchDims } = attrs as unknown as { axis: number; batchDims: number };
  if (x.dtype !== "float32" || indices.dtype !== "int32" || axis !== 0 || batchDims)
    return undefined;
  const [, count, size] = around(x.shape, 0);
  const ids = backend.typedArrayFromHeap(indices);
  // Says so.
  for (let i = 0; i < ids.length; i++) if (ids[i]! < 0 || ids[i]! >= count) return undefined;
  // Memory may grow, and the view be gone.
  const { length } = ids;
  const y = backend.makeOutput([...indices.shape, ...x.shape.slice(1)], "float32");
  const [from, at, to] = [
    addressOf(backend, x),
    addressOf(backend, indices),
    addressOf(backend, y),
  ];
  if (length * size > 0) kernels.routine(gather)(from, at, to, length, size);
  return y;
};
