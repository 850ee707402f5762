import type { Weight } from "./taking.ts";

/** A tensor whose axes are in another order: the first of `axes` says which one becomes the first. */
export function permuted<T extends Pick<Weight, "shape"> & { readonly data: ArrayLike<number> }>(
  { data, shape }: T,
  axes: readonly number[],
): Weight {
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((size, each) => size * each, 1));
  const sizes = axes.map((axis) => shape[axis]!);
  const steps = axes.map((axis) => strides[axis]!);
  const result = new Float32Array(data.length);
  const place = sizes.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = data[from]!;
    // On to the next place, as an odometer does.
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      from += steps[axis]!;
      place[axis]! += 1;
      if (place[axis]! < sizes[axis]!) break;
      from -= sizes[axis]! * steps[axis]!;
      place[axis] = 0;
    }
  }
  return { data: result, shape: sizes };
}

/** The order that undoes another one. */
export const inverse = (axes: readonly number[]): readonly number[] =>
  axes.map((_, i) => axes.indexOf(i));
