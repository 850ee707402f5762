/**
 * Nanoseconds of processor time, which leave out what other programs take of a shared machine.
 * Windows counts it in steps of 16 ms: there it is the time of day.
 */
export const now =
  process.platform === "win32"
    ? () => performance.now() * 1e6
    : () => {
        const { user, system } = process.cpuUsage();
        return (user + system) * 1e3;
      };
