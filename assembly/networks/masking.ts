/** Lengths of rows that end in padding. */

/**
 * lengths (u32) ← of each row how many tokens there are up to the last that is not `value` all over.
 * values: rows × length × size.
 */
@kernel
export function masking<T>(
  values: usize, lengths: usize, rows: usize, length: usize, size: usize, value: f64,
): void {
  const bytes = length * size * sizeof<T>();
  const x = <T>value;
  for (; rows; --rows, values += bytes, lengths += 4) {
    let at = bytes;
    while (at && load<T>(values + at - sizeof<T>()) == x) at -= sizeof<T>();
    const token = size * sizeof<T>();
    store<u32>(lengths, <u32>((at + token - 1) / token));
  }
}
