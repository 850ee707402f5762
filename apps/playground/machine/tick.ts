/** How often the clock is asked: sometimes a tick is longer, since a browser blurs it or lets others work. */
const ASKED = 5;

/** The time between two times that a clock can tell apart. */
export function tickOf(now: () => number): number {
  const ticks = Array.from({ length: ASKED }, () => {
    const start = now();
    let end = start;
    while (end === start) end = now();
    return end - start;
  });
  return Math.min(...ticks);
}
