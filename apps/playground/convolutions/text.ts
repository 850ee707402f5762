/** A probability as the page writes it. */
export function shareText(share: number): string {
  if (!Number.isFinite(share)) return "diverged";
  if (share >= 0.9995) return "> 99.9 %";
  return share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;
}

/** The most probable digit; of what is no number, none. */
export function answerOf(probabilities: Float32Array): string {
  const highest = Math.max(...probabilities);
  return Number.isNaN(highest) ? "no digit" : String(probabilities.indexOf(highest));
}
