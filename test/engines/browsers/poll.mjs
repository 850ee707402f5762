import { setTimeout } from "node:timers/promises";

const PATIENCE = 60_000;

/** What `read` gives once it gives something. Polled: waiting inside a page may be against its CSP. */
export async function poll(read) {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const value = await read();
    if (value) return value;
    await setTimeout(30);
  }
  throw new Error(`nothing came in ${PATIENCE / 1000} s`);
}
