/** A share as a percentage without decimals, rounded down: 79.9 % is not yet 80 %. */
export function percentText(share: number): string {
  return `${wholePercent(share)} %`;
}

/** The number of {@link percentText}. */
export function wholePercent(share: number): number {
  // 100 · 0.29 is just below 29.
  return Math.floor(100 * share + 1e-9);
}
