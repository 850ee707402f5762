import type { Tensor } from "../base/tensors.ts";
import { BYTES } from "../dtype.ts";
import { Matrices, SCRATCH } from "./matrices.ts";

/** X ← aX + (bA + cA²)X, with A = XXᵀ, so many times. */
export interface NewtonSchulz {
  readonly nsCoefficients: readonly [number, number, number];
  readonly nsSteps: number;
}

/** How many elements {@link Orthogonalizer} works in: another matrix, two of its products, and scratch. */
export function workOf([rows, columns]: readonly number[]): number {
  const rank = Math.min(rows!, columns!);
  return rows! * columns! + 2 * rank * rank + SCRATCH;
}

/**
 * Takes the singular values s of a matrix near 1, each by s ← as + bs³ + cs⁵. It lies in the slot `direction`, then by
 * turns in `products`, a slot of {@link workOf} elements. Of one that is higher than wide A is XᵀX, to the right of X.
 */
export class Orthogonalizer {
  readonly #tensor: Tensor;
  readonly #matrices: Matrices;

  /** Links what it calls, so that it cannot fail. */
  constructor(tensor: Tensor) {
    this.#tensor = tensor;
    const { rank, size } = this.#sizes;
    const scratch = tensor.address("products") + (tensor.length + 2 * rank * rank) * size;
    this.#matrices = new Matrices(tensor, scratch);
  }

  get #sizes() {
    const { shape, dtype } = this.#tensor;
    const [rows, columns] = shape as readonly [number, number];
    return { rows, columns, rank: Math.min(rows, columns), size: BYTES[dtype] };
  }

  /** From `direction` to {@link resultOf}. The norm, which then is at most 1, is taken as what `norm` makes of it. */
  run({ nsCoefficients: [a, b, c], nsSteps }: NewtonSchulz, norm: (exact: number) => number): void {
    const [tensor, matrices] = [this.#tensor, this.#matrices];
    const { rows, columns, rank, size } = this.#sizes;
    let from = tensor.address("direction");
    let to = tensor.address("products");
    const gram = to + tensor.length * size;
    const square = gram + rank * rank * size;
    this.#divide(from, norm(Math.sqrt(tensor.dot("direction", "direction"))));
    for (let i = 0; i < nsSteps; i++) {
      if (rows > columns) matrices.transposedTimes(from, from, gram, rank, rows, rank);
      else matrices.timesTransposed(from, from, gram, rank, columns, rank);
      matrices.timesTransposed(gram, gram, square, rank, rank, rank);
      matrices.blend(square, gram, b, c, rank * rank);
      if (rows > columns) matrices.times(from, square, to, rows, rank, rank);
      else matrices.times(square, from, to, rank, rank, columns);
      matrices.blend(to, from, a, 1, tensor.length);
      [from, to] = [to, from];
    }
  }

  /** X ← X / norm, by two steps where 1 / norm is more than single precision holds; 0 stays 0. */
  #divide(x: number, norm: number): void {
    let rest = norm;
    for (; rest < TINY && rest > 0; rest /= TINY) {
      this.#matrices.scale(x, 1 / TINY, this.#tensor.length);
    }
    this.#matrices.scale(x, rest === 0 ? 0 : 1 / rest, this.#tensor.length);
  }
}

/** 2⁻¹⁰⁰. */
const TINY = 7.888609052210118e-31;

/** The slot in which the result of so many steps lies. */
export function resultOf(nsSteps: number): "direction" | "products" {
  return nsSteps % 2 === 0 ? "direction" : "products";
}
