/**
 * Random numbers by element, from a counter and not from a state: that of element e of the n-th row in training is
 * always the same, in whatever batch or thread it is computed, forward or back.
 *
 * The bits are Philox-4×32 of 7 rounds: Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3"
 * (SC11), which passes all tests of BigCrush (table 2). Its counter is (block, 0, n), its key the seed. Elements
 * 16g … 16g + 15 of a row have the blocks 4g … 4g + 3, of each of which every fourth word is one vector's:
 *
 *     element     0   1   2   3    4   5   6   7    8  …
 *     block       0   1   2   3    0   1   2   3    0
 *     word        0   0   0   0    1   1   1   1    2
 */
import { high, logarithmOf1p, low, narrow } from "../functions";
import { read, write } from "../simd";

/**
 * y ← scale · x where the element's bits are above `highest`, else 0. `first` is the first row's number; y may be x;
 * 64 bytes of scratch.
 */
@kernel
export function dropout<T>(
  x: usize, y: usize, rows: usize, width: usize, first: f64, seed: u32, highest: u32, scale: f64,
  scratch: usize,
): void {
  const factor = v128.splat<T>(<T>scale);
  const bound = i32x4.splat(highest);
  for (let row = <u64>first; rows; --rows, ++row) {
    for (let column: usize = 0; column < width; column += 16) {
      philox(scratch, <u32>(column >> 2), row, seed);
      const end = scratch + 4 * min<usize>(16, width - column);
      let word = scratch;
      for (; end - word >= 64 / sizeof<T>(); word += 64 / sizeof<T>(), x += 16, y += 16) {
        drop<T, v128>(x, y, v128.load(word), bound, factor);
      }
      for (; word != end; word += 4, x += sizeof<T>(), y += sizeof<T>()) {
        drop<T, T>(x, y, v128.load32_zero(word), bound, factor);
      }
    }
  }
}

@inline
function drop<T, W>(x: usize, y: usize, bits: v128, bound: v128, factor: v128): void {
  const kept = i32x4.gt_u(bits, bound);
  const mask = sizeof<T>() == 8 ? i64x2.extend_low_i32x4_s(kept) : kept;
  write<T, W>(y, v128.and(v128.mul<T>(read<T, W>(x), factor), mask));
}

/** y ← x + deviation · z, z normal of mean 0 and variance 1. As `dropout` otherwise. */
@kernel
export function addNormals<T>(
  x: usize, y: usize, rows: usize, width: usize, first: f64, seed: u32, deviation: f64,
  scratch: usize,
): void {
  const factor = f64x2.splat(deviation);
  for (let row = <u64>first; rows; --rows, ++row) {
    for (let column: usize = 0; column < width; column += 16) {
      philox(scratch, <u32>(column >> 2), row, seed);
      const end = scratch + 4 * min<usize>(16, width - column);
      let word = scratch;
      for (; end - word >= 64 / sizeof<T>(); word += 64 / sizeof<T>(), x += 16, y += 16) {
        addNormal<T, v128>(x, y, v128.load(word), factor);
      }
      for (; word != end; word += 4, x += sizeof<T>(), y += sizeof<T>()) {
        addNormal<T, T>(x, y, v128.load32_zero(word), factor);
      }
    }
  }
}

@inline
function addNormal<T, W>(x: usize, y: usize, bits: v128, factor: v128): void {
  const to = read<T, W>(x);
  const noise = f64x2.mul(factor, normal(bits));
  if (sizeof<T>() == 8) write<T, W>(y, f64x2.add(to, noise));
  else {
    const rest = f64x2.mul(factor, normal(v128.shuffle<u64>(bits, bits, 1, 0)));
    write<T, W>(y, narrow(f64x2.add(low(to), noise), f64x2.add(high(to), rest)));
  }
}

/**
 * The normal number below which there are as many as below u = (bits + ½)/2³² in [0, 1), of the first two words.
 * Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution" (1988), PPND7: to 1.2e-7 of itself.
 */
function normal(bits: v128): v128 {
  const u = f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(bits), f64x2.splat(0.5)), f64x2.splat(2.3283064365386963e-10));
  const q = f64x2.sub(u, f64x2.splat(0.5));
  const r = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q));
  // Here u and 1 − u are exact.
  const nearer = f64x2.sub(f64x2.splat(0.5), f64x2.abs(q));
  const log = logarithmOf1p<f32>(f64x2.sub(nearer, f64x2.splat(1)));
  const s = f64x2.sub(f64x2.sqrt(f64x2.neg(log)), f64x2.splat(1.6));
  const isCentral = f64x2.le(f64x2.abs(q), f64x2.splat(0.425));
  const central = f64x2.mul(q, cubic(r, 3.3871327179, 5.0434271938e1, 1.5929113202e2, 5.910937472e1));
  const tail = cubic(s, 1.4234372777, 2.75681539, 1.3067284816, 1.7023821103e-1);
  const signed = v128.bitselect(q, tail, f64x2.splat(-0.0));
  const above = v128.bitselect(central, signed, isCentral);
  const ofCentral = cubic(r, 1, 1.7895169469e1, 7.8757757664e1, 6.71875636e1);
  const ofTail = cubic(s, 1, 7.370016425e-1, 1.2021132975e-1, 0);
  return f64x2.div(above, v128.bitselect(ofCentral, ofTail, isCentral));
}

@inline
function cubic(x: v128, a: f64, b: f64, c: f64, d: f64): v128 {
  const top = f64x2.add(f64x2.splat(c), f64x2.mul(x, f64x2.splat(d)));
  const middle = f64x2.add(f64x2.splat(b), f64x2.mul(x, top));
  return f64x2.add(f64x2.splat(a), f64x2.mul(x, middle));
}

const ROUNDS = 7;

/** to ← the words of the blocks `block` … `block` + 3 of a row, their first words first. */
function philox(to: usize, block: u32, row: u64, seed: u32): void {
  let a = i32x4.add(i32x4.splat(block), i32x4(0, 1, 2, 3));
  let b = i32x4.splat(0);
  let c = i32x4.splat(<i32>row);
  let d = i32x4.splat(<i32>(row >> 32));
  let first = i32x4.splat(seed);
  let second = i32x4.splat(0);
  const m = i32x4.splat(0xd2511f53);
  const n = i32x4.splat(0xcd9e8d57);
  for (let round = 0; round < ROUNDS; ++round) {
    const am = i64x2.extmul_low_i32x4_u(a, m);
    const an = i64x2.extmul_high_i32x4_u(a, m);
    const cm = i64x2.extmul_low_i32x4_u(c, n);
    const cn = i64x2.extmul_high_i32x4_u(c, n);
    a = v128.xor(v128.xor(v128.shuffle<u32>(cm, cn, 1, 3, 5, 7), b), first);
    c = v128.xor(v128.xor(v128.shuffle<u32>(am, an, 1, 3, 5, 7), d), second);
    b = v128.shuffle<u32>(cm, cn, 0, 2, 4, 6);
    d = v128.shuffle<u32>(am, an, 0, 2, 4, 6);
    first = i32x4.add(first, i32x4.splat(0x9e3779b9));
    second = i32x4.add(second, i32x4.splat(0xbb67ae85));
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}
