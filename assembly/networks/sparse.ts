/**
 * A dense layer on sparse rows, in CSR form as in SciPy: row i has the elements `indptr[i]` up to
 * `indptr[i + 1]` of `values`, in the columns `indices` says. Their products are added one by one.
 */

/** y (rows × outputs) ← x · wᵀ + bias; bias: address 0 for none. */
@kernel
export function sparseDense<T>(
  indptr: usize, indices: usize, values: usize, w: usize, bias: usize, y: usize,
  rows: usize, inputs: usize, outputs: usize,
): void {
  for (let i: usize = 0; i < rows; i++, indptr += 4) {
    const start = <usize>load<u32>(indptr);
    const end = <usize>load<u32>(indptr, 4);
    for (let j: usize = 0; j < outputs; j++, y += sizeof<T>()) {
      const weights = w + j * inputs * sizeof<T>();
      let sum: T = 0;
      for (let k = start; k < end; k++) {
        const column = <usize>load<u32>(indices + 4 * k);
        sum += load<T>(values + k * sizeof<T>()) * load<T>(weights + column * sizeof<T>());
      }
      store<T>(y, bias ? sum + load<T>(bias + j * sizeof<T>()) : sum);
    }
  }
}

/** weightGrad (outputs × inputs) ← δᵀ · x, or with `accumulate` += it. */
@kernel
export function sparseWeightGradient<T>(
  indptr: usize, indices: usize, values: usize, delta: usize, weightGrad: usize,
  rows: usize, inputs: usize, outputs: usize, accumulate: bool,
): void {
  if (!accumulate) memory.fill(weightGrad, 0, outputs * inputs * sizeof<T>());
  for (let i: usize = 0; i < rows; i++, indptr += 4) {
    const start = <usize>load<u32>(indptr);
    const end = <usize>load<u32>(indptr, 4);
    for (let j: usize = 0; j < outputs; j++, delta += sizeof<T>()) {
      const weights = weightGrad + j * inputs * sizeof<T>();
      const d = load<T>(delta);
      for (let k = start; k < end; k++) {
        const at = weights + <usize>load<u32>(indices + 4 * k) * sizeof<T>();
        store<T>(at, load<T>(at) + d * load<T>(values + k * sizeof<T>()));
      }
    }
  }
}

