/** The mean of each channel over all positions of an image, [positions, channels]: sums in f64, in their order. */
import { read, write } from "../simd";
import { addValues } from "./columns";

/** y: images × channels; sums: an f64 a channel. */
@kernel
export function globalAverage<T>(
  x: usize, y: usize, sums: usize, images: usize, positions: usize, channels: usize,
): void {
  const bytes = positions * channels * sizeof<T>();
  for (; images; --images, x += bytes) {
    memory.fill(sums, 0, 8 * channels);
    addValues<T>(x, sums, positions, channels);
    for (let c: usize = 0; c < channels; c++, y += sizeof<T>()) {
      store<T>(y, <T>(load<f64>(sums + 8 * c) / <f64>positions));
    }
  }
}

/** inputGrad ← δ / positions, at each position. */
@kernel
export function globalAverageGradient<T>(
  delta: usize, inputGrad: usize, images: usize, positions: usize, channels: usize,
): void {
  const bytes = channels * sizeof<T>();
  const vectors = bytes & ~15;
  const divisor = v128.splat<T>(<T>positions);
  for (; images; --images, delta += bytes) {
    // The first position, which all others are copies of.
    const start = inputGrad;
    let c: usize = 0;
    for (; c < vectors; c += 16) share<T, v128>(delta + c, start + c, divisor);
    for (; c < bytes; c += sizeof<T>()) share<T, T>(delta + c, start + c, divisor);
    inputGrad += bytes;
    for (let left = positions - 1; left; --left, inputGrad += bytes) {
      c = 0;
      for (; c < vectors; c += 16) v128.store(inputGrad + c, v128.load(start + c));
      for (; c < bytes; c += sizeof<T>()) store<T>(inputGrad + c, load<T>(start + c));
    }
  }
}

@inline
function share<T, W>(delta: usize, to: usize, divisor: v128): void {
  write<T, W>(to, v128.div<T>(read<T, W>(delta), divisor));
}
