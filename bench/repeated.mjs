import { now } from "./clock.mjs";

/** A contestant that calls a function with one list of inputs and the other in turn. With `refill` it calls that before. */
export function repeated(call, inputs, refill, clock = now) {
  let steps = 0;
  let result = 0;
  return {
    /** Nanoseconds for so many calls. */
    run(repetitions) {
      const start = clock();
      for (let i = 0; i < repetitions; i++) {
        refill?.();
        result = call(...inputs[steps++ & 1]);
      }
      return clock() - start;
    },
    /** What the last call returned, 0 for nothing. */
    result: () => result ?? 0,
  };
}
