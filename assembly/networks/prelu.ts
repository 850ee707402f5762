/**
 * x, and a · x where it is not above 0, with slopes a that are learned: one, or one a channel.
 * He, Zhang, Ren & Sun, "Delving Deep into Rectifiers" (arXiv:1502.01852), equations 1, 8 and 11.
 */
import { pair, single } from "../reduce";
import { read, write } from "../simd";
import { give } from "./columns";

/** x and y: rows × channels; slopes: one, or with `isShared` false one a channel. */
@kernel
export function prelu<T>(
  x: usize, y: usize, slopes: usize, rows: usize, channels: usize, isShared: bool,
): void {
  const bytes = channels * sizeof<T>();
  const vectors = bytes & ~15;
  const slope = v128.load_splat<T>(slopes);
  for (; rows; --rows, x += bytes, y += bytes) {
    let c: usize = 0;
    if (isShared) {
      for (; c < vectors; c += 16) forward<T, v128>(x + c, y + c, slope);
      for (; c < bytes; c += sizeof<T>()) forward<T, T>(x + c, y + c, slope);
    } else {
      for (; c < vectors; c += 16) forward<T, v128>(x + c, y + c, v128.load(slopes + c));
      for (; c < bytes; c += sizeof<T>()) forward<T, T>(x + c, y + c, read<T, T>(slopes + c));
    }
  }
}

@inline
function forward<T, W>(x: usize, y: usize, slope: v128): void {
  const value = read<T, W>(x);
  const isOn = v128.gt<T>(value, v128.splat<T>(0));
  write<T, W>(y, v128.bitselect(value, v128.mul<T>(value, slope), isOn));
}

/**
 * inputGrad ← δ where x > 0, else a · δ. slopesGrad ← Σ δ · x where x ≤ 0, or with `accumulate` += it: of each channel
 * over the rows in their order, then, with `isShared`, over channels. Addresses are 0 of what is not wanted;
 * sums: an f64 a channel.
 */
@kernel
export function preluGradient<T>(
  x: usize, delta: usize, inputGrad: usize, slopes: usize, slopesGrad: usize, sums: usize,
  rows: usize, channels: usize, isShared: bool, accumulate: bool,
): void {
  if (slopesGrad) {
    slopeSums<T>(x, delta, sums, rows, channels);
    if (isShared) {
      let sum: f64 = 0;
      for (let c: usize = 0; c < channels; c++) sum += load<f64>(sums + 8 * c);
      give<T>(slopesGrad, sum, accumulate);
    } else {
      for (let c: usize = 0; c < channels; c++) {
        give<T>(slopesGrad + c * sizeof<T>(), load<f64>(sums + 8 * c), accumulate);
      }
    }
  }
  if (!inputGrad) return;
  const bytes = channels * sizeof<T>();
  const vectors = bytes & ~15;
  const slope = v128.load_splat<T>(slopes);
  for (; rows; --rows, x += bytes, delta += bytes, inputGrad += bytes) {
    let c: usize = 0;
    for (; c < vectors; c += 16) {
      const own = isShared ? slope : v128.load(slopes + c);
      back<T, v128>(x + c, delta + c, inputGrad + c, own);
    }
    for (; c < bytes; c += sizeof<T>()) {
      const own = isShared ? slope : read<T, T>(slopes + c);
      back<T, T>(x + c, delta + c, inputGrad + c, own);
    }
  }
}

@inline
function back<T, W>(x: usize, delta: usize, to: usize, slope: v128): void {
  const d = read<T, W>(delta);
  const isOn = v128.gt<T>(read<T, W>(x), v128.splat<T>(0));
  write<T, W>(to, v128.bitselect(d, v128.mul<T>(d, slope), isOn));
}

function slopeSums<T>(x: usize, delta: usize, sums: usize, rows: usize, channels: usize): void {
  memory.fill(sums, 0, 8 * channels);
  const two: usize = 2 * sizeof<T>();
  for (; rows; --rows) {
    let sum = sums;
    let left = channels;
    for (; left >= 2; left -= 2, x += two, delta += two, sum += 16) {
      v128.store(sum, f64x2.add(v128.load(sum), term(pair<T>(x), pair<T>(delta))));
    }
    if (!left) continue;
    const last = f64x2.extract_lane(term(single<T>(x), single<T>(delta)), 0);
    store<f64>(sum, load<f64>(sum) + last);
    x += sizeof<T>();
    delta += sizeof<T>();
  }
}

/** δ · x where x is not above 0. */
@inline
function term(x: v128, delta: v128): v128 {
  return v128.andnot(f64x2.mul(x, delta), f64x2.gt(x, f64x2.splat(0)));
}
