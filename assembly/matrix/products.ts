/**
 * Products of matrices by which gradients of a dense layer come from that of its outputs, δ
 * (rows × outputs):
 *
 *     of its weights  δᵀ · x    of its inputs  δ · w
 *
 * Both are C[r, c] = Σₜ A[t, r] · B[t, c] with rows of B read as they lie. Every element
 * adds its products one by one, in the order of t, so blocks and edges do not show in the bits.
 *
 * Of A, four rows are copied side by side (`packed`, a few KB); copying B into panels too, as is
 * the custom, brought nothing in V8, and a batch of one would pay for it dearly.
 */

/** Terms summed in one go: of four rows of A they stay in the first cache. */
const DEPTH: usize = 256;
/** Bytes of a row of B that are used in one go: DEPTH of them stay in the second cache. */
const WIDTH: usize = 1024;
/** Bytes of two vectors: what a block is wide. */
const PANEL: usize = 32;

/*
 * Scratch, at most 16.5 KB:
 *
 *     | four rows of A, DEPTH terms | B's last columns, DEPTH rows of a panel | a block of C |
 */
@inline
function edgeOfB<T>(scratch: usize): usize {
  return scratch + DEPTH * 4 * sizeof<T>();
}

@inline
function edgeOfC<T>(scratch: usize): usize {
  return edgeOfB<T>(scratch) + DEPTH * PANEL;
}

/** Bytes of `scratch` that the products take. */
@kernel
export function scratchBytes<T>(): i32 {
  return <i32>(edgeOfC<T>(0) + 4 * PANEL);
}

/** weightGrad (outputs × inputs) ← δᵀ · x, or with `accumulate` += it. */
@kernel
export function weightGradient<T>(
  delta: usize, x: usize, weightGrad: usize, scratch: usize,
  rows: usize, inputs: usize, outputs: usize, accumulate: bool,
): void {
  const size = sizeof<T>();
  product<T>(delta, size, outputs * size, x, weightGrad, scratch, outputs, inputs, rows, accumulate);
}

/** inputGrad (rows × inputs) ← δ · weight. */
@kernel
export function inputGradient<T>(
  delta: usize, weight: usize, inputGrad: usize, scratch: usize,
  rows: usize, inputs: usize, outputs: usize,
): void {
  const size = sizeof<T>();
  product<T>(delta, outputs * size, size, weight, inputGrad, scratch, rows, inputs, outputs, false);
}

/** C (rows × columns) ← or += Σₜ A[t, r] · B[t, c]; in A, r takes `rowStep` bytes and t `termStep`. */
export function product<T>(
  a: usize, rowStep: usize, termStep: usize, b: usize, c: usize, scratch: usize,
  rows: usize, columns: usize, terms: usize, accumulate: bool,
): void {
  firstColumns<T>(a, rowStep, termStep, b, c, scratch, rows, columns, terms, accumulate, columns);
}

/** As `product`, of so many of the columns. */
export function firstColumns<T>(
  a: usize, rowStep: usize, termStep: usize, b: usize, c: usize, scratch: usize,
  rows: usize, columns: usize, terms: usize, accumulate: bool, count: usize,
): void {
  const bytes = columns * sizeof<T>();
  const taken = count * sizeof<T>();
  while (terms) {
    const depth = min(terms, DEPTH);
    for (let at: usize = 0; at < taken; at += WIDTH) {
      const end = min(taken, at + WIDTH);
      strip<T>(a, rowStep, termStep, b, c, at, end, bytes, scratch, rows, depth, accumulate);
    }
    a += depth * termStep;
    b += depth * bytes;
    terms -= depth;
    accumulate = true;
  }
}

/** The bytes from `at` to `end` of each row of C, `bytes` long, by `depth` terms. */
function strip<T>(
  a: usize, rowStep: usize, termStep: usize, b: usize, c: usize, at: usize, end: usize, bytes: usize,
  scratch: usize, rows: usize, depth: usize, accumulate: bool,
): void {
  const whole = end - ((end - at) & (PANEL - 1));
  if (whole < end) copyColumns<T>(b + whole, bytes, edgeOfB<T>(scratch), end - whole, depth);
  for (; rows; ) {
    const count = min<usize>(rows, 4);
    packRows<T>(a, rowStep, termStep, scratch, count, depth);
    if (count == 4) {
      for (let j = at; j < whole; j += PANEL) {
        fourByTwo<T>(scratch, b + j, bytes, depth, c + j, bytes, accumulate);
      }
    } else {
      for (let j = at; j < whole; j += PANEL) {
        edge<T>(scratch, b + j, bytes, depth, c + j, bytes, count, PANEL, accumulate);
      }
    }
    if (whole < end) {
      const columns = edgeOfB<T>(scratch);
      edge<T>(scratch, columns, PANEL, depth, c + whole, bytes, count, end - whole, accumulate);
    }
    a += count * rowStep;
    c += count * bytes;
    rows -= count;
  }
}

/** Four rows of A side by side, term by term; missing ones are 0, as leftovers might be slow denormals. */
function packRows<T>(
  a: usize, rowStep: usize, termStep: usize, packed: usize, count: usize, depth: usize,
): void {
  if (count < 4) memory.fill(packed, 0, depth * 4 * sizeof<T>());
  const end = packed + depth * 4 * sizeof<T>();
  for (; packed < end; packed += 4 * sizeof<T>(), a += termStep) {
    store<T>(packed, load<T>(a));
    if (count > 1) store<T>(packed, load<T>(a + rowStep), sizeof<T>());
    if (count > 2) store<T>(packed, load<T>(a + 2 * rowStep), 2 * sizeof<T>());
    if (count > 3) store<T>(packed, load<T>(a + 3 * rowStep), 3 * sizeof<T>());
  }
}

/** The last `width` bytes of B's rows as a panel, the rest of which is 0. */
function copyColumns<T>(b: usize, bytes: usize, panel: usize, width: usize, depth: usize): void {
  memory.fill(panel, 0, depth * PANEL);
  for (; depth; --depth, b += bytes, panel += PANEL) copyElements<T>(b, panel, width);
}

@inline
function copyElements<T>(from: usize, to: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += sizeof<T>()) store<T>(to + i, load<T>(from + i));
}

/** A block of which only `count` rows and `width` bytes exist: by way of a whole one beside it. */
function edge<T>(
  packed: usize, b: usize, bStep: usize, depth: usize, c: usize, cStep: usize,
  count: usize, width: usize, accumulate: bool,
): void {
  const block = edgeOfC<T>(packed);
  for (let i: usize = 0; accumulate && i < count; i++) {
    copyElements<T>(c + i * cStep, block + i * PANEL, width);
  }
  fourByTwo<T>(packed, b, bStep, depth, block, PANEL, accumulate);
  for (let i: usize = 0; i < count; i++) {
    copyElements<T>(block + i * PANEL, c + i * cStep, width);
  }
}

/** A block of four rows and two vectors. Inlined for speed: see `twoByFour` in dense.ts. */
@inline
function fourByTwo<T>(
  a: usize, b: usize, bStep: usize, depth: usize, c: usize, cStep: usize, accumulate: bool,
): void {
  const c1 = c + cStep;
  const c2 = c1 + cStep;
  const c3 = c2 + cStep;
  let p0 = v128.splat<T>(0);
  let p1 = p0, p2 = p0, p3 = p0;
  let q0 = p0, q1 = p0, q2 = p0, q3 = p0;
  if (accumulate) {
    p0 = v128.load(c);
    q0 = v128.load(c, 16);
    p1 = v128.load(c1);
    q1 = v128.load(c1, 16);
    p2 = v128.load(c2);
    q2 = v128.load(c2, 16);
    p3 = v128.load(c3);
    q3 = v128.load(c3, 16);
  }
  const end = a + depth * 4 * sizeof<T>();
  // Tested at its end, a loop that never runs zero times is a sixth faster (44 → 51 GFLOP/s).
  do {
    const u = v128.load(b);
    const v = v128.load(b, 16);
    let s = v128.load_splat<T>(a);
    p0 = v128.add<T>(p0, v128.mul<T>(s, u));
    q0 = v128.add<T>(q0, v128.mul<T>(s, v));
    s = v128.load_splat<T>(a, sizeof<T>());
    p1 = v128.add<T>(p1, v128.mul<T>(s, u));
    q1 = v128.add<T>(q1, v128.mul<T>(s, v));
    s = v128.load_splat<T>(a, 2 * sizeof<T>());
    p2 = v128.add<T>(p2, v128.mul<T>(s, u));
    q2 = v128.add<T>(q2, v128.mul<T>(s, v));
    s = v128.load_splat<T>(a, 3 * sizeof<T>());
    p3 = v128.add<T>(p3, v128.mul<T>(s, u));
    q3 = v128.add<T>(q3, v128.mul<T>(s, v));
    a += 4 * sizeof<T>();
    b += bStep;
  } while (a < end);
  v128.store(c, p0);
  v128.store(c, q0, 16);
  v128.store(c1, p1);
  v128.store(c1, q1, 16);
  v128.store(c2, p2);
  v128.store(c2, q2, 16);
  v128.store(c3, p3);
  v128.store(c3, q3, 16);
}
