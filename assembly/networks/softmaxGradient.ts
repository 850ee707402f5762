/** Of softmax: each row of δ ← y · (δ − Σ y · δ), summed in double from first to last. */
@kernel
export function softmaxGradient<T>(delta: usize, outputs: usize, rows: usize, columns: usize): void {
  const bytes = columns * sizeof<T>();
  for (; rows; --rows, delta += bytes, outputs += bytes) {
    let sum: f64 = 0;
    for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
      sum += <f64>load<T>(delta + at) * <f64>load<T>(outputs + at);
    }
    for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
      const slope = <f64>load<T>(delta + at) - sum;
      store<T>(delta + at, <T>(<f64>load<T>(outputs + at) * slope));
    }
  }
}
