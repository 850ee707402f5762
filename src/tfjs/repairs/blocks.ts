import type { TensorInfo } from "@tensorflow/tfjs-core";
import { copyBlocks, repeatBlocks, sumBlocks } from "#kernels/blocks.js";
import type { Linked } from "../../kernels/linked.ts";
import type { Tfjs } from "../peer.ts";
import {
  type Attempt,
  addressOf,
  around,
  floatsOf,
  isWide,
  outputLike,
  resized,
  sizeOf,
} from "./backend.ts";

/** `Slice`, which the backend does after a copy of all that there is to be sliced. */
export const slice: Attempt = ({ inputs, backend, attrs }, kernels) => {
  const { x } = inputs as { x: TensorInfo };
  const { begin, size } = attrs as unknown as { begin: number[]; size: number[] };
  const { length } = x.shape;
  if (!isWide(x) || begin?.length !== length || size?.length !== length) return undefined;
  const axes = x.shape.map((whole, i) => {
    const from = begin[i]!;
    return { whole, from, size: size[i]! < 0 ? whole - from : size[i]! };
  });
  if (axes.some(({ whole, from, size }) => from < 0 || size < 0 || from + size > whole)) {
    return undefined;
  }
  const shape = axes.map(({ size }) => size);
  const y = outputLike(backend, shape, x);
  if (sizeOf(shape) > 0)
    copyPart(merged(axes), addressOf(backend, x), addressOf(backend, y), kernels);
  return y;
};

interface Part {
  readonly whole: number;
  readonly from: number;
  readonly size: number;
}

/** With each axis that is taken whole as a part of the one before it. */
function merged(axes: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const axis of axes) {
    const last = parts.at(-1);
    if (last && axis.size === axis.whole) {
      parts[parts.length - 1] = {
        whole: last.whole * axis.whole,
        from: last.from * axis.whole,
        size: last.size * axis.whole,
      };
    } else parts.push(axis);
  }
  return parts;
}

/** @returns where it goes on. */
function copyPart(parts: readonly Part[], from: number, to: number, kernels: Linked): number {
  const [first, second, ...others] = parts;
  const routine = kernels.routine(copyBlocks);
  if (!first) {
    routine(from, to, 1, 1, 0, 0);
    return to + 4;
  }
  if (!second) {
    routine(from + 4 * first.from, to, 1, first.size, 0, 0);
    return to + 4 * first.size;
  }
  if (others.length === 0) {
    const at = from + 4 * (first.from * second.whole + second.from);
    routine(at, to, first.size, second.size, second.whole, second.size);
    return to + 4 * first.size * second.size;
  }
  const step = 4 * sizeOf(parts.slice(1).map(({ whole }) => whole));
  let end = to;
  for (let i = 0; i < first.size; i++) {
    end = copyPart(parts.slice(1), from + (first.from + i) * step, end, kernels);
  }
  return end;
}

/** `SplitV`, likewise. */
export const split =
  (tf: Tfjs): Attempt =>
  ({ inputs, backend, attrs }, kernels) => {
    const { x } = inputs as { x: TensorInfo };
    const { numOrSizeSplits, axis } = attrs as unknown as {
      numOrSizeSplits: number[] | number;
      axis: number;
    };
    if (!isWide(x)) return undefined;
    const place = axis < 0 ? axis + x.shape.length : axis;
    const sizes = tf.backend_util.prepareSplitSize(x as never, numOrSizeSplits, place);
    const [before, within, behind] = around(x.shape, place);
    if (sizes.reduce((sum, size) => sum + size, 0) !== within) return undefined;
    let from = 0;
    return sizes.map((size) => {
      const part = outputLike(backend, resized(x.shape, place, size), x);
      const at = addressOf(backend, x) + 4 * from * behind;
      from += size;
      const length = size * behind;
      const to = addressOf(backend, part);
      if (length > 0) kernels.routine(copyBlocks)(at, to, before, length, within * behind, length);
      return part;
    });
  };

/** `Concat`. */
export const concatenate =
  (tf: Tfjs): Attempt =>
  ({ inputs, backend, attrs }, kernels) => {
    const parts = Object.values(inputs) as TensorInfo[];
    const [first] = parts;
    if (!first || parts.length < 2) return undefined;
    if (!isWide(first) || parts.some(({ dtype }) => dtype !== first.dtype)) return undefined;
    const shapes = parts.map(({ shape }) => shape);
    const { axis } = attrs as unknown as { axis: number };
    const place = axis < 0 ? axis + first.shape.length : axis;
    tf.backend_util.assertParamsConsistent(shapes, place);
    const shape = tf.backend_util.computeOutShape(shapes, place);
    const y = outputLike(backend, shape, first);
    const [before, within, behind] = around(shape, place);
    const step = within * behind;
    let to = addressOf(backend, y);
    for (const part of parts) {
      const length = part.shape[place]! * behind;
      const from = addressOf(backend, part);
      if (length > 0) kernels.routine(copyBlocks)(from, to, before, length, length, step);
      to += 4 * length;
    }
    return y;
  };

/** `Tile`, axis by axis, the last first. */
export const tile: Attempt = ({ inputs, backend, attrs }, kernels) => {
  const { x } = inputs as { x: TensorInfo };
  const { reps } = attrs as unknown as { reps: number[] };
  if (!isWide(x) || reps.length !== x.shape.length) return undefined;
  if (sizeOf(x.shape) * sizeOf(reps) === 0) return undefined;
  let current = x;
  for (let axis = reps.length - 1; axis >= 0; axis--) {
    const times = reps[axis]!;
    if (times === 1) continue;
    const [before, within, behind] = around(current.shape, axis);
    const next = outputLike(backend, resized(current.shape, axis, within * times), x);
    kernels.routine(repeatBlocks)(
      ...([addressOf(backend, current), addressOf(backend, next)] as const),
      ...([before, within * behind, times] as const),
    );
    if (current !== x) backend.disposeData(current.dataId);
    current = next;
  }
  if (current !== x) return current;
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
};

/** `Sum` over axes that lie side by side, without a transposition; `isMean` for `Mean`. */
export const sum =
  (isMean: boolean): Attempt =>
  ({ inputs, backend, attrs }, kernels) => {
    const { x } = inputs as { x: TensorInfo };
    const { axis, keepDims } = attrs as unknown as { axis: number | number[]; keepDims?: boolean };
    const axes = sideBySide(axis, x.shape);
    if (x.dtype !== "float32" || !axes || sizeOf(x.shape) === 0) return undefined;
    const [first, last] = axes;
    const [before, within, behind] = around(x.shape, first, last);
    const kept = x.shape.map((size, i) => (i >= first && i <= last ? 1 : size));
    const shape = keepDims ? kept : [...x.shape.slice(0, first), ...x.shape.slice(last + 1)];
    const y = backend.makeOutput(shape, "float32");
    const [from, to] = [addressOf(backend, x), addressOf(backend, y)];
    kernels.routine(sumBlocks)(from, to, before, within, behind);
    if (isMean) {
      const values = floatsOf(backend, y);
      for (let i = 0; i < values.length; i++) values[i]! /= within;
    }
    return y;
  };

/** The first and the last of axes that lie side by side. */
export function sideBySide(
  axis: number | number[],
  { length }: readonly number[],
): [first: number, last: number] | undefined {
  const given = axis === undefined || axis === null ? undefined : [axis].flat();
  const axes = (given ?? Array.from({ length }, (_, i) => i))
    .map((axis) => (axis < 0 ? axis + length : axis))
    .sort((a, b) => a - b);
  const [first] = axes;
  if (first === undefined) return undefined;
  return axes.every((axis, i) => axis === first + i && axis < length)
    ? [first, first + axes.length - 1]
    : undefined;
}
