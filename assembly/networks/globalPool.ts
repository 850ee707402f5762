/**
 * The mean of each channel over all positions of an image, [positions, channels], or over as many as its length says:
 * sums in f64, in their order. Of none it is 0.
 */
import { read, write } from "../simd";
import { addValues } from "./columns";

/** y: images × channels; sums: an f64 a channel; lengths: a u32 an image, or address 0 where all positions count. */
@kernel
export function globalAverage<T>(
  x: usize, y: usize, sums: usize, lengths: usize, images: usize, positions: usize, channels: usize,
): void {
  const bytes = positions * channels * sizeof<T>();
  for (; images; --images, x += bytes) {
    const count = countOf(lengths, positions);
    if (lengths) lengths += 4;
    memory.fill(sums, 0, 8 * channels);
    addValues<T>(x, sums, count, channels, channels);
    const divisor = count ? <f64>count : 1;
    for (let c: usize = 0; c < channels; c++, y += sizeof<T>()) {
      store<T>(y, <T>(load<f64>(sums + 8 * c) / divisor));
    }
  }
}

@inline
function countOf(length: usize, positions: usize): usize {
  return length ? <usize>load<u32>(length) : positions;
}

/** inputGrad ← δ / count, at each position that counts, and 0 at the others. */
@kernel
export function globalAverageGradient<T>(
  delta: usize, inputGrad: usize, lengths: usize, images: usize, positions: usize, channels: usize,
): void {
  const bytes = channels * sizeof<T>();
  const vectors = bytes & ~15;
  for (; images; --images, delta += bytes) {
    const count = countOf(lengths, positions);
    if (lengths) lengths += 4;
    memory.fill(inputGrad + count * bytes, 0, (positions - count) * bytes);
    if (!count) {
      inputGrad += positions * bytes;
      continue;
    }
    const divisor = v128.splat<T>(<T>count);
    // The first position, which all others are copies of.
    const start = inputGrad;
    let c: usize = 0;
    for (; c < vectors; c += 16) share<T, v128>(delta + c, start + c, divisor);
    for (; c < bytes; c += sizeof<T>()) share<T, T>(delta + c, start + c, divisor);
    inputGrad += bytes;
    for (let left = count - 1; left; --left, inputGrad += bytes) {
      c = 0;
      for (; c < vectors; c += 16) v128.store(inputGrad + c, v128.load(start + c));
      for (; c < bytes; c += sizeof<T>()) store<T>(inputGrad + c, load<T>(start + c));
    }
    inputGrad += (positions - count) * bytes;
  }
}

@inline
function share<T, W>(delta: usize, to: usize, divisor: v128): void {
  write<T, W>(to, v128.div<T>(read<T, W>(delta), divisor));
}
