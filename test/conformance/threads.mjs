/** Threads, where there are some and where there are none: what is otherwise than it should be. */
import * as nadir from "nadir";
import { conformance } from "./program.mjs";

/** Two and more, of which some are more than cores; by one the program runs anyhow. */
export const COUNTS = [1, 2, 3, 5, 8];

/** The conformance program's hashes by so many threads. */
export async function byThreads(counts = COUNTS, load = nadir.load) {
  const all = {};
  for (const threads of counts) all[threads] = await conformance(threads, load);
  return all;
}

/**
 * Where there are none: `"auto"` is one, and a number is refused, saying `why`.
 * @throws Error if it is otherwise
 */
export async function oneThread(why, load = nadir.load) {
  for (const threads of ["auto", 1]) {
    const nadir = await load({ threads });
    if (nadir.threads !== 1) throw new Error(`${nadir.threads} threads for ${threads}`);
    nadir.dispose();
  }
  const refusal = await load({ threads: 2 }).then(() => "nothing: it loaded", String);
  const isClear = refusal.startsWith("UnsupportedError: load: threads: ") && refusal.includes(why);
  if (!isClear) throw new Error(`threads: refused otherwise: ${refusal}`);
}
