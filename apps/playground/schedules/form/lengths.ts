/** Ends and grid of a slider that chooses steps, up to so many times those shown. */
export function lengths(steps: number, times = 1): { max: number; step: number } {
  const grid = 10 ** (Math.floor(Math.log10(steps)) - 2);
  return { max: Math.round(times * steps), step: Math.max(1, grid) };
}
