/**
 * The largest number in each window of an image, [height, width, channels], channel by channel, and where it stands.
 * What lies beyond the image is not looked at.
 *
 * Of equal numbers the first one in a window is taken, and of NaN, which is larger than any, the last, as PyTorch does.
 * `places` has for each output the position (row · width + column) of what was taken, as an integer as wide as T.
 */
import { read, write } from "../simd";
import { first, last } from "./windows";

/** x: images × [height, width, channels]; y and places: images × [down, across, channels]; paddings: before the image. */
@kernel
export function maxPool<T>(
  x: usize, y: usize, places: usize, images: usize, height: usize, width: usize, channels: usize,
  down: usize, across: usize, sizeY: usize, sizeX: usize, strideY: usize, strideX: usize,
  paddingY: usize, paddingX: usize,
): void {
  const bytes = channels * sizeof<T>();
  for (; images; --images, x += height * width * bytes) {
    for (let i: usize = 0; i < down; i++) {
      const top = first(i * strideY, paddingY);
      const bottom = last(i * strideY, paddingY, sizeY, height);
      for (let j: usize = 0; j < across; j++, y += bytes, places += bytes) {
        const left = first(j * strideX, paddingX);
        const right = last(j * strideX, paddingX, sizeX, width);
        window<T>(x, y, places, bytes, width, top, bottom, left, right);
      }
    }
  }
}

/**
 * Of each image, [length, channels], one window over as many positions as its length (a u32) says. Of none it is 0, and
 * its places are nowhere.
 */
@kernel
export function maxPoolLengths<T>(
  x: usize, y: usize, places: usize, lengths: usize, images: usize, length: usize, channels: usize,
): void {
  const bytes = channels * sizeof<T>();
  for (; images; --images, x += length * bytes, y += bytes, places += bytes, lengths += 4) {
    const count = <usize>load<u32>(lengths);
    if (count) window<T>(x, y, places, bytes, 1, 0, count, 0, 1);
    else {
      memory.fill(y, 0, bytes);
      memory.fill(places, 0xff, bytes);
    }
  }
}

function window<T>(
  x: usize, y: usize, places: usize, bytes: usize, width: usize,
  top: usize, bottom: usize, left: usize, right: usize,
): void {
  let c: usize = 0;
  // A line of the first cache at a time, so that a large window is not walked for each quarter of it.
  for (; bytes - c >= 64; c += 64) {
    line<T>(x + c, y + c, places + c, bytes, width, top, bottom, left, right);
  }
  for (; bytes - c >= 16; c += 16) {
    one<T, v128>(x + c, y + c, places + c, bytes, width, top, bottom, left, right);
  }
  for (; c < bytes; c += sizeof<T>()) {
    one<T, T>(x + c, y + c, places + c, bytes, width, top, bottom, left, right);
  }
}

@inline
function lowest<T>(): v128 {
  return v128.splat<T>(<T>-Infinity);
}

/** A position as integers as wide as T. */
@inline
function placeOf<T>(position: usize): v128 {
  return sizeof<T>() == 4 ? i32x4.splat(<i32>position) : i64x2.splat(<i64>position);
}

@inline
function isTaken<T>(x: v128, best: v128): v128 {
  return v128.or(v128.gt<T>(x, best), v128.ne<T>(x, x));
}

@inline
function one<T, W>(
  x: usize, y: usize, places: usize, bytes: usize, width: usize,
  top: usize, bottom: usize, left: usize, right: usize,
): void {
  let best = lowest<T>();
  let place = placeOf<T>(top * width + left);
  for (let row = top; row < bottom; row++) {
    for (let position = row * width + left; position < row * width + right; position++) {
      const value = read<T, W>(x + position * bytes);
      const taken = isTaken<T>(value, best);
      best = v128.bitselect(value, best, taken);
      place = v128.bitselect(placeOf<T>(position), place, taken);
    }
  }
  write<T, W>(y, best);
  write<T, W>(places, place);
}

@inline
function line<T>(
  x: usize, y: usize, places: usize, bytes: usize, width: usize,
  top: usize, bottom: usize, left: usize, right: usize,
): void {
  let a = lowest<T>();
  let b = a, c = a, d = a;
  let p = placeOf<T>(top * width + left);
  let q = p, r = p, s = p;
  for (let row = top; row < bottom; row++) {
    let position = row * width + left;
    let at = x + position * bytes;
    for (const end = row * width + right; position < end; position++, at += bytes) {
      const here = placeOf<T>(position);
      let value = v128.load(at);
      let taken = isTaken<T>(value, a);
      a = v128.bitselect(value, a, taken);
      p = v128.bitselect(here, p, taken);
      value = v128.load(at, 16);
      taken = isTaken<T>(value, b);
      b = v128.bitselect(value, b, taken);
      q = v128.bitselect(here, q, taken);
      value = v128.load(at, 32);
      taken = isTaken<T>(value, c);
      c = v128.bitselect(value, c, taken);
      r = v128.bitselect(here, r, taken);
      value = v128.load(at, 48);
      taken = isTaken<T>(value, d);
      d = v128.bitselect(value, d, taken);
      s = v128.bitselect(here, s, taken);
    }
  }
  v128.store(y, a);
  v128.store(y, b, 16);
  v128.store(y, c, 32);
  v128.store(y, d, 48);
  v128.store(places, p);
  v128.store(places, q, 16);
  v128.store(places, r, 32);
  v128.store(places, s, 48);
}

/**
 * inputGrad ← δ, each where what was taken stands, and 0 elsewhere. Windows side by side, of which none reaches over
 * another (`isDisjoint`), are written as they come; else the terms of a position are added in the order of the outputs.
 */
@kernel
export function maxPoolGradient<T>(
  delta: usize, places: usize, inputGrad: usize, images: usize, height: usize, width: usize,
  channels: usize, down: usize, across: usize, sizeY: usize, sizeX: usize, isDisjoint: bool,
): void {
  const bytes = channels * sizeof<T>();
  const image = height * width * bytes;
  const isWhole = isDisjoint && down * sizeY == height && across * sizeX == width;
  for (; images; --images, inputGrad += image) {
    if (!isWhole) memory.fill(inputGrad, 0, image);
    for (let i: usize = 0; i < down; i++) {
      for (let j: usize = 0; j < across; j++, delta += bytes, places += bytes) {
        if (isDisjoint) {
          const position = i * sizeY * width + j * sizeX;
          spread<T>(delta, places, inputGrad, bytes, width, position, sizeY, sizeX);
        } else scatter<T>(delta, places, inputGrad, bytes);
      }
    }
  }
}

/** Each position of a window, whose first one is given, takes δ where it is the place. */
function spread<T>(
  delta: usize, places: usize, inputGrad: usize, bytes: usize, width: usize, position: usize,
  sizeY: usize, sizeX: usize,
): void {
  const vectors = bytes & ~15;
  for (let i: usize = 0; i < sizeY; i++, position += width) {
    for (let j: usize = 0; j < sizeX; j++) {
      const here = placeOf<T>(position + j);
      const to = inputGrad + (position + j) * bytes;
      let c: usize = 0;
      for (; c < vectors; c += 16) spreadOne<T, v128>(delta + c, places + c, to + c, here);
      for (; c < bytes; c += sizeof<T>()) spreadOne<T, T>(delta + c, places + c, to + c, here);
    }
  }
}

@inline
function spreadOne<T, W>(delta: usize, places: usize, to: usize, here: v128): void {
  const place = read<T, W>(places);
  const isHere = sizeof<T>() == 4 ? i32x4.eq(place, here) : i64x2.eq(place, here);
  write<T, W>(to, v128.and(read<T, W>(delta), isHere));
}

function scatter<T>(delta: usize, places: usize, inputGrad: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c += sizeof<T>()) {
    // Of a wider one the lower half: there are not so many positions.
    const at = inputGrad + c + <usize>load<u32>(places + c) * bytes;
    store<T>(at, load<T>(at) + load<T>(delta + c));
  }
}
