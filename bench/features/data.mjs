// What each of the programs here learns: points of the plane inside a circle, or outside.

export const ROWS = 500;
export const points = Float32Array.from(
  { length: 2 * ROWS },
  (_, i) => ((i * i * 31) % 1009) / 504.5 - 1,
);
export const labels = Uint8Array.from({ length: ROWS }, (_, i) =>
  Math.hypot(points[2 * i], points[2 * i + 1]) < 0.7 ? 1 : 0,
);

/** Tells the share of right answers, of `rows × 2` numbers of which the larger is the answer. */
export function announce(outputs) {
  const right = labels.filter((label, i) => Number(outputs[2 * i + 1] > outputs[2 * i]) === label);
  console.log(right.length / ROWS);
}
