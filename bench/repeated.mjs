import { now } from "./clock.mjs";

/**
 * A contestant from a function: calls it with these arrays and constants, every other time with the
 * first constant's sign changed. For most kernels that turns the gradient round, so that however
 * many steps a round takes, parameters and state hover where training has them. With `refill` it
 * calls that before.
 */
export function repeated(call, places, constants, refill) {
  const turned = constants.map((constant, i) => (i === 0 ? -constant : constant));
  const inputs = [
    [...places, ...constants],
    [...places, ...turned],
  ];
  let steps = 0;
  let result = 0;
  return {
    /** Nanoseconds for so many calls. */
    run(repetitions) {
      const start = now();
      for (let i = 0; i < repetitions; i++) {
        refill?.();
        result = call(...inputs[steps++ & 1]);
      }
      return now() - start;
    },
    /** What the last call returned, 0 for nothing. */
    result: () => result ?? 0,
  };
}
