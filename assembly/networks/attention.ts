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
import { firstColumns, product } from "../matrix/products";
import { dot } from "../reduce";
import { lengthAt } from "./lengths";
import { softmax } from "./softmax";

/** Tokens that are taken at once where what is behind them is left out. */
const BLOCK: usize = 16;

/*
 * Scratch:
 *
 *     | queries | keys | values | context | their gradients: 3 | P's | the products' own |
 *
 * each of one head, but for the last: length × size/heads, and length × length for P's gradient.
 */
@inline
function part<T>(scratch: usize, length: usize, width: usize, index: usize): usize {
  // Whole vectors, so that none lies across two lines of the cache.
  return scratch + index * ((length * width * sizeof<T>() + 15) & ~15);
}

/**
 * probabilities (rows × heads × length × length) ← P; context (rows × length × size) ← P · V.
 * projections: rows × length × 3 · size.
 */
@kernel
export function attention<T>(
  projections: usize, probabilities: usize, context: usize, lengths: usize, scratch: usize,
  rows: usize, length: usize, size: usize, heads: usize, causal: bool,
): void {
  const width = size / heads;
  const bytes = size * sizeof<T>();
  const head = width * sizeof<T>();
  const factor = <T>(1 / sqrt<f64>(<f64>width));
  const queries = scratch;
  const keys = part<T>(scratch, length, width, 1);
  const values = part<T>(scratch, length, width, 2);
  const result = part<T>(scratch, length, width, 3);
  const own = part<T>(scratch, length, width, 4);
  for (; rows; --rows, projections += 3 * length * bytes, context += length * bytes) {
    const most = lengthAt(lengths, 0, length);
    if (lengths) lengths += 4;
    for (let at: usize = 0; at < bytes; at += head) {
      const from = projections + at;
      copy<T>(from, 3 * bytes, queries, head, length, head, factor);
      transpose<T>(from + bytes, 3 * bytes, keys, length, head);
      copy<T>(from + 2 * bytes, 3 * bytes, values, head, length, head, 1);
      triangle<T>(queries, keys, probabilities, own, length, width, causal);
      for (let i: usize = 0; i < length; i++, probabilities += length * sizeof<T>()) {
        const seen = causal ? min(i + 1, most) : most;
        if (seen) softmax<T>(probabilities, 1, seen);
        memory.fill(probabilities + seen * sizeof<T>(), 0, (length - seen) * sizeof<T>());
      }
      const p = probabilities - length * length * sizeof<T>();
      lower<T>(p, values, result, own, length, width, causal);
      copy<T>(result, head, context + at, bytes, length, head, 1);
    }
  }
}

/** gradient (as projections) ← that of what the context is computed from. */
@kernel
export function attentionGradient<T>(
  projections: usize, probabilities: usize, contextGradient: usize, gradient: usize, lengths: usize,
  scratch: usize, rows: usize, length: usize, size: usize, heads: usize, causal: bool,
): void {
  const width = size / heads;
  const bytes = size * sizeof<T>();
  const head = width * sizeof<T>();
  const factor = <T>(1 / sqrt<f64>(<f64>width));
  const queries = scratch;
  const keys = part<T>(scratch, length, width, 1);
  const values = part<T>(scratch, length, width, 2);
  const delta = part<T>(scratch, length, width, 3);
  const ofQueries = part<T>(scratch, length, width, 4);
  const ofKeys = part<T>(scratch, length, width, 5);
  const ofValues = part<T>(scratch, length, width, 6);
  const scores = part<T>(scratch, length, width, 7);
  const own = part<T>(scores, length, length, 1);
  for (; rows; --rows, contextGradient += length * bytes) {
    const most = lengthAt(lengths, 0, length);
    if (lengths) lengths += 4;
    for (let at: usize = 0; at < bytes; at += head) {
      const from = projections + at;
      const to = gradient + at;
      copy<T>(from, 3 * bytes, queries, head, length, head, factor);
      copy<T>(from + bytes, 3 * bytes, keys, head, length, head, 1);
      transpose<T>(from + 2 * bytes, 3 * bytes, values, length, head);
      copy<T>(contextGradient + at, bytes, delta, head, length, head, 1);
      upper<T>(probabilities, delta, ofValues, own, length, width, causal);
      triangle<T>(delta, values, scores, own, length, width, causal);
      softmaxGradient<T>(probabilities, scores, length, most, causal);
      lower<T>(scores, keys, ofQueries, own, length, width, causal);
      upper<T>(scores, queries, ofKeys, own, length, width, causal);
      copy<T>(ofQueries, head, to, 3 * bytes, length, head, factor);
      copy<T>(ofKeys, head, to + bytes, 3 * bytes, length, head, 1);
      copy<T>(ofValues, head, to + 2 * bytes, 3 * bytes, length, head, 1);
      probabilities += length * length * sizeof<T>();
    }
    projections += 3 * length * bytes;
    gradient += 3 * length * bytes;
  }
}

/** y (length × width) ← A · x, where A (length × length) is 0 above its diagonal if it is `causal`. */
function lower<T>(
  a: usize, x: usize, y: usize, scratch: usize, length: usize, width: usize, causal: bool,
): void {
  const bytes = length * sizeof<T>();
  const block = causal ? BLOCK : length;
  for (let i: usize = 0; i < length; i += block) {
    const count = min(block, length - i);
    const to = y + i * width * sizeof<T>();
    product<T>(a + i * bytes, bytes, sizeof<T>(), x, to, scratch, count, width, i + count, false);
  }
}

/** y ← Aᵀ · x for such an A. */
function upper<T>(
  a: usize, x: usize, y: usize, scratch: usize, length: usize, width: usize, causal: bool,
): void {
  const size = sizeof<T>();
  const bytes = length * size;
  const block = causal ? BLOCK : length;
  for (let i: usize = 0; i < length; i += block) {
    const count = min(block, length - i);
    const from = i * width * size;
    const diagonal = a + i * bytes + i * size;
    product<T>(diagonal, size, bytes, x + from, y + from, scratch, count, width, length - i, false);
  }
}

/** A (length × length) ← x · y, and if it is `causal` only what lies below its diagonal, or little above it. */
function triangle<T>(
  x: usize, y: usize, a: usize, scratch: usize, length: usize, width: usize, causal: bool,
): void {
  const size = sizeof<T>();
  const bytes = width * size;
  const block = causal ? BLOCK : length;
  for (let i: usize = 0; i < length; i += block) {
    const count = min(block, length - i);
    const from = x + i * bytes;
    const to = a + i * length * size;
    firstColumns<T>(from, bytes, size, y, to, scratch, count, length, width, false, i + count);
  }
}

/** S ← P ∘ (S − Σ P ∘ S), row by row. */
function softmaxGradient<T>(
  p: usize, s: usize, length: usize, most: usize, causal: bool,
): void {
  for (let i: usize = 0; i < length; i++) {
    const end = s + length * sizeof<T>();
    const seen = s + (causal ? min(i + 1, most) : most) * sizeof<T>();
    const mean = <T>dot<T>(p, s, (seen - s) / sizeof<T>());
    const m = v128.splat<T>(mean);
    for (; seen - s >= 16; s += 16, p += 16) {
      v128.store(s, v128.mul<T>(v128.load(p), v128.sub<T>(v128.load(s), m)));
    }
    for (; s != seen; s += sizeof<T>(), p += sizeof<T>()) {
      store<T>(s, load<T>(p) * (load<T>(s) - mean));
    }
    memory.fill(s, 0, end - s);
    p += end - s;
    s = end;
  }
}

/** `count` rows of so many bytes, the next one a step behind, multiplied by a factor. */
function copy<T>(
  from: usize, fromStep: usize, to: usize, toStep: usize, count: usize, bytes: usize, factor: T,
): void {
  const f = v128.splat<T>(factor);
  const vectors = bytes & ~15;
  for (; count; --count, from += fromStep, to += toStep) {
    let i: usize = 0;
    for (; i < vectors; i += 16) v128.store(to + i, v128.mul<T>(f, v128.load(from + i)));
    for (; i < bytes; i += sizeof<T>()) store<T>(to + i, factor * load<T>(from + i));
  }
}

/** Such rows as columns. */
function transpose<T>(from: usize, step: usize, to: usize, count: usize, bytes: usize): void {
  const column = count * sizeof<T>();
  for (; count; --count, from += step, to += sizeof<T>()) {
    let at = to;
    for (let i: usize = 0; i < bytes; i += sizeof<T>(), at += column) {
      store<T>(at, load<T>(from + i));
    }
  }
}
