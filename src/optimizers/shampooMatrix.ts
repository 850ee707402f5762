import type { Tensor } from "../base/tensors.ts";
import { BYTES } from "../dtype.ts";
import { eigen } from "./eigen.ts";
import { Matrices, SCRATCH } from "./matrices.ts";
import { squareOf } from "./soapMatrix.ts";

/** How many elements a step works in: three matrices, an outer product, and scratch. */
export function workOf([rows, columns]: readonly number[]): number {
  return 3 * rows! * columns! + Math.max(squareOf(rows!), squareOf(columns!)) + SCRATCH;
}

/** What a step of a matrix is made of. */
export interface ShampooStep {
  /** Of the gradient as it counts: gradScale · grad + l2 · param. */
  readonly gradScale: number;
  readonly l2: number;
  readonly lr: number;
  readonly decay: number;
  /** What outer products start from, at the first step. */
  readonly matrixEps: number | undefined;
  /** Whether the roots follow. */
  readonly roots: boolean;
}

/** One matrix, the sums of its gradients' outer products, of rows (0) and of columns (1), and their roots. */
export class ShampooMatrix {
  readonly #tensor: Tensor;
  readonly #matrices: Matrices;
  readonly #rows: number;
  readonly #columns: number;
  /** Room: the gradient, two products, and an outer product. */
  readonly #at: readonly [g: number, a: number, b: number, outer: number];

  /** Links what it calls, so that a step cannot fail. */
  constructor(tensor: Tensor) {
    const { shape, dtype, length } = tensor;
    const [rows, columns] = shape as readonly [number, number];
    const at = (i: number) => tensor.address("work") + i * length * BYTES[dtype];
    this.#tensor = tensor;
    this.#rows = rows;
    this.#columns = columns;
    this.#at = [at(0), at(1), at(2), at(3)];
    const outer = Math.max(squareOf(rows), squareOf(columns));
    this.#matrices = new Matrices(tensor, at(3) + outer * BYTES[dtype]);
  }

  step({ gradScale, l2, lr, decay, matrixEps, roots }: ShampooStep): void {
    const [tensor, matrices, rows, columns] = [
      this.#tensor,
      this.#matrices,
      this.#rows,
      this.#columns,
    ];
    const { heap, dtype, length } = tensor;
    const param = tensor.address("param");
    const [g, a, b, outer] = this.#at;
    heap.copy(tensor.address("grad"), g, length * BYTES[dtype]);
    matrices.blend(g, param, l2, gradScale, length);
    let direction = g;
    if (squareOf(rows) > 0) {
      matrices.timesTransposed(g, g, outer, rows, columns, rows);
      this.#follow(0, rows, matrixEps, roots);
      matrices.times(tensor.address("inv_pre_cond_0"), g, a, rows, rows, columns);
      direction = a;
    }
    if (squareOf(columns) > 0) {
      matrices.transposedTimes(g, g, outer, columns, rows, columns);
      this.#follow(1, columns, matrixEps, roots);
      matrices.times(direction, tensor.address("inv_pre_cond_1"), b, rows, columns, columns);
      direction = b;
    }
    matrices.blend(param, direction, -lr, decay, length);
  }

  /** L ← L + the outer product, from εI, and its root. */
  #follow(side: 0 | 1, n: number, matrixEps: number | undefined, roots: boolean): void {
    const { heap, dtype } = this.#tensor;
    const sum = this.#tensor.address(`pre_cond_${side}`);
    if (matrixEps !== undefined) {
      const start = heap.view(dtype, sum, n * n);
      for (let i = 0; i < n; i++) start[i * (n + 1)] = matrixEps;
    }
    this.#matrices.blend(sum, this.#at[3], 1, 1, n * n);
    if (!roots) return;
    const root = inverseFourthRoot(Float64Array.from(heap.view(dtype, sum, n * n)), n);
    heap.view(dtype, this.#tensor.address(`inv_pre_cond_${side}`), n * n).set(root);
  }
}

/** A^(−1/4) of a symmetric matrix, which is overwritten: 0 in directions in which there is nothing. */
function inverseFourthRoot(a: Float64Array, n: number): Float64Array {
  const { values, vectors } = eigen(a, n);
  const roots = values.map((value) =>
    value === 0 ? 0 : 1 / Math.sqrt(Math.sqrt(Math.abs(value))),
  );
  const root = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += vectors[i * n + k]! * roots[k]! * vectors[j * n + k]!;
      root[i * n + j] = sum;
      root[j * n + i] = sum;
    }
  }
  return root;
}
