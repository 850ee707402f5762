import { blend, read, write } from "./simd";

/** y ← a · x + b · y. */
@sweep(4)
export function axpby<T, W>(y: usize, x: usize, a: v128, b: v128): void {
  write<T, W>(y, blend<T>(a, read<T, W>(x), b, read<T, W>(y)));
}
