/**
 * What a dense layer computes: y[i, j] = Σₖ x[i, k] · w[j, k] + bias[j], rows with rows.
 *
 * Element k goes into lane k mod 4 (f64: mod 2) of a vector of partial sums, those behind the last
 * whole vector into lane 0; lanes are added as (0 + 2) + (1 + 3). So what a row gives does not
 * depend on the rows beside it.
 *
 * Nothing is packed or transposed, for which a batch of one would pay dearly: 2 × 4 rows at a time
 * take six loads for eight products, no more than blocks of packed 4 × 8 elements do. Unrolling that
 * loop made it slower (51 → 33 GFLOP/s in V8: accumulators leave the registers).
 */
import { read, write } from "../simd";

/** Bytes of x that stay in the second cache while all of w passes by. */
const KEPT: usize = 1 << 18;

/** x: rows × inputs; w: outputs × inputs; bias: outputs, or address 0 for none; y: rows × outputs. */
@kernel
export function dense<T>(
  x: usize, w: usize, bias: usize, y: usize, rows: usize, inputs: usize, outputs: usize,
): void {
  someOutputs<T>(x, w, bias, y, rows, inputs, outputs, outputs);
}

/** As `dense`, for so many outputs of a layer whose rows of y are `width` long. */
export function someOutputs<T>(
  x: usize, w: usize, bias: usize, y: usize, rows: usize, inputs: usize, outputs: usize, width: usize,
): void {
  const bytes = inputs * sizeof<T>();
  const yBytes = width * sizeof<T>();
  const kept = max<usize>(4, (KEPT / bytes) & ~3);
  while (rows) {
    const count = min(rows, kept);
    keptRows<T>(x, x + count * bytes, w, bytes, bias, y, yBytes, outputs);
    x += count * bytes;
    y += count * yBytes;
    rows -= count;
  }
}

function keptRows<T>(
  x: usize, xEnd: usize, w: usize, bytes: usize, bias: usize, y: usize, yBytes: usize, outputs: usize,
): void {
  const size = sizeof<T>();
  for (; outputs >= 4; outputs -= 4) {
    let from = x;
    let to = y;
    for (; xEnd - from >= 2 * bytes; from += 2 * bytes, to += 2 * yBytes) {
      twoByFour<T>(from, w, bytes, to, to + yBytes, bias);
    }
    if (from != xEnd) oneByFour<T>(from, w, bytes, to, bias, 0);
    w += 4 * bytes;
    y += 4 * size;
    if (bias) bias += 4 * size;
  }
  for (; outputs; --outputs) {
    let from = x;
    let to = y;
    // The row of w as the one, rows of x as the four: products commute.
    for (; xEnd - from >= 4 * bytes; from += 4 * bytes, to += 4 * yBytes) {
      oneByFour<T>(w, from, bytes, to, bias, yBytes);
    }
    for (; from != xEnd; from += bytes, to += yBytes) oneByOne<T>(from, w, bytes, to, bias);
    w += bytes;
    y += size;
    if (bias) bias += size;
  }
}

@inline
function add<T, W>(sum: v128, x: v128, w: usize): v128 {
  return v128.add<T>(sum, v128.mul<T>(x, read<T, W>(w)));
}

/** Inlined: as a function of its own its loop is an eighth slower in V8 (44 against 51 GFLOP/s). */
@inline
function twoByFour<T>(x: usize, w: usize, bytes: usize, y: usize, yNext: usize, bias: usize): void {
  const xNext = x + bytes;
  const w1 = w + bytes;
  const w2 = w1 + bytes;
  const w3 = w2 + bytes;
  let a0 = v128.splat<T>(0);
  let a1 = a0, a2 = a0, a3 = a0;
  let b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  const vectors = bytes & ~15;
  let k: usize = 0;
  for (; k < vectors; k += 16) {
    const p = v128.load(x + k);
    const q = v128.load(xNext + k);
    let r = v128.load(w + k);
    a0 = v128.add<T>(a0, v128.mul<T>(p, r));
    b0 = v128.add<T>(b0, v128.mul<T>(q, r));
    r = v128.load(w1 + k);
    a1 = v128.add<T>(a1, v128.mul<T>(p, r));
    b1 = v128.add<T>(b1, v128.mul<T>(q, r));
    r = v128.load(w2 + k);
    a2 = v128.add<T>(a2, v128.mul<T>(p, r));
    b2 = v128.add<T>(b2, v128.mul<T>(q, r));
    r = v128.load(w3 + k);
    a3 = v128.add<T>(a3, v128.mul<T>(p, r));
    b3 = v128.add<T>(b3, v128.mul<T>(q, r));
  }
  for (; k < bytes; k += sizeof<T>()) {
    const p = read<T, T>(x + k);
    const q = read<T, T>(xNext + k);
    a0 = add<T, T>(a0, p, w + k);
    b0 = add<T, T>(b0, q, w + k);
    a1 = add<T, T>(a1, p, w1 + k);
    b1 = add<T, T>(b1, q, w1 + k);
    a2 = add<T, T>(a2, p, w2 + k);
    b2 = add<T, T>(b2, q, w2 + k);
    a3 = add<T, T>(a3, p, w3 + k);
    b3 = add<T, T>(b3, q, w3 + k);
  }
  intoRow<T>(a0, a1, a2, a3, y, bias);
  intoRow<T>(b0, b1, b2, b3, yNext, bias);
}

/** Into a row of y, or with `columnStep` into a column of rows so many bytes apart. */
function oneByFour<T>(
  x: usize, w: usize, bytes: usize, y: usize, bias: usize, columnStep: usize,
): void {
  const w1 = w + bytes;
  const w2 = w1 + bytes;
  const w3 = w2 + bytes;
  let a0 = v128.splat<T>(0);
  let a1 = a0, a2 = a0, a3 = a0;
  const vectors = bytes & ~15;
  let k: usize = 0;
  for (; k < vectors; k += 16) {
    const p = v128.load(x + k);
    a0 = add<T, v128>(a0, p, w + k);
    a1 = add<T, v128>(a1, p, w1 + k);
    a2 = add<T, v128>(a2, p, w2 + k);
    a3 = add<T, v128>(a3, p, w3 + k);
  }
  for (; k < bytes; k += sizeof<T>()) {
    const p = read<T, T>(x + k);
    a0 = add<T, T>(a0, p, w + k);
    a1 = add<T, T>(a1, p, w1 + k);
    a2 = add<T, T>(a2, p, w2 + k);
    a3 = add<T, T>(a3, p, w3 + k);
  }
  if (columnStep) intoColumn<T>(a0, a1, a2, a3, y, columnStep, bias);
  else intoRow<T>(a0, a1, a2, a3, y, bias);
}

function oneByOne<T>(x: usize, w: usize, bytes: usize, y: usize, bias: usize): void {
  let sum = v128.splat<T>(0);
  const vectors = bytes & ~15;
  let k: usize = 0;
  for (; k < vectors; k += 16) sum = add<T, v128>(sum, v128.load(x + k), w + k);
  for (; k < bytes; k += sizeof<T>()) sum = add<T, T>(sum, read<T, T>(x + k), w + k);
  const total = across<T>(sum, sum, sum, sum, false);
  const added = v128.splat<T>(bias ? load<T>(bias) : 0);
  write<T, T>(y, v128.add<T>(total, added));
}

/** Sums of four vectors' lanes. f64 has room for two: those of a and b, or with `upper` of c and d. */
@inline
function across<T>(a: v128, b: v128, c: v128, d: v128, upper: bool): v128 {
  if (sizeof<T>() == 8) {
    const x = upper ? c : a;
    const y = upper ? d : b;
    return f64x2.add(v128.shuffle<u64>(x, y, 0, 2), v128.shuffle<u64>(x, y, 1, 3));
  }
  const u = f32x4.add(v128.shuffle<u64>(a, b, 0, 2), v128.shuffle<u64>(a, b, 1, 3));
  const v = f32x4.add(v128.shuffle<u64>(c, d, 0, 2), v128.shuffle<u64>(c, d, 1, 3));
  return f32x4.add(v128.shuffle<u32>(u, v, 0, 2, 4, 6), v128.shuffle<u32>(u, v, 1, 3, 5, 7));
}

/** Four results side by side, each with its own bias. */
@inline
function intoRow<T>(a: v128, b: v128, c: v128, d: v128, y: usize, bias: usize): void {
  const none = v128.splat<T>(0);
  const sums = across<T>(a, b, c, d, false);
  v128.store(y, v128.add<T>(sums, bias ? v128.load(bias) : none));
  if (sizeof<T>() == 8) {
    const others = across<T>(a, b, c, d, true);
    v128.store(y, v128.add<T>(others, bias ? v128.load(bias, 16) : none), 16);
  }
}

/** Four results `step` bytes apart, all with the same bias. */
@inline
function intoColumn<T>(
  a: v128, b: v128, c: v128, d: v128, y: usize, step: usize, bias: usize,
): void {
  const added = v128.splat<T>(bias ? load<T>(bias) : 0);
  let sums = v128.add<T>(across<T>(a, b, c, d, false), added);
  write<T, T>(y, sums);
  y += step;
  if (sizeof<T>() == 4) {
    v128.store32_lane(y, sums, 1);
    y += step;
    v128.store32_lane(y, sums, 2);
    v128.store32_lane(y + step, sums, 3);
  } else {
    v128.store64_lane(y, sums, 1);
    y += step;
    sums = v128.add<T>(across<T>(a, b, c, d, true), added);
    v128.store64_lane(y, sums, 0);
    v128.store64_lane(y + step, sums, 1);
  }
}
