/** The mean of each window of an image, [height, width, channels], channel by channel, in the order of its positions. */
import { read, write } from "../simd";
import { first, last } from "./windows";

/**
 * x: images × [height, width, channels]; y: images × [down, across, channels]. What lies beyond the image is 0, and
 * with `countsPadding` is among those whose mean it is; paddings: before the image.
 */
@kernel
export function averagePool<T>(
  x: usize, y: usize, images: usize, height: usize, width: usize, channels: usize,
  down: usize, across: usize, sizeY: usize, sizeX: usize, strideY: usize, strideX: usize,
  paddingY: usize, paddingX: usize, countsPadding: bool,
): void {
  pass<T>(
    false, x, y, images, height, width, channels, down, across, sizeY, sizeX, strideY, strideX,
    paddingY, paddingX, countsPadding, false,
  );
}

/**
 * inputGrad ← δ by the number of those whose mean it is, at each of them. Windows side by side (`isDisjoint`) are
 * written as they come; else the terms of a position are added in the order of the outputs.
 */
@kernel
export function averagePoolGradient<T>(
  delta: usize, inputGrad: usize, images: usize, height: usize, width: usize, channels: usize,
  down: usize, across: usize, sizeY: usize, sizeX: usize, strideY: usize, strideX: usize,
  paddingY: usize, paddingX: usize, countsPadding: bool, isDisjoint: bool,
): void {
  pass<T>(
    true, inputGrad, delta, images, height, width, channels, down, across, sizeY, sizeX, strideY, strideX,
    paddingY, paddingX, countsPadding, isDisjoint,
  );
}

/** Window by window, forward or back. */
@inline
function pass<T>(
  isBack: bool, image: usize, means: usize, images: usize, height: usize, width: usize, channels: usize,
  down: usize, across: usize, sizeY: usize, sizeX: usize, strideY: usize, strideX: usize,
  paddingY: usize, paddingX: usize, countsPadding: bool, isDisjoint: bool,
): void {
  const bytes = channels * sizeof<T>();
  const line = width * bytes;
  const isWhole = isDisjoint && down * sizeY == height && across * sizeX == width;
  for (; images; --images, image += height * line) {
    if (isBack && !isWhole) memory.fill(image, 0, height * line);
    for (let i: usize = 0; i < down; i++) {
      const top = first(i * strideY, paddingY);
      const rows = last(i * strideY, paddingY, sizeY, height) - top;
      for (let j: usize = 0; j < across; j++, means += bytes) {
        const left = first(j * strideX, paddingX);
        const columns = last(j * strideX, paddingX, sizeX, width) - left;
        const at = image + top * line + left * bytes;
        const divisor = v128.splat<T>(<T>(countsPadding ? sizeY * sizeX : rows * columns));
        if (!isBack) window<T>(at, means, bytes, line, rows, columns, divisor);
        else if (isDisjoint) spread<T>(false, means, at, bytes, line, rows, columns, divisor);
        else spread<T>(true, means, at, bytes, line, rows, columns, divisor);
      }
    }
  }
}

function window<T>(
  x: usize, y: usize, bytes: usize, line: usize, rows: usize, columns: usize, divisor: v128,
): void {
  let c: usize = 0;
  for (; bytes - c >= 32; c += 32) two<T>(x + c, y + c, bytes, line, rows, columns, divisor);
  for (; bytes - c >= 16; c += 16) one<T, v128>(x + c, y + c, bytes, line, rows, columns, divisor);
  for (; c < bytes; c += sizeof<T>()) {
    one<T, T>(x + c, y + c, bytes, line, rows, columns, divisor);
  }
}

@inline
function two<T>(
  x: usize, y: usize, bytes: usize, line: usize, rows: usize, columns: usize, divisor: v128,
): void {
  let a = v128.splat<T>(0);
  let b = a;
  for (; rows; --rows, x += line) {
    let at = x;
    for (let left = columns; left; --left, at += bytes) {
      a = v128.add<T>(a, v128.load(at));
      b = v128.add<T>(b, v128.load(at, 16));
    }
  }
  v128.store(y, v128.div<T>(a, divisor));
  v128.store(y, v128.div<T>(b, divisor), 16);
}

@inline
function one<T, W>(
  x: usize, y: usize, bytes: usize, line: usize, rows: usize, columns: usize, divisor: v128,
): void {
  let sum = v128.splat<T>(0);
  for (; rows; --rows, x += line) {
    let at = x;
    for (let left = columns; left; --left, at += bytes) sum = v128.add<T>(sum, read<T, W>(at));
  }
  write<T, W>(y, v128.div<T>(sum, divisor));
}

@inline
function spread<T>(
  isAdded: bool, delta: usize, to: usize, bytes: usize, line: usize, rows: usize, columns: usize,
  divisor: v128,
): void {
  let c: usize = 0;
  for (const vectors = bytes & ~15; c < vectors; c += 16) {
    spreadOne<T, v128>(isAdded, delta + c, to + c, bytes, line, rows, columns, divisor);
  }
  for (; c < bytes; c += sizeof<T>()) {
    spreadOne<T, T>(isAdded, delta + c, to + c, bytes, line, rows, columns, divisor);
  }
}

@inline
function spreadOne<T, W>(
  isAdded: bool, delta: usize, to: usize, bytes: usize, line: usize, rows: usize, columns: usize,
  divisor: v128,
): void {
  const share = v128.div<T>(read<T, W>(delta), divisor);
  for (; rows; --rows, to += line) {
    let at = to;
    for (let left = columns; left; --left, at += bytes) {
      write<T, W>(at, isAdded ? v128.add<T>(read<T, W>(at), share) : share);
    }
  }
}
