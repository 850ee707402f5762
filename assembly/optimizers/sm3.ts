import { blend, plus, quotient, read, write } from "../simd";

/**
 * SM3-II of a matrix: ν = beta · min(row, col) + weight · g², d ← kept · d + step · g/√(ν + ε), and rows and
 * columns become the largest ν in them, or with `isLargest` the largest ever. `colNext` is for columns on the way.
 * Anil et al., "Memory-Efficient Adaptive Optimization" (arXiv:1901.11150).
 */
@kernel
export function sm3<T>(
  moved: usize, param: usize, grad: usize, row: usize, col: usize, colNext: usize, rows: usize, cols: usize,
  kept: f64, step: f64, gradScale: f64, l2: f64, beta: f64, weight: f64, eps: f64, isLargest: bool,
): void {
  for (let j: usize = 0; j < cols; j++) store<T>(colNext + j * sizeof<T>(), <T>0);
  for (let i: usize = 0; i < rows; i++) {
    const own = v128.splat<T>(load<T>(row));
    let most = v128.splat<T>(0 as T);
    let count = cols;
    let c = col;
    let next = colNext;
    for (; count >= 16 / sizeof<T>(); count -= 16 / sizeof<T>()) {
      most = update<T, v128>(moved, param, grad, own, c, next, most, kept, step, gradScale, l2, beta, weight, eps);
      moved += 16; param += 16; grad += 16; c += 16; next += 16;
    }
    let largest = largestOf<T>(most);
    for (; count; --count) {
      most = update<T, T>(
        moved, param, grad, own, c, next, v128.splat<T>(0 as T), kept, step, gradScale, l2, beta, weight, eps,
      );
      largest = larger<T>(largest, first<T>(most));
      moved += sizeof<T>(); param += sizeof<T>(); grad += sizeof<T>(); c += sizeof<T>(); next += sizeof<T>();
    }
    store<T>(row, isLargest ? larger<T>(largest, load<T>(row)) : largest);
    row += sizeof<T>();
  }
  for (let j: usize = 0; j < cols; j++) {
    const at = col + j * sizeof<T>();
    const now = load<T>(colNext + j * sizeof<T>());
    store<T>(at, isLargest ? larger<T>(now, load<T>(at)) : now);
  }
}

/** One vector. @returns the larger of its ν and `most` */
@inline
function update<T, W>(
  moved: usize, param: usize, grad: usize, row: v128, col: usize, next: usize, most: v128,
  kept: f64, step: f64, gradScale: f64, l2: f64, beta: f64, weight: f64, eps: f64,
): v128 {
  const scaled = v128.mul<T>(splat<T>(gradScale), read<T, W>(grad));
  const g = plus<T>(scaled, splat<T>(l2), read<T, W>(param));
  const least = v128.min<T>(row, read<T, W>(col));
  const nu = blend<T>(splat<T>(beta), least, v128.mul<T>(splat<T>(weight), g), g);
  write<T, W>(next, v128.max<T>(nu, read<T, W>(next)));
  const u = quotient<T>(g, v128.sqrt<T>(v128.add<T>(nu, splat<T>(eps))));
  write<T, W>(moved, blend<T>(splat<T>(kept), read<T, W>(moved), splat<T>(step), u));
  return v128.max<T>(nu, most);
}

@inline
function splat<T>(x: f64): v128 {
  return v128.splat<T>(<T>x);
}

@inline
function first<T>(x: v128): T {
  return v128.extract_lane<T>(x, 0);
}

/** The largest lane. */
@inline
function largestOf<T>(x: v128): T {
  let m = v128.max<T>(x, v128.shuffle<u64>(x, x, 1, 0));
  if (sizeof<T>() == 4) m = v128.max<T>(m, v128.shuffle<u32>(m, m, 1, 0, 3, 2));
  return first<T>(m);
}

/** The larger; NaN if one is. */
@inline
function larger<T>(x: T, y: T): T {
  return max<T>(x, y);
}
