import { dense } from "#kernels/dense.js";
import { scale } from "#kernels/gradients.js";
import { inputGradient, weightGradient } from "#kernels/products.js";
import { axpby } from "#kernels/vectors.js";
import type { Tensor } from "../base/tensors.ts";
import type { DType } from "../dtype.ts";
import type { Kernel, Routine } from "../kernels.ts";
import type { Heap } from "../memory/heap.ts";

/** Elements that products take as scratch: in f32 as many as `scratchBytes` of assembly/matrix says, in f64 more. */
export const SCRATCH = 3104;

const routines: readonly (Kernel | Routine)[] = [
  dense,
  inputGradient,
  weightGradient,
  axpby,
  scale,
];

/** The addresses of one call, so that a step allocates none. */
const pointers = [0, 0];

/** Products of matrices that lie row by row at addresses. None may be where its result goes. */
export class Matrices {
  readonly #heap: Heap;
  readonly #dtype: DType;
  /** Room for {@link SCRATCH} elements. */
  readonly #scratch: number;

  /** Links what it calls, so that none of it can fail. */
  constructor({ heap, dtype }: Tensor, scratch: number) {
    this.#heap = heap;
    this.#dtype = dtype;
    this.#scratch = scratch;
    for (const each of routines) heap.kernels[dtype].routine(each as Routine);
  }

  /** C (rows × columns) ← A (rows × terms) · B (terms × columns). */
  times(a: number, b: number, c: number, rows: number, terms: number, columns: number): void {
    const kernel = this.#heap.kernels[this.#dtype].routine(inputGradient);
    kernel(a, b, c, this.#scratch, rows, columns, terms);
  }

  /** C (rows × columns) ← A (rows × terms) · Bᵀ, of B (columns × terms). */
  timesTransposed(...[a, b, c, rows, terms, columns]: Parameters<Matrices["times"]>): void {
    this.#heap.kernels[this.#dtype].routine(dense)(a, b, 0, c, rows, terms, columns);
  }

  /** C (rows × columns) ← Aᵀ · B, of A (terms × rows) and B (terms × columns). */
  transposedTimes(...[a, b, c, rows, terms, columns]: Parameters<Matrices["times"]>): void {
    const kernel = this.#heap.kernels[this.#dtype].routine(weightGradient);
    kernel(a, b, c, this.#scratch, terms, columns, rows, 0);
  }

  /** y ← a · x + b · y. */
  blend(y: number, x: number, a: number, b: number, count: number): void {
    pointers[0] = y;
    pointers[1] = x;
    this.#heap.sweep(axpby, this.#dtype, pointers, count, { a, b });
  }

  /** x ← factor · x. */
  scale(x: number, factor: number, count: number): void {
    pointers[0] = x;
    this.#heap.sweep(scale, this.#dtype, pointers, count, { factor });
  }
}
