/** Points of a curve after its first, at most. */
const MOST = 400;

/** Steps between two points of a game's curves. */
export function checkEvery(steps: number): number {
  return Math.ceil(steps / MOST);
}
