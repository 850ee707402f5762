import { expect } from "vitest";
import type { DType } from "../../src/dtype.ts";
import type { DenseNetwork, SparseRows } from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { bitsOf } from "../memory/bits.ts";

/** Numbers in (−scale, scale) of any sign, none of them 0: the same for the same seed. */
export function values(seed: number, count: number, scale = 1): Float64Array {
  const random = new Random(seed);
  return Float64Array.from({ length: count }, () => scale * ((random.next() + 0.5) / 2 ** 31 - 1));
}

/** Whole numbers in [0, below). */
export function wholes(seed: number, count: number, below: number): Uint32Array {
  const random = new Random(seed);
  return Uint32Array.from({ length: count }, () => random.below(below));
}

/** Rows of `width` in CSR form, without their zeros. */
export function sparseOf(dense: ArrayLike<number>, width: number): SparseRows {
  const [data, indices, indptr]: number[][] = [[], [], [0]] as never;
  for (let i = 0; i < dense.length; i++) {
    if (dense[i] !== 0) {
      data!.push(dense[i]!);
      indices!.push(i % width);
    }
    if (i % width === width - 1) indptr!.push(data!.length);
  }
  return { data: data!, indices: indices!, indptr: indptr! };
}

/** All gradients of a network, one after the other. */
export function gradientsOf({ parameters }: DenseNetwork<DType>): number[] {
  return Object.values(parameters).flatMap(({ grad }) => [...grad]);
}

/** Gradients and parameters to the bit. */
export function networkBits({ parameters }: DenseNetwork<DType>) {
  return Object.values(parameters).map(({ data, grad }) => [bitsOf(data), bitsOf(grad)]);
}

/** Relative to the largest: what rounding in another order may amount to. */
export function expectNear(
  actual: ArrayLike<number>,
  wanted: ArrayLike<number>,
  tolerance = 1e-13,
): void {
  expect(actual.length).toBe(wanted.length);
  let [largest, error] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    largest = Math.max(largest, Math.abs(wanted[i]!));
    error = Math.max(error, Math.abs(actual[i]! - wanted[i]!));
  }
  expect(error).toBeLessThanOrEqual(tolerance * largest);
}
