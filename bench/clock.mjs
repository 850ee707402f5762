/** Windows counts processor time in steps of 16 ms, and browsers not at all. */
const countsWork = globalThis.process !== undefined && process.platform !== "win32";

/** Nanoseconds of the time of day, as who waits for several threads sees it. */
export const dayTime = () => performance.now() * 1e6;

/**
 * Nanoseconds of processor time, which leave out what other programs take of a shared machine; where
 * that is not to be had, of the time of day.
 */
export const now = countsWork
  ? () => {
      const { user, system } = process.cpuUsage();
      return (user + system) * 1e3;
    }
  : dayTime;
