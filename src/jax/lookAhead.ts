import type { Optimizer } from "../base/optimizer.ts";
import type { CommonOptions } from "../base/options.ts";

/** What ends a step that only wants to see where its gradient is to be taken. */
const SEEN = Symbol("seen");

/** What `look` gives while the parameters are at the look-ahead point. After it all is as before. */
export function atLookAhead<O extends CommonOptions, T>(optimizer: Optimizer<O>, look: () => T): T {
  let seen: { readonly value: T } | undefined;
  try {
    optimizer.step(() => {
      seen = { value: look() };
      throw SEEN;
    });
  } catch (error) {
    if (error !== SEEN) throw error;
  }
  return seen!.value;
}
