/**
 * Products of matrices one after the other, as TensorFlow.js asks for them: C (rows × columns) ← A · B, where A or B
 * may lie transposed. A batch of one matrix by several of the other has a step of 0.
 */
import { dense } from "./dense";
import { product } from "./products";

/**
 * C ← A · B, or with `accumulate` += it. A is rows × terms, or lies as terms × rows; B is terms × columns. Steps from
 * one matrix to the next are in elements; scratch as products.ts has it.
 */
@kernel
export function multiplyBatch<T>(
  a: usize, b: usize, c: usize, scratch: usize, batch: usize, aStep: usize, bStep: usize,
  rows: usize, terms: usize, columns: usize, isTransposed: bool, accumulate: bool,
): void {
  const size = sizeof<T>();
  const rowStep = isTransposed ? size : terms * size;
  const termStep = isTransposed ? rows * size : size;
  for (; batch; --batch, a += aStep * size, b += bStep * size, c += rows * columns * size) {
    product<T>(a, rowStep, termStep, b, c, scratch, rows, columns, terms, accumulate);
  }
}

/** C ← A · B, of which B lies as columns × terms. */
@kernel
export function multiplyByTransposed<T>(
  a: usize, b: usize, c: usize, batch: usize, aStep: usize, bStep: usize,
  rows: usize, terms: usize, columns: usize,
): void {
  const size = sizeof<T>();
  for (; batch; --batch, a += aStep * size, b += bStep * size, c += rows * columns * size) {
    dense<T>(a, b, 0, c, rows, terms, columns);
  }
}
