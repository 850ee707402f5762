/** Of an animation. */
const FRAMES = 90;

/** Steps from the first to the last, evenly: all of them if there are few. */
export function positionsTo(end: number): number[] {
  const count = Math.min(FRAMES, end + 1);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? end : Math.round((i / (count - 1)) * end),
  );
}
