import { setImmediate } from "node:timers/promises";

/** What a long run ends with. `hear` hears what it gives on the way. */
export async function follow<Given, End>(
  run: Generator<Given, End, void>,
  hear: (given: Given) => void,
): Promise<End> {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    hear(value);
    // Node hears Ctrl-C only when it is let.
    await setImmediate();
  }
}
