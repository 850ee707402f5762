import { plus, read, write } from "../simd";

/**
 * Moves parameters to Nesterov's look-ahead point and keeps where they were:
 * start ← p, p ← p + momentum · buffer. The step itself is `momentum` of sgd.ts.
 * Nesterov (1983); Sutskever et al. (2013), equation 4.
 */
@sweep(4)
export function nagLookAhead<T, W>(param: usize, start: usize, momentumBuffer: usize, momentum: v128): void {
  const p = read<T, W>(param);
  write<T, W>(start, p);
  write<T, W>(param, plus<T>(p, momentum, read<T, W>(momentumBuffer)));
}
