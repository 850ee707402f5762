/**
 * Rows of a table that ids name, and the gradient of the table: sums row by row of it in the order in which its id
 * comes, so that they are the same wherever a batch is cut in two. Ids are u32. Work can be cut by columns.
 */
import { read, write } from "../simd";

/** y[i] ← table[ids[i]], in rows of `size`. */
@kernel
export function gather<T>(table: usize, ids: usize, y: usize, count: usize, size: usize): void {
  const bytes = size * sizeof<T>();
  for (; count; --count, ids += 4, y += bytes) {
    copy<T>(table + <usize>load<u32>(ids) * bytes, y, bytes);
  }
}

/** tableGrad[ids[i]] += δ[i], but for the id `padding`, when `cleared` bytes of tableGrad are 0. */
@kernel
export function scatterAdd<T>(
  delta: usize, ids: usize, tableGrad: usize, count: usize, size: usize, padding: u32,
  cleared: usize,
): void {
  memory.fill(tableGrad, 0, cleared);
  const bytes = size * sizeof<T>();
  for (; count; --count, ids += 4, delta += bytes) {
    const id = load<u32>(ids);
    if (id != padding) add<T>(delta, tableGrad + <usize>id * bytes, bytes, 1);
  }
}

/**
 * Bags: y[i] ← Σ w · table[id] over the elements of row i, divided by how many they are with `isMean`, and 0 where
 * there is none. Elements `indptr[i]` up to `indptr[i + 1]` of `ids`, or, with address 0, `each` a row; `weights`:
 * address 0 for 1. The id `padding` is none.
 */
@kernel
export function bag<T>(
  table: usize, indptr: usize, ids: usize, weights: usize, y: usize,
  rows: usize, each: usize, size: usize, padding: u32, isMean: bool,
): void {
  const bytes = size * sizeof<T>();
  for (let i: usize = 0; i < rows; i++, y += bytes) {
    const end = endOf(indptr, i, each);
    memory.fill(y, 0, bytes);
    let count: i32 = 0;
    for (let k = startOf(indptr, i, each); k < end; k++) {
      const id = load<u32>(ids + 4 * k);
      if (id == padding) continue;
      count++;
      add<T>(table + <usize>id * bytes, y, bytes, weights ? load<T>(weights + k * sizeof<T>()) : 1);
    }
    if (isMean && count > 1) divide<T>(y, bytes, <T>count);
  }
}

/**
 * tableGrad[place] += w · δ[i], or with `isMean` δ[i] by the count, for each element of row i: see `bag`. `places`
 * are where in tableGrad each element's row is, of which `cleared` bytes are 0 before.
 */
@kernel
export function bagGradient<T>(
  delta: usize, indptr: usize, ids: usize, places: usize, weights: usize, tableGrad: usize,
  rows: usize, each: usize, size: usize, padding: u32, isMean: bool, cleared: usize,
): void {
  const bytes = size * sizeof<T>();
  memory.fill(tableGrad, 0, cleared);
  for (let i: usize = 0; i < rows; i++, delta += bytes) {
    const start = startOf(indptr, i, each);
    const end = endOf(indptr, i, each);
    let factor: T = 1;
    if (isMean) {
      let count: i32 = 0;
      for (let k = start; k < end; k++) count += i32(load<u32>(ids + 4 * k) != padding);
      if (count > 1) factor = 1 / <T>count;
    }
    for (let k = start; k < end; k++) {
      if (load<u32>(ids + 4 * k) == padding) continue;
      const to = tableGrad + <usize>load<u32>(places + 4 * k) * bytes;
      add<T>(delta, to, bytes, weights ? load<T>(weights + k * sizeof<T>()) : factor);
    }
  }
}

@inline
function startOf(indptr: usize, row: usize, each: usize): usize {
  return indptr ? <usize>load<u32>(indptr + 4 * row) : row * each;
}

@inline
function endOf(indptr: usize, row: usize, each: usize): usize {
  return indptr ? <usize>load<u32>(indptr + 4 * row, 4) : (row + 1) * each;
}

@inline
function copy<T>(from: usize, to: usize, bytes: usize): void {
  const end = to + bytes;
  for (; end - to >= 32; from += 32, to += 32) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
  }
  for (; end - to >= 16; from += 16, to += 16) v128.store(to, v128.load(from));
  for (; to != end; from += sizeof<T>(), to += sizeof<T>()) store<T>(to, load<T>(from));
}

/** to += factor · from. */
@inline
function add<T>(from: usize, to: usize, bytes: usize, factor: T): void {
  const end = to + bytes;
  const f = v128.splat<T>(factor);
  for (; end - to >= 16; from += 16, to += 16) addVector<T, v128>(from, to, f);
  for (; to != end; from += sizeof<T>(), to += sizeof<T>()) addVector<T, T>(from, to, f);
}

@inline
function addVector<T, W>(from: usize, to: usize, f: v128): void {
  write<T, W>(to, v128.add<T>(read<T, W>(to), v128.mul<T>(f, read<T, W>(from))));
}

@inline
function divide<T>(y: usize, bytes: usize, by: T): void {
  for (const end = y + bytes; y != end; y += sizeof<T>()) store<T>(y, load<T>(y) / by);
}
