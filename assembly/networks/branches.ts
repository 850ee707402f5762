/** What joins branches: sums of them, and rows of one beside those of another. */
import { read, write } from "../simd";

/** to ← x + y. */
@sweep(4)
export function sum<T, W>(to: usize, x: usize, y: usize): void {
  write<T, W>(to, v128.add<T>(read<T, W>(x), read<T, W>(y)));
}

/** Of each of `rows` rows `width` numbers, where rows are `fromWidth` apart here and `toWidth` there. */
@kernel
export function copyColumns<T>(
  from: usize, fromWidth: usize, to: usize, toWidth: usize, rows: usize, width: usize,
): void {
  const bytes = width * sizeof<T>();
  for (; rows; --rows) {
    let at: usize = 0;
    for (; bytes - at >= 16; at += 16) v128.store(to + at, v128.load(from + at));
    for (; at != bytes; at += sizeof<T>()) store<T>(to + at, load<T>(from + at));
    from += fromWidth * sizeof<T>();
    to += toWidth * sizeof<T>();
  }
}

/** y ← x + w for each of `rows` rows of `width`: y may be x. */
@kernel
export function addToRows<T>(x: usize, w: usize, y: usize, rows: usize, width: usize): void {
  const bytes = width * sizeof<T>();
  for (; rows; --rows, x += bytes, y += bytes) {
    let at: usize = 0;
    for (; bytes - at >= 16; at += 16) addVector<T, v128>(x + at, w + at, y + at);
    for (; at != bytes; at += sizeof<T>()) addVector<T, T>(x + at, w + at, y + at);
  }
}

@inline
function addVector<T, W>(x: usize, w: usize, y: usize): void {
  write<T, W>(y, v128.add<T>(read<T, W>(x), read<T, W>(w)));
}
