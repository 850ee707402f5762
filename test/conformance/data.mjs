/** Numbers that are the same everywhere, by whole-number arithmetic. */

/** A multiplicative generator modulo the prime 2³¹ − 1 (Park & Miller 1988): numbers in [−1, 1). */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 1073741824 - 1;
  };
}

/** Of all magnitudes that gradients have, with zeros among them. */
export function gradients(seed, length) {
  const random = generator(seed);
  const scales = [1, 1e-7, 1e4, 0, 1e-3, 1e7, 1];
  return Float64Array.from({ length }, (_, i) => random() * scales[i % scales.length]);
}

export function values(seed, length, scale = 1) {
  const random = generator(seed);
  return Float64Array.from({ length }, () => scale * random());
}
