/** The logarithm of a sum of exponentials, apart from softmax: who trains with a cross-entropy carries none of it. */
import { exponentials, largest, logarithm } from "./softmax";

/** results[i] ← log Σ e^z of row i of values, of which nothing is left. */
@kernel
export function logSumExp<T>(values: usize, results: usize, rows: usize, columns: usize): void {
  for (; rows; --rows, values += columns * sizeof<T>(), results += sizeof<T>()) {
    const top = largest<T>(values, columns);
    // ∞ − ∞ would be NaN; a row with NaN has a sum that is none.
    const isInfinite = abs(top) == Infinity;
    const sum = exponentials<T>(values, values, columns, isInfinite ? 0 : top);
    store<T>(results, <T>(isInfinite && sum == sum ? top : top + logarithm(sum)));
  }
}
