/** Numbers on another scale. */
import { read, write } from "../simd";

/** to ← scale · from + offset. */
@sweep(4)
export function rescale<T, W>(from: usize, to: usize, scale: v128, offset: v128): void {
  write<T, W>(to, v128.add<T>(v128.mul<T>(read<T, W>(from), scale), offset));
}

/** to ← (from − mean) / std, of which there are `period` each, over and over: whole vectors. */
@kernel
export function standardize<T>(
  from: usize, to: usize, mean: usize, std: usize, count: usize, period: usize,
): void {
  const bytes = period * sizeof<T>();
  let at: usize = 0;
  for (; count >= 16 / sizeof<T>(); count -= 16 / sizeof<T>()) {
    update<T, v128>(from, to, mean + at, std + at);
    from += 16;
    to += 16;
    at += 16;
    if (at == bytes) at = 0;
  }
  for (; count; --count) {
    update<T, T>(from, to, mean + at, std + at);
    from += sizeof<T>();
    to += sizeof<T>();
    at += sizeof<T>();
  }
}

@inline
function update<T, W>(from: usize, to: usize, mean: usize, std: usize): void {
  const x = v128.sub<T>(read<T, W>(from), read<T, W>(mean));
  write<T, W>(to, v128.div<T>(x, read<T, W>(std)));
}
