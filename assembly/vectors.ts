import { blend, read, write } from "./simd";

/** y ← a · x + b · y. */
@sweep(4)
export function axpby<T, W>(y: usize, x: usize, a: v128, b: v128): void {
  write<T, W>(y, blend<T>(a, read<T, W>(x), b, read<T, W>(y)));
}

/** y ← y + weight · (x − y). */
@sweep(4)
export function lerp<T, W>(y: usize, x: usize, weight: v128): void {
  const from = read<T, W>(y);
  write<T, W>(y, v128.add<T>(from, v128.mul<T>(weight, v128.sub<T>(read<T, W>(x), from))));
}

/** x and y change places. */
@sweep(4)
export function exchange<T, W>(x: usize, y: usize): void {
  const from = read<T, W>(x);
  write<T, W>(x, read<T, W>(y));
  write<T, W>(y, from);
}
