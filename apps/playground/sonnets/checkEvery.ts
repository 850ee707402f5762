/** Points of the curves behind the first, at most. */
const MOST = 40;

/** Steps from one check to the next. */
export function checkEvery(steps: number): number {
  return Math.ceil(steps / MOST);
}
