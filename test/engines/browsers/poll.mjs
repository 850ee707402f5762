import { setTimeout } from "node:timers/promises";

const PATIENCE = 60_000;

/**
 * What `read` gives once it gives something. Polled: waiting inside a page may be against its CSP.
 * @throws Error once patience is at its end, also where a `read` never ends, as of a page that is gone.
 */
export async function poll(read, patience = PATIENCE) {
  const ended = new AbortController();
  const { signal } = ended;
  const over = setTimeout(patience, undefined, { signal }).then(() => {
    throw new Error(`nothing came in ${patience / 1000} s`);
  });
  const given = async () => {
    while (!signal.aborted) {
      const value = await read();
      if (value) return value;
      await setTimeout(30);
    }
  };
  try {
    return await Promise.race([given(), over]);
  } finally {
    ended.abort();
  }
}
