/** So many powers of ten below the tolerance are shown, if a line leads there. */
const BELOW = 1e-3;
/** So many times the gap at the start, or the tolerance, are shown, if a line leads there. */
const ABOVE = 100;

/** What a chart of gaps shows: from one power of ten to another, so that it seldom changes. */
export function gapRange(
  lines: readonly ArrayLike<number>[],
  tolerance: number,
): readonly [low: number, high: number] {
  let least = Infinity;
  let most = 0;
  for (const gaps of lines) {
    for (let step = 0; step < gaps.length; step++) {
      const gap = gaps[step]!;
      if (gap > 0 && gap < least) least = gap;
      if (gap > most && gap < Infinity && gap <= ABOVE * Math.max(gaps[0]!, tolerance)) most = gap;
    }
  }
  if (most === 0) return [tolerance, 1];
  const low = Math.max(least, BELOW * tolerance);
  return [
    10 ** Math.floor(Math.log10(Math.min(low, most / 10))),
    10 ** Math.ceil(Math.log10(most)),
  ];
}
