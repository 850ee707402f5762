/**
 * Bases of symmetric matrices, for SOAP and Shampoo: in double precision and plain arithmetic, so that they are the
 * same bits everywhere. Matrices are square, row by row.
 *
 * @module
 */

/** What eigen gives: values from the largest, and vectors, of which each is a column. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const SWEEPS = 40;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, which is overwritten, by Jacobi's cyclic rotations, row by row.
 * Golub & Van Loan, "Matrix Computations", algorithm 8.5.3.
 */
export function eigen(a: Float64Array, n: number): Eigen {
  const v = identity(n);
  for (let sweep = 0; sweep < SWEEPS && isCoupled(a, n); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => a[j * n + j]! - a[i * n + i]! || i - j,
  );
  const values = Float64Array.from(order, (i) => a[i * n + i]!);
  return { values, vectors: columns(v, n, order) };
}

/** Columns of a matrix in an order. */
export function columns(a: Float64Array, n: number, order: readonly number[]): Float64Array {
  return a.map((_, i) => a[i - (i % n) + order[i % n]!]!);
}

function identity(n: number): Float64Array {
  return new Float64Array(n * n).map((_, i) => (i % (n + 1) === 0 ? 1 : 0));
}

/** Whether beside the diagonal there is more than rounding leaves. Of NaN nothing can be made: no. */
function isCoupled(a: Float64Array, n: number): boolean {
  let [beside, all] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const square = a[i]! * a[i]!;
    all += square;
    if (i % (n + 1) !== 0) beside += square;
  }
  return beside > 1e-34 * all;
}

/** A ← JᵀAJ and V ← VJ, with the rotation of p and q after which a[p, q] is 0. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const [pp, qq, pq] = [a[p * n + p]!, a[q * n + q]!, a[p * n + q]!];
  if (pq === 0) return;
  const theta = (qq - pp) / (2 * pq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s);
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, c, s);
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

function turn(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [a[i]!, a[j]!];
  a[i] = c * x - s * y;
  a[j] = s * x + c * y;
}

/**
 * The orthogonal factor of a square matrix, which is overwritten, by Householder's reflections: its columns span what
 * those of the matrix do, one after another. Golub & Van Loan, algorithm 5.2.1.
 */
export function orthogonalFactor(a: Float64Array, n: number): Float64Array {
  const mirrors: Float64Array[] = [];
  for (let k = 0; k < n; k++) {
    const mirror = new Float64Array(n);
    let squares = 0;
    for (let i = k; i < n; i++) {
      mirror[i] = a[i * n + k]!;
      squares += mirror[i]! * mirror[i]!;
    }
    mirror[k]! += mirror[k]! < 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    mirrors.push(mirror);
    reflect(a, n, mirror, k);
  }
  const q = identity(n);
  for (let k = n - 1; k >= 0; k--) reflect(q, n, mirrors[k]!, k);
  return q;
}

/** A ← A − 2v(vᵀA) / vᵀv, where v is 0 above k. */
function reflect(a: Float64Array, n: number, v: Float64Array, k: number): void {
  let squares = 0;
  for (let i = k; i < n; i++) squares += v[i]! * v[i]!;
  if (squares === 0) return;
  const sums = new Float64Array(n);
  for (let i = k; i < n; i++) for (let j = 0; j < n; j++) sums[j]! += v[i]! * a[i * n + j]!;
  for (let i = k; i < n; i++) {
    const factor = (2 * v[i]!) / squares;
    for (let j = 0; j < n; j++) a[i * n + j]! -= factor * sums[j]!;
  }
}
