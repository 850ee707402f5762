/**
 * Blocks of numbers that lie one behind the other: copied apart and together (slices, concatenations), repeated
 * (tiles, the gradients of sums), and added up (sums over an axis, the gradients of tiles).
 */
import { read, write } from "../simd";

/** Rows that are summed by themselves: many small numbers are not lost beside their sum. */
const RUN: usize = 256;

/** Copies `blocks` of `length` elements, which lie so many elements apart. */
@kernel
export function copyBlocks<T>(
  from: usize, to: usize, blocks: usize, length: usize, fromStep: usize, toStep: usize,
): void {
  const bytes = length * sizeof<T>();
  fromStep *= sizeof<T>();
  toStep *= sizeof<T>();
  for (; blocks; --blocks, from += fromStep, to += toStep) copy(from, to, bytes);
}

/** Writes each block so many times. */
@kernel
export function repeatBlocks<T>(from: usize, to: usize, blocks: usize, length: usize, times: usize): void {
  const bytes = length * sizeof<T>();
  for (; blocks; --blocks, from += bytes) {
    if (length == 1) {
      const value = load<T>(from);
      const vector = v128.splat<T>(value);
      const end = to + times * sizeof<T>();
      for (; to + 16 <= end; to += 16) v128.store(to, vector);
      for (; to < end; to += sizeof<T>()) store<T>(to, value);
    } else {
      for (let i = times; i; --i, to += bytes) copy(from, to, bytes);
    }
  }
}

/** Calls for a few bytes cost more than they do. */
@inline
function copy(from: usize, to: usize, bytes: usize): void {
  if (bytes > 256) {
    memory.copy(to, from, bytes);
    return;
  }
  let i: usize = 0;
  for (; i + 16 <= bytes; i += 16) v128.store(to + i, v128.load(from + i));
  for (; i < bytes; i += 4) store<u32>(to + i, load<u32>(from + i));
}

/** Each block's sum (columns) of its rows, run by run. */
@kernel
export function sumBlocks<T>(from: usize, to: usize, blocks: usize, rows: usize, columns: usize): void {
  const bytes = columns * sizeof<T>();
  for (; blocks; --blocks, to += bytes) {
    if (columns == 1) {
      store<T>(to, sumOf<T>(from, rows));
      from += rows * sizeof<T>();
      continue;
    }
    memory.fill(to, 0, bytes);
    for (let left = rows; left; ) {
      const count = min(left, RUN);
      let at: usize = 0;
      for (; at + 64 <= bytes; at += 64) fourVectors<T>(from + at, to + at, count, bytes);
      for (; at + 16 <= bytes; at += 16) oneVector<T, v128>(from + at, to + at, count, bytes);
      for (; at < bytes; at += sizeof<T>()) oneVector<T, T>(from + at, to + at, count, bytes);
      from += count * bytes;
      left -= count;
    }
  }
}

/** A line of the cache at a time. */
@inline
function fourVectors<T>(from: usize, to: usize, rows: usize, bytes: usize): void {
  let a = v128.splat<T>(0);
  let b = a, c = a, d = a;
  for (; rows; --rows, from += bytes) {
    a = v128.add<T>(a, v128.load(from));
    b = v128.add<T>(b, v128.load(from, 16));
    c = v128.add<T>(c, v128.load(from, 32));
    d = v128.add<T>(d, v128.load(from, 48));
  }
  v128.store(to, v128.add<T>(v128.load(to), a));
  v128.store(to, v128.add<T>(v128.load(to, 16), b), 16);
  v128.store(to, v128.add<T>(v128.load(to, 32), c), 32);
  v128.store(to, v128.add<T>(v128.load(to, 48), d), 48);
}

@inline
function oneVector<T, W>(from: usize, to: usize, rows: usize, bytes: usize): void {
  let sum = v128.splat<T>(0);
  for (; rows; --rows, from += bytes) sum = v128.add<T>(sum, read<T, W>(from));
  write<T, W>(to, v128.add<T>(read<T, W>(to), sum));
}

/** Of numbers side by side: in lanes, run by run, and then across. */
function sumOf<T>(from: usize, count: usize): T {
  let total: T = 0;
  while (count) {
    const run = min(count, RUN * 4);
    const end = from + run * sizeof<T>();
    let a = v128.splat<T>(0);
    let b = a;
    for (; from + 32 <= end; from += 32) {
      a = v128.add<T>(a, v128.load(from));
      b = v128.add<T>(b, v128.load(from, 16));
    }
    let rest: T = 0;
    for (; from < end; from += sizeof<T>()) rest += load<T>(from);
    a = v128.add<T>(a, b);
    if (sizeof<T>() == 4) {
      a = v128.add<T>(a, i8x16.shuffle(a, a, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
      rest += <T>(f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1));
    } else {
      rest += <T>(f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1));
    }
    total += rest;
    count -= run;
  }
  return total;
}
