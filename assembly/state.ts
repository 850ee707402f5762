import { read, write } from "./simd";

/** x ← 0 where |x| < bound; NaN stays NaN. */
@sweep(4)
export function flush<T, W>(values: usize, bound: v128): void {
  const x = read<T, W>(values);
  write<T, W>(values, v128.andnot(x, v128.lt<T>(v128.abs<T>(x), bound)));
}
