/** Sums of a matrix's columns, term by term in the order of its rows. */
import { read, write } from "../simd";

/** biasGrad (outputs) ← the sums of δ's columns, or with `accumulate` += them. */
@kernel
export function biasGradient<T>(
  delta: usize, biasGrad: usize, rows: usize, outputs: usize, accumulate: bool,
): void {
  const end = biasGrad + outputs * sizeof<T>();
  if (!accumulate) memory.fill(biasGrad, 0, end - biasGrad);
  // As the rows lie: column by column takes three times as long.
  for (; rows; --rows) {
    let sum = biasGrad;
    for (; end - sum >= 16; sum += 16, delta += 16) addTo<T, v128>(sum, delta);
    for (; sum != end; sum += sizeof<T>(), delta += sizeof<T>()) addTo<T, T>(sum, delta);
  }
}

@inline
export function addTo<T, W>(sum: usize, x: usize): void {
  write<T, W>(sum, v128.add<T>(read<T, W>(sum), read<T, W>(x)));
}

/** The sum of one column, or of those of a vector. */
@inline
export function columnSum<T, W>(
  values: usize, sum: usize, rows: usize, bytes: usize, accumulate: bool,
): void {
  let total = accumulate ? read<T, W>(sum) : v128.splat<T>(0);
  for (; rows; --rows, values += bytes) total = v128.add<T>(total, read<T, W>(values));
  write<T, W>(sum, total);
}
