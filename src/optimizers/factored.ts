import { factored, factors } from "#kernels/adafactor.js";
import type { Tensor } from "../base/tensors.ts";
import { BYTES } from "../dtype.ts";

/** Of a matrix one number a row, of others nothing. */
export function rowShape(of: readonly number[]): readonly number[] {
  return of.length > 1 ? [...of.slice(0, -1), 1] : [0];
}

/** Of a matrix one number a column, of others nothing. */
export function colShape(of: readonly number[]): readonly number[] {
  return of.length > 1 ? [...of.slice(0, -2), 1, ...of.slice(-1)] : [0];
}

/** Links what {@link factorize} needs, so that nothing in it can fail. */
export function linkFactors(tensors: readonly Tensor[]): void {
  for (const { heap, dtype } of tensors) {
    heap.kernels[dtype].routine(factors);
    heap.kernels[dtype].routine(factored);
  }
}

/** How mean squares are kept. */
interface Keeping {
  readonly beta: number;
  /** What the square of an element weighs, beside those of its row or column. */
  readonly weight: number;
  readonly added: number;
  /** What the mean over rows is taken for at least. */
  readonly least: number;
  /** What 1/√v is at most. */
  readonly cap: number;
}

/** Takes up `source` into the rows and columns of each matrix, and makes `update` of it: source/√v. */
export function factorize(
  tensor: Tensor,
  source: string,
  { beta, weight, added, least, cap }: Keeping,
): void {
  const { heap, dtype, shape } = tensor;
  const [take, make] = [
    heap.kernels[dtype].routine(factors),
    heap.kernels[dtype].routine(factored),
  ];
  const [rows, cols] = shape.slice(-2) as [number, number];
  const matrices = tensor.length / (rows * cols);
  for (let i = 0; i < matrices; i++) {
    const from = tensor.address(source) + i * rows * cols * BYTES[dtype];
    const to = tensor.address("update") + i * rows * cols * BYTES[dtype];
    const row = tensor.address("row_var") + i * rows * BYTES[dtype];
    const col = tensor.address("col_var") + i * cols * BYTES[dtype];
    const sums = tensor.address("sums");
    take(from, row, col, sums, rows, cols, beta, weight / cols, weight / rows, added);
    const mean = Math.max(least, tensor.slot("sums")[0]! / rows);
    make(to, from, row, col, sums, rows, cols, mean, cap);
  }
}
