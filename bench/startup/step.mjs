// What each program's first step is: Adam's of this many parameters, from zeros.

export const LENGTH = 1000;
export const gradients = Float32Array.from({ length: LENGTH }, (_, i) => (i % 2 ? 0.5 : -0.25));

/** Says how long it was since `begun` if the step is Adam's first, which is lr against the sign. */
export function announce(begun, data) {
  const milliseconds = performance.now() - begun;
  if (
    data.length !== LENGTH ||
    Math.abs(data[0] - 0.001) > 1e-6 ||
    Math.abs(data[1] + 0.001) > 1e-6
  )
    throw new Error(`not Adam's step: ${data[0]}, ${data[1]}`);
  console.log(milliseconds);
}
