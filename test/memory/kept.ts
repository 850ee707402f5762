import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Tries before what is kept each time counts as kept: an engine compiles, and keeps something now and then. */
const TRIES = 40;

/**
 * How many bytes `run` leaves behind that the garbage collector has to keep: the least of several tries, up to the
 * first one below `limit`, which is that of the test.
 */
export function leastKept(run: () => void, limit: number): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  let least = Infinity;
  for (let i = 0; i < TRIES && least >= limit; i++) {
    const before = used();
    run();
    least = Math.min(least, used() - before);
  }
  return least;
}
