import { Pauses } from "../../src/pauses.ts";

/** What a long run ends with. `hear` hears what it gives on the way; it may give nothing, to be let pause. */
export async function follow<Given, End>(
  run: Generator<Given | undefined, End, void>,
  hear: (given: Given) => void,
): Promise<End> {
  const pauses = new Pauses();
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    if (value !== undefined) hear(value);
    // Node hears Ctrl-C only when it is let.
    if (pauses.areDue) await pauses.take();
  }
}
