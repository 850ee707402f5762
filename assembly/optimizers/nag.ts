import { InUse, read, write } from "../simd";

/**
 * Moves parameters to Nesterov's look-ahead point and keeps where they were:
 * start ← p, p ← p + momentum · buffer. The step itself is `momentum` of sgd.ts.
 * Nesterov (1983); Sutskever et al. (2013), equation 4.
 */
@sweep(4)
export function nagLookAhead<T, W>(
  param: usize, start: usize, momentumBuffer: usize, momentum: v128,
  hasMomentum: InUse,
): void {
  const p = read<T, W>(param);
  write<T, W>(start, p);
  if (hasMomentum) write<T, W>(param, v128.add<T>(p, v128.mul<T>(momentum, read<T, W>(momentumBuffer))));
}
