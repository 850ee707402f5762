/**
 * Products of which a thread computes a part: some columns of the results, or some rows of a transposed factor. The
 * same sums in the same order as the whole ones, in `dense.ts`, `products.ts` and `sums.ts`, so a cut does not show in
 * the bits.
 */
import { someOutputs } from "./dense";
import { firstColumns } from "./products";
import { addTo } from "./sums";

/** As `dense`, for so many outputs of a layer whose rows of y are `width` long. */
@kernel
export function denseTile<T>(
  x: usize, w: usize, bias: usize, y: usize, rows: usize, inputs: usize, outputs: usize, width: usize,
): void {
  someOutputs<T>(x, w, bias, y, rows, inputs, outputs, width);
}

/**
 * C (rows × count) ← or += Σₜ A[t, r] · B[t, c], where rows of B and C are `columns` long; in A, r takes `rowStep`
 * bytes and t `termStep`.
 */
@kernel
export function productTile<T>(
  a: usize, rowStep: usize, termStep: usize, b: usize, c: usize, scratch: usize,
  rows: usize, columns: usize, terms: usize, accumulate: bool, count: usize,
): void {
  firstColumns<T>(a, rowStep, termStep, b, c, scratch, rows, columns, terms, accumulate, count);
}

/** As `biasGradient`, of so many columns of δ, whose rows are `width` long. */
@kernel
export function biasTile<T>(
  delta: usize, biasGrad: usize, rows: usize, columns: usize, accumulate: bool, width: usize,
): void {
  const end = biasGrad + columns * sizeof<T>();
  const rest = (width - columns) * sizeof<T>();
  if (!accumulate) memory.fill(biasGrad, 0, end - biasGrad);
  for (; rows; --rows, delta += rest) {
    let sum = biasGrad;
    for (; end - sum >= 16; sum += 16, delta += 16) addTo<T, v128>(sum, delta);
    for (; sum != end; sum += sizeof<T>(), delta += sizeof<T>()) addTo<T, T>(sum, delta);
  }
}
