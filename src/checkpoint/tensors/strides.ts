/**
 * Elements that do not lie row by row: each index moves by a stride of its own.
 *
 * @module
 */

/** Where the last element lies that a tensor has, or −1 beside offset 0 if it has none; Infinity if beyond reckoning. */
export function lastOf(
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
): number {
  if (shape.includes(0)) return -1;
  return shape.reduce((last, size, i) => last + (size - 1) * strides[i]!, offset);
}

/** Whether elements lie row by row without space between. */
export function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  if (shape.includes(0)) return true;
  let expected = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    if (shape[i] !== 1 && strides[i] !== expected) return false;
    expected *= shape[i]!;
  }
  return true;
}

/** A copy of the elements, of `size` bytes each, row by row. */
export function gathered(
  bytes: Uint8Array,
  size: number,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  count: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(count * size);
  const index = shape.map(() => 0);
  let from = offset * size;
  for (let to = 0; to < out.length; to += size) {
    for (let byte = 0; byte < size; byte++) out[to + byte] = bytes[from + byte]!;
    for (let i = shape.length - 1; i >= 0; i--) {
      const step = strides[i]! * size;
      if (++index[i]! < shape[i]!) {
        from += step;
        break;
      }
      from -= (shape[i]! - 1) * step;
      index[i] = 0;
    }
  }
  return out;
}
