/**
 * Self-attention of several heads. Of each token there is a row of queries, keys and values side by
 * side, each `size` long, of which head h has `size / heads` from h · size / heads on:
 *
 *     P = softmax(Q · Kᵀ / √(size / heads)), row by row    context = P · V
 *
 * Vaswani et al., "Attention Is All You Need", equation 1 (arXiv:1706.03762). With `causal` a token
 * attends to none behind it, and to none behind the row's length if there are `lengths` (u32; address 0 for
 * none). Each row of the batch, and each head, is computed by itself.
 */
import {
  copyIn, copyOut, fourRows, rowBytes, softmaxRow, softmaxRowGradient, transposeIn,
} from "./heads";
import { lengthAt } from "./lengths";

/*
 * Scratch:
 *
 *     | queries | keys | values | context | their gradients: 3 | P's |
 *
 * each of one head, in rows of whole panels, or as columns.
 */
@inline
function part<T>(scratch: usize, length: usize, width: usize, index: usize): usize {
  const rows = length * rowBytes<T>(width);
  const columns = width * rowBytes<T>(length);
  return scratch + index * max(rows, columns);
}

/** Of the terms of four rows from i on, how many are not 0. */
@inline
function termsOf(i: usize, most: usize, causal: bool): usize {
  return causal ? min(i + 4, most) : most;
}

/**
 * probabilities (rows × heads × length rows of whole panels) ← P; context (rows × length × size) ← P · V.
 * projections: rows × length × 3 · size.
 */
@kernel
export function attention<T>(
  projections: usize, probabilities: usize, context: usize, lengths: usize, scratch: usize,
  rows: usize, length: usize, size: usize, heads: usize, causal: bool,
): void {
  eachHead<T>(
    false, projections, probabilities, context, 0, lengths, scratch, rows, length, size, heads, causal,
  );
}

@inline
function eachHead<T>(
  isBack: bool, projections: usize, probabilities: usize, context: usize, gradient: usize, lengths: usize,
  scratch: usize, rows: usize, length: usize, size: usize, heads: usize, causal: bool,
): void {
  const bytes = size * sizeof<T>();
  const head = bytes / heads;
  const factor = <T>(1 / sqrt<f64>(<f64>(size / heads)));
  for (; rows; --rows) {
    const most = lengthAt(lengths, 0, length);
    if (lengths) lengths += 4;
    for (let at: usize = 0; at < bytes; at += head) {
      const from = projections + at;
      if (isBack) {
        headGradient<T>(
          from, bytes, probabilities, context + at, gradient + at, scratch, length, head, most, causal, factor,
        );
      } else {
        attendHead<T>(from, bytes, probabilities, context + at, scratch, length, head, most, causal, factor);
      }
      probabilities += length * rowBytes<T>(length);
    }
    projections += 3 * length * bytes;
    context += length * bytes;
    gradient += 3 * length * bytes;
  }
}

function attendHead<T>(
  from: usize, bytes: usize, probabilities: usize, context: usize, scratch: usize, length: usize, head: usize,
  most: usize, causal: bool, factor: T,
): void {
  const width = head / sizeof<T>();
  const step = rowBytes<T>(width);
  const span = rowBytes<T>(length);
  const keys = part<T>(scratch, length, width, 1);
  const values = part<T>(scratch, length, width, 2);
  const result = part<T>(scratch, length, width, 3);
  copyIn<T>(from, 3 * bytes, scratch, length, head, factor);
  transposeIn<T>(from + bytes, 3 * bytes, keys, length, head);
  copyIn<T>(from + 2 * bytes, 3 * bytes, values, length, head, 1);
  let query = scratch;
  let to = result;
  for (let i: usize = 0; i < length; i += 4, query += 4 * step, to += 4 * step) {
    const count = min<usize>(4, length - i);
    const terms = termsOf(i, most, causal);
    if (!terms) memory.fill(to, 0, count * step);
    else {
      const seen = rowBytes<T>(terms);
      fourRows<T>(query, step, sizeof<T>(), keys, span, probabilities, span, count, seen, width);
    }
    for (let j: usize = 0; j < count; j++) {
      const seen = causal ? min(i + j + 1, most) : most;
      const row = probabilities + j * span;
      if (seen) softmaxRow<T>(row, seen, span);
      else memory.fill(row, 0, span);
    }
    if (terms) fourRows<T>(probabilities, span, sizeof<T>(), values, step, to, step, count, step, terms);
    probabilities += count * span;
  }
  copyOut<T>(result, context, bytes, length, head, 1);
}

/** gradient (as projections) ← that of what the context is computed from. */
@kernel
export function attentionGradient<T>(
  projections: usize, probabilities: usize, contextGradient: usize, gradient: usize, lengths: usize,
  scratch: usize, rows: usize, length: usize, size: usize, heads: usize, causal: bool,
): void {
  eachHead<T>(
    true, projections, probabilities, contextGradient, gradient, lengths, scratch,
    rows, length, size, heads, causal,
  );
}

function headGradient<T>(
  from: usize, bytes: usize, probabilities: usize, contextGradient: usize, gradient: usize, scratch: usize,
  length: usize, head: usize, most: usize, causal: bool, factor: T,
): void {
  const width = head / sizeof<T>();
  const step = rowBytes<T>(width);
  const span = rowBytes<T>(length);
  const keys = part<T>(scratch, length, width, 1);
  const values = part<T>(scratch, length, width, 2);
  const delta = part<T>(scratch, length, width, 3);
  const ofQueries = part<T>(scratch, length, width, 4);
  const ofKeys = part<T>(scratch, length, width, 5);
  const ofValues = part<T>(scratch, length, width, 6);
  const scores = part<T>(scratch, length, width, 7);
  copyIn<T>(from, 3 * bytes, scratch, length, head, factor);
  copyIn<T>(from + bytes, 3 * bytes, keys, length, head, 1);
  transposeIn<T>(from + 2 * bytes, 3 * bytes, values, length, head);
  copyIn<T>(contextGradient, bytes, delta, length, head, 1);
  for (let i: usize = 0; i < length; i += 4) {
    const count = min<usize>(4, length - i);
    const terms = termsOf(i, most, causal);
    const rows = scores + i * span;
    const to = ofQueries + i * step;
    if (!terms) {
      memory.fill(rows, 0, count * span);
      memory.fill(to, 0, count * step);
      continue;
    }
    const seen = rowBytes<T>(terms);
    fourRows<T>(delta + i * step, step, sizeof<T>(), values, span, rows, span, count, seen, width);
    for (let j: usize = 0; j < count; j++) {
      const seen = causal ? min(i + j + 1, most) : most;
      softmaxRowGradient<T>(probabilities + (i + j) * span, rows + j * span, seen, span);
    }
    fourRows<T>(rows, span, sizeof<T>(), keys, step, to, step, count, step, terms);
  }
  transposedProduct<T>(probabilities, delta, ofValues, length, step, causal);
  transposedProduct<T>(scores, scratch, ofKeys, length, step, causal);
  copyOut<T>(ofQueries, gradient, 3 * bytes, length, head, factor);
  copyOut<T>(ofKeys, gradient + bytes, 3 * bytes, length, head, 1);
  copyOut<T>(ofValues, gradient + 2 * bytes, 3 * bytes, length, head, 1);
}

/** y ← Aᵀ · x, where A is 0 above its diagonal if it is `causal`. */
function transposedProduct<T>(a: usize, x: usize, y: usize, length: usize, step: usize, causal: bool): void {
  const span = rowBytes<T>(length);
  for (let i: usize = 0; i < length; i += 4, y += 4 * step) {
    const first = causal ? i : 0;
    const from = a + first * span + i * sizeof<T>();
    fourRows<T>(
      from, sizeof<T>(), span, x + first * step, step, y, step, min<usize>(4, length - i), step, length - first,
    );
  }
}
