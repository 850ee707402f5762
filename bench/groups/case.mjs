/** A case of a group: what all in it do, and how long each took in each round. */

/**
 * @param samples nanoseconds by contestant: a name, and behind an `@` its threads if it has more than one.
 * @param others what else is known of it: `section` under which it stands, `per`, by which its times are divided, and
 *   `unit`, of what that is.
 */
export const caseOf = (name, samples, others = {}) => ({
  name,
  ...others,
  figures: Object.entries(samples).map(([key, rounds]) => {
    const [who, threads = "1"] = key.split("@");
    return { who, threads: Number(threads), samples: rounds.map(rounded) };
  }),
});

/** Digits that a clock does not know would fill the file. */
const rounded = (ns) => Number(ns.toPrecision(5));

/** Numbers of threads to measure: two, and as many as there are cores. */
export const severalOf = (cores) => [...new Set([2, cores])].filter((count) => count > 1);

/** Entrants by name, each with its number of threads, one of them alone. */
export async function byThreads(cores, start) {
  const started = {};
  for (const threads of [1, ...severalOf(cores)]) started[threads] = await start(threads);
  return started;
}

export const nameOf = (who, threads) => (Number(threads) > 1 ? `${who}@${threads}` : who);
