import type { TensorInfo } from "@tensorflow/tfjs-core";
import { copyBlocks } from "#kernels/blocks.js";
import { type Attempt, addressOf, around, isWide, outputLike } from "./backend.ts";

/** `Unpack`, by which recurrent layers take their steps apart: the backend copies all of it for each. */
export const unstack: Attempt = ({ inputs, backend, attrs }, kernels) => {
  const { value: x } = inputs as { value: TensorInfo };
  const { axis } = attrs as unknown as { axis: number };
  if (!isWide(x)) return undefined;
  const place = axis < 0 ? axis + x.shape.length : axis;
  const [before, within, behind] = around(x.shape, place);
  const shape = x.shape.filter((_, i) => i !== place);
  return Array.from({ length: within }, (_, i) => {
    const part = outputLike(backend, shape, x);
    const from = addressOf(backend, x) + 4 * i * behind;
    const to = addressOf(backend, part);
    if (before * behind > 0) {
      kernels.routine(copyBlocks)(from, to, before, behind, within * behind, behind);
    }
    return part;
  });
};

/** `Pack`, which puts them together. */
export const stack: Attempt = ({ inputs, backend, attrs }, kernels) => {
  const parts = Object.values(inputs) as TensorInfo[];
  const [first] = parts;
  const { axis } = attrs as unknown as { axis: number };
  if (!first || !isWide(first)) return undefined;
  // What does not fit is for the backend to refuse.
  const isLike = ({ shape, dtype }: TensorInfo) =>
    dtype === first.dtype && `${shape}` === `${first.shape}`;
  if (!parts.every(isLike)) return undefined;
  const place = axis < 0 ? axis + first.shape.length + 1 : axis;
  const shape = [...first.shape.slice(0, place), parts.length, ...first.shape.slice(place)];
  const y = outputLike(backend, shape, first);
  const [before, within, behind] = around(shape, place);
  for (const [i, part] of parts.entries()) {
    const to = addressOf(backend, y) + 4 * i * behind;
    const from = addressOf(backend, part);
    if (before * behind > 0) {
      kernels.routine(copyBlocks)(from, to, before, behind, behind, within * behind);
    }
  }
  return y;
};
