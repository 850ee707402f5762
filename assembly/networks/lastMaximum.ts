/**
 * The gradient of TensorFlow.js's max pooling, which of equal numbers in a window takes the last, and of windows that
 * have no number none. It looks for them anew: nothing is kept of the pass forward. Channels are last, and side by side
 * in lanes; what an element has from several windows is added in the order of these.
 */
import { read, write } from "../simd";
import { first, last } from "./windows";

/** inputGrad ← δ, each where the last maximum of its window stands; `top` and `left` lie before the first elements. */
@kernel
export function lastMaximumGradient<T>(
  delta: usize, x: usize, inputGrad: usize, images: usize, height: usize, width: usize, channels: usize,
  down: usize, across: usize, sizeY: usize, sizeX: usize, strideY: usize, strideX: usize, top: usize, left: usize,
): void {
  const bytes = channels * sizeof<T>();
  const rowBytes = width * bytes;
  const image = height * rowBytes;
  memory.fill(inputGrad, 0, images * image);
  for (; images; --images, x += image, inputGrad += image) {
    for (let i: usize = 0; i < down; i++) {
      const firstRow = first(i * strideY, top);
      const rows = last(i * strideY, top, sizeY, height) - firstRow;
      for (let j: usize = 0; j < across; j++, delta += bytes) {
        const firstColumn = first(j * strideX, left);
        const columns = last(j * strideX, left, sizeX, width) - firstColumn;
        // A window may lie in the padding.
        if (<isize>rows <= 0 || <isize>columns <= 0) continue;
        const at = firstRow * rowBytes + firstColumn * bytes;
        let c: usize = 0;
        for (; c + 16 <= bytes; c += 16) {
          window<T, v128>(delta + c, x + at + c, inputGrad + at + c, bytes, rowBytes, rows, columns);
        }
        for (; c < bytes; c += sizeof<T>()) {
          window<T, T>(delta + c, x + at + c, inputGrad + at + c, bytes, rowBytes, rows, columns);
        }
      }
    }
  }
}

/** A number of a position as integers as wide as T. */
@inline
function splat<T>(x: i32): v128 {
  return sizeof<T>() == 4 ? i32x4.splat(x) : i64x2.splat(x);
}

@inline
function next<T>(x: v128): v128 {
  return sizeof<T>() == 4 ? i32x4.add(x, splat<T>(1)) : i64x2.add(x, splat<T>(1));
}

@inline
function window<T, W>(
  delta: usize, x: usize, inputGrad: usize, bytes: usize, rowBytes: usize, rows: usize, columns: usize,
): void {
  let best = v128.splat<T>(<T>-Infinity);
  let place = splat<T>(-1);
  let here = splat<T>(0);
  for (let row = rows; row; --row, x += rowBytes) {
    for (let at = x, end = x + columns * bytes; at < end; at += bytes) {
      const value = read<T, W>(at);
      const isTaken = v128.ge<T>(value, best);
      best = v128.bitselect(value, best, isTaken);
      place = v128.bitselect(here, place, isTaken);
      here = next<T>(here);
    }
  }
  const given = read<T, W>(delta);
  here = splat<T>(0);
  for (; rows; --rows, inputGrad += rowBytes) {
    for (let at = inputGrad, end = inputGrad + columns * bytes; at < end; at += bytes) {
      const isHere = sizeof<T>() == 4 ? i32x4.eq(place, here) : i64x2.eq(place, here);
      write<T, W>(at, v128.add<T>(read<T, W>(at), v128.and(given, isHere)));
      here = next<T>(here);
    }
  }
}
