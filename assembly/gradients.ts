import { larger, read, write } from "./simd";

/** x ← factor · x. */
@sweep(4)
export function scale<T, W>(values: usize, factor: v128): void {
  write<T, W>(values, v128.mul<T>(read<T, W>(values), factor));
}

/** x ← min(max(x, low), high); NaN stays NaN. */
@sweep(4)
export function clamp<T, W>(values: usize, low: v128, high: v128): void {
  write<T, W>(values, v128.pmin<T>(larger<T>(read<T, W>(values), low), high));
}
