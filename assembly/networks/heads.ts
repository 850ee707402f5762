/**
 * What attention does with the matrices of one head, all in the first cache and side by side with zeros: rows are
 * whole blocks of PANEL bytes, so that there are no edges but below.
 *
 * Every element of a product adds its terms one by one in their order, so that neither blocks nor what is left out,
 * being 0, shows in the bits.
 */
import { high, low } from "../functions";
import { read } from "../simd";
import { exponentials } from "../singles";
import { softmax } from "./softmax";

/** Bytes of two vectors: what a block is wide. */
const PANEL: usize = 32;

/** Bytes of a row of so many numbers. */
@inline
export function rowBytes<T>(count: usize): usize {
  return (count * sizeof<T>() + PANEL - 1) & ~(PANEL - 1);
}

/**
 * `count` ≤ 4 rows of C, of so many bytes of whole panels, ← Σₜ A[r, t] · B[t, c] over `terms` > 0. In A a row takes
 * `rowStep` bytes, and a term `termStep`.
 */
export function fourRows<T>(
  a: usize, rowStep: usize, termStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  count: usize, bytes: usize, terms: usize,
): void {
  // Where there are fewer, the last one again, which goes where it goes already.
  const second = count > 1 ? rowStep : 0;
  const third = count > 2 ? second + rowStep : second;
  const fourth = count > 3 ? third + rowStep : third;
  const c1 = count > 1 ? c + cStep : c;
  const c2 = count > 2 ? c1 + cStep : c1;
  const c3 = count > 3 ? c2 + cStep : c2;
  const end = terms * termStep;
  for (let j: usize = 0; j < bytes; j += PANEL) {
    let p0 = v128.splat<T>(0);
    let p1 = p0, p2 = p0, p3 = p0;
    let q0 = p0, q1 = p0, q2 = p0, q3 = p0;
    let from = b + j;
    let x = a;
    do {
      const u = v128.load(from);
      const v = v128.load(from, 16);
      let s = v128.load_splat<T>(x);
      p0 = v128.add<T>(p0, v128.mul<T>(s, u));
      q0 = v128.add<T>(q0, v128.mul<T>(s, v));
      s = v128.load_splat<T>(x + second);
      p1 = v128.add<T>(p1, v128.mul<T>(s, u));
      q1 = v128.add<T>(q1, v128.mul<T>(s, v));
      s = v128.load_splat<T>(x + third);
      p2 = v128.add<T>(p2, v128.mul<T>(s, u));
      q2 = v128.add<T>(q2, v128.mul<T>(s, v));
      s = v128.load_splat<T>(x + fourth);
      p3 = v128.add<T>(p3, v128.mul<T>(s, u));
      q3 = v128.add<T>(q3, v128.mul<T>(s, v));
      from += bStep;
      x += termStep;
    } while (x < a + end);
    v128.store(c + j, p0);
    v128.store(c + j, q0, 16);
    v128.store(c1 + j, p1);
    v128.store(c1 + j, q1, 16);
    v128.store(c2 + j, p2);
    v128.store(c2 + j, q2, 16);
    v128.store(c3 + j, p3);
    v128.store(c3 + j, q3, 16);
  }
}

/** V8 calls a function for any `memory.fill`, also of nothing. */
@inline
function clear(from: usize, bytes: usize): void {
  if (bytes) memory.fill(from, 0, bytes);
}

/** `count` rows of `bytes`, the next one a step behind, multiplied by a factor; behind each, zeros up to a panel. */
export function copyIn<T>(from: usize, step: usize, to: usize, count: usize, bytes: usize, factor: T): void {
  const f = v128.splat<T>(factor);
  const vectors = bytes & ~15;
  const toStep = (bytes + PANEL - 1) & ~(PANEL - 1);
  for (; count; --count, from += step, to += toStep) {
    let i: usize = 0;
    for (; i < vectors; i += 16) v128.store(to + i, v128.mul<T>(f, v128.load(from + i)));
    for (; i < bytes; i += sizeof<T>()) store<T>(to + i, factor * load<T>(from + i));
    clear(to + i, toStep - i);
  }
}

/** The other way. */
export function copyOut<T>(from: usize, to: usize, step: usize, count: usize, bytes: usize, factor: T): void {
  const f = v128.splat<T>(factor);
  const vectors = bytes & ~15;
  const fromStep = (bytes + PANEL - 1) & ~(PANEL - 1);
  for (; count; --count, from += fromStep, to += step) {
    let i: usize = 0;
    for (; i < vectors; i += 16) v128.store(to + i, v128.mul<T>(f, v128.load(from + i)));
    for (; i < bytes; i += sizeof<T>()) store<T>(to + i, factor * load<T>(from + i));
  }
}

/** Such rows as columns; behind each row that they give, zeros up to a panel. */
export function transposeIn<T>(from: usize, step: usize, to: usize, count: usize, bytes: usize): void {
  const toStep = rowBytes<T>(count);
  const used = count * sizeof<T>();
  for (let at: usize = 0; at < bytes; at += sizeof<T>(), to += toStep) {
    let x = from + at;
    let i: usize = 0;
    for (; i < used; i += sizeof<T>(), x += step) store<T>(to + i, load<T>(x));
    clear(to + i, toStep - i);
  }
}

/** A row's first `seen` > 0 numbers ← their softmax, and all behind them 0. */
export function softmaxRow<T>(row: usize, seen: usize, bytes: usize): void {
  const used = seen * sizeof<T>();
  if (sizeof<T>() == 8) {
    softmax<T>(row, 1, seen);
    return clear(row + used, bytes - used);
  }
  const panels = rowBytes<T>(seen);
  // Whose exponential is 0.
  for (let i = used; i < panels; i += 4) store<f32>(row + i, -Infinity);
  softmaxOfSingles(row, row + panels);
  clear(row + panels, bytes - panels);
}

/** Tested at their end, loops keep their constants in registers: in V8 that is twice as fast. */
function softmaxOfSingles(row: usize, end: usize): void {
  let m = v128.load(row);
  let n = m;
  let at = row;
  do {
    m = f32x4.pmax(m, v128.load(at));
    n = f32x4.pmax(n, v128.load(at, 16));
    at += PANEL;
  } while (at < end);
  m = f32x4.pmax(m, n);
  m = f32x4.pmax(m, v128.shuffle<u32>(m, m, 2, 3, 0, 1));
  m = f32x4.pmax(m, v128.shuffle<u32>(m, m, 1, 0, 3, 2));
  let a = f64x2.splat(0);
  let b = a;
  at = row;
  do {
    const e = below(f32x4.sub(v128.load(at), m));
    const f = below(f32x4.sub(v128.load(at, 16), m));
    v128.store(at, e);
    v128.store(at, f, 16);
    const both = f32x4.add(e, f);
    a = f64x2.add(a, low(both));
    b = f64x2.add(b, high(both));
    at += PANEL;
  } while (at < end);
  a = f64x2.add(a, b);
  const sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  const scale = f32x4.splat(<f32>(1 / sum));
  at = row;
  do {
    v128.store(at, f32x4.mul(scale, v128.load(at)));
    v128.store(at, f32x4.mul(scale, v128.load(at, 16)), 16);
    at += PANEL;
  } while (at < end);
}

/** eˣ of x ≤ 0, and 0 where it is no normal number. */
@inline
function below(x: v128): v128 {
  const isTiny = f32x4.lt(x, f32x4.splat(-87));
  return v128.andnot(exponentials(f32x4.pmax(x, f32x4.splat(-87))), isTiny);
}

/** Of a row's first `seen` numbers δ ← p · (δ − Σ p · δ), and all behind them 0. */
export function softmaxRowGradient<T>(p: usize, delta: usize, seen: usize, bytes: usize): void {
  const used = seen * sizeof<T>();
  const vectors = used & ~15;
  let a = f64x2.splat(0);
  let b = a;
  let i: usize = 0;
  for (; i < vectors; i += 16) {
    const product = v128.mul<T>(v128.load(p + i), v128.load(delta + i));
    if (sizeof<T>() == 4) {
      a = f64x2.add(a, low(product));
      b = f64x2.add(b, high(product));
    } else a = f64x2.add(a, product);
  }
  a = f64x2.add(a, b);
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; i < used; i += sizeof<T>()) sum += <f64>(load<T>(p + i) * load<T>(delta + i));
  const mean = <T>sum;
  const m = v128.splat<T>(mean);
  for (i = 0; i < vectors; i += 16) {
    v128.store(delta + i, v128.mul<T>(v128.load(p + i), v128.sub<T>(v128.load(delta + i), m)));
  }
  for (; i < used; i += sizeof<T>()) {
    store<T>(delta + i, load<T>(p + i) * (load<T>(delta + i) - mean));
  }
  clear(delta + used, bytes - used);
}
