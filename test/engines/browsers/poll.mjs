import { setTimeout } from "node:timers/promises";

const PATIENCE = 60_000;

/** What `read` gives once it gives something. Polled: waiting inside a page may be against its CSP. */
export async function poll(read, patience = PATIENCE) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const value = await read();
    if (value) return value;
    await setTimeout(30);
  }
  throw new Error(`nothing came in ${patience / 1000} s`);
}
