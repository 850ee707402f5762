/** Sums of a matrix's columns, term by term in the order of its rows. */
import { read, write } from "../simd";

/** biasGrad (outputs) ← the sums of δ's columns, or with `accumulate` += them. */
@kernel
export function biasGradient<T>(
  delta: usize, biasGrad: usize, rows: usize, outputs: usize, accumulate: bool,
): void {
  const bytes = outputs * sizeof<T>();
  const end = biasGrad + bytes;
  for (; end - biasGrad >= 16; biasGrad += 16, delta += 16) {
    columnSum<T, v128>(delta, biasGrad, rows, bytes, accumulate);
  }
  for (; biasGrad != end; biasGrad += sizeof<T>(), delta += sizeof<T>()) {
    columnSum<T, T>(delta, biasGrad, rows, bytes, accumulate);
  }
}

@inline
function columnSum<T, W>(
  values: usize, sum: usize, rows: usize, bytes: usize, accumulate: bool,
): void {
  let total = accumulate ? read<T, W>(sum) : v128.splat<T>(0);
  for (; rows; --rows, values += bytes) total = v128.add<T>(total, read<T, W>(values));
  write<T, W>(sum, total);
}
