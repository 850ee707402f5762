/**
 * The one block of which the sums of convolutions are made, each of four places or of three:
 *
 *     to[i] ← from[i] + Σₖ image[bases[i] + table[k]] · factors[k]
 *
 * Forward the places are pixels, what is summed are terms, and factors the weights. Of the weights' gradient it is the
 * other way: places are terms, what is summed are pixels, and factors their δ.
 *
 * Accumulators stay in registers, as in matrix/products.ts, for which all is inlined. There are 4 × 2 vectors of them,
 * or, so that nine terms take nine and not twelve, 3 × 2, which are as fast each.
 */
import { columnSum } from "../matrix/sums";
import { read, write } from "../simd";
import { Grid, PANEL, copyElements, offsetsOf } from "./grid";

/**
 * What one factor multiplies: two vectors of outputs one element of the image, two vectors of channels two of these, or
 * one vector (W: v128), or one channel (W: T), one.
 */
export const SPLAT: i32 = 0;
export const TWO: i32 = 1;
export const ONE: i32 = 2;

@inline
function factor<T, W>(kind: i32, at: usize): v128 {
  return kind == SPLAT ? v128.load_splat<T>(at) : read<T, W>(at);
}

/** For the second vector, where there is one; beside the `first`. */
@inline
function other(kind: i32, at: usize, first: v128): v128 {
  return kind == TWO ? v128.load(at, 16) : first;
}

@inline
function second(kind: i32, at: usize): v128 {
  return kind == ONE ? i64x2.splat(0) : v128.load(at, 16);
}

@inline
function give<T, W>(kind: i32, to: usize, p: v128, q: v128): void {
  write<T, W>(to, p);
  if (kind != ONE) v128.store(to, q, 16);
}

/**
 * `from` is where all begin, or with `isAdded` nothing: they begin with what is at `to`. `table` ends at `end`, and has
 * something; factors are `factorStep` bytes apart, places of `to` `toStep`.
 */
@inline
export function block<T, W>(
  kind: i32, isFour: bool, image: usize, bases: usize, table: usize, end: usize, factors: usize, factorStep: usize,
  isAdded: bool, from: usize, to: usize, toStep: usize,
): void {
  const a = image + load<u32>(bases);
  const b = image + load<u32>(bases, 4);
  const c = image + load<u32>(bases, 8);
  const d = isFour ? image + load<u32>(bases, 12) : c;
  let p0 = read<T, W>(isAdded ? to : from);
  let q0 = second(kind, isAdded ? to : from);
  let p1 = isAdded ? read<T, W>(to + toStep) : p0;
  let q1 = isAdded ? second(kind, to + toStep) : q0;
  let p2 = isAdded ? read<T, W>(to + 2 * toStep) : p0;
  let q2 = isAdded ? second(kind, to + 2 * toStep) : q0;
  let p3 = isAdded && isFour ? read<T, W>(to + 3 * toStep) : p0;
  let q3 = isAdded && isFour ? second(kind, to + 3 * toStep) : q0;
  do {
    const place = <usize>load<u32>(table);
    const u = read<T, W>(factors);
    const v = second(kind, factors);
    let x = factor<T, W>(kind, a + place);
    p0 = v128.add<T>(p0, v128.mul<T>(x, u));
    if (kind != ONE) q0 = v128.add<T>(q0, v128.mul<T>(other(kind, a + place, x), v));
    x = factor<T, W>(kind, b + place);
    p1 = v128.add<T>(p1, v128.mul<T>(x, u));
    if (kind != ONE) q1 = v128.add<T>(q1, v128.mul<T>(other(kind, b + place, x), v));
    x = factor<T, W>(kind, c + place);
    p2 = v128.add<T>(p2, v128.mul<T>(x, u));
    if (kind != ONE) q2 = v128.add<T>(q2, v128.mul<T>(other(kind, c + place, x), v));
    if (isFour) {
      x = factor<T, W>(kind, d + place);
      p3 = v128.add<T>(p3, v128.mul<T>(x, u));
      if (kind != ONE) q3 = v128.add<T>(q3, v128.mul<T>(other(kind, d + place, x), v));
    }
    table += 4;
    factors += factorStep;
  } while (table < end);
  give<T, W>(kind, to, p0, q0);
  to += toStep;
  give<T, W>(kind, to, p1, q1);
  to += toStep;
  give<T, W>(kind, to, p2, q2);
  if (isFour) give<T, W>(kind, to + toStep, p3, q3);
}

/**
 * sums[k] += Σ image[pixel + offset k] · factors[pixel] over the pixels up to `end`. Of a few numbers behind the last
 * term, for which there is room, that of the last one is made again.
 */
@inline
export function addTerms<T, W>(
  kind: i32, grid: Grid, image: usize, pixels: usize, end: usize, factors: usize, factorStep: usize,
  sums: usize, sumStep: usize,
): void {
  const terms = <usize>grid.positions * grid.channels;
  const threes = -terms & 3;
  let offsets = offsetsOf(grid);
  const last = offsets + 4 * terms;
  if (terms >= 3 * threes) {
    for (const fours = last - 12 * threes; offsets < fours; offsets += 16, sums += 4 * sumStep) {
      block<T, W>(kind, true, image, offsets, pixels, end, factors, factorStep, true, 0, sums, sumStep);
    }
  }
  for (; offsets < last; offsets += 12, sums += 3 * sumStep) {
    block<T, W>(kind, false, image, offsets, pixels, end, factors, factorStep, true, 0, sums, sumStep);
  }
}

/**
 * sums += the columns of a matrix, row by row. For a bias there is but one addition an element, which waits for the one
 * before it, so up to four vectors are taken at a time.
 */
export function addColumns<T>(values: usize, sums: usize, rows: usize, bytes: usize): void {
  let at: usize = 0;
  for (; at + 64 <= bytes; at += 64) addVectors<T>(true, values + at, sums + at, rows, bytes);
  if (at + 32 <= bytes) {
    addVectors<T>(false, values + at, sums + at, rows, bytes);
    at += 32;
  }
  for (; at + 16 <= bytes; at += 16) columnSum<T, v128>(values + at, sums + at, rows, bytes, true);
  for (; at < bytes; at += sizeof<T>()) columnSum<T, T>(values + at, sums + at, rows, bytes, true);
}

/** Of four vectors, or of two. */
@inline
function addVectors<T>(isFour: bool, values: usize, sums: usize, rows: usize, bytes: usize): void {
  let p = v128.load(sums);
  let q = v128.load(sums, 16);
  let r = isFour ? v128.load(sums, 32) : p;
  let s = isFour ? v128.load(sums, 48) : q;
  for (; rows; --rows, values += bytes) {
    p = v128.add<T>(p, v128.load(values));
    q = v128.add<T>(q, v128.load(values, 16));
    if (isFour) r = v128.add<T>(r, v128.load(values, 32));
    if (isFour) s = v128.add<T>(s, v128.load(values, 48));
  }
  v128.store(sums, p);
  v128.store(sums, q, 16);
  if (isFour) v128.store(sums, r, 32);
  if (isFour) v128.store(sums, s, 48);
}

/** What of a block there is: `width` bytes of so many places, out of `edge`. */
@inline
export function fromEdge<T>(edge: usize, y: usize, step: usize, count: usize, width: usize): void {
  for (; count; --count, edge += PANEL, y += step) copyElements<T>(edge, y, width);
}
