import type { Optimizer } from "@tensorflow/tfjs-core";

/** What time an optimizer takes, gradients aside. */
export interface Clock {
  /** Milliseconds of its last step. */
  readonly last: number;
}

/**
 * Times an optimizer. A step is `minimize`, which calls `computeGradients`: what is left is its own.
 * On the backends of this page both are done when they return.
 */
export function timed(optimizer: Optimizer, now: () => number = () => performance.now()): Clock {
  const clock = { last: 0 };
  let gradients = 0;
  const lasting = <Arguments extends unknown[], Result>(
    f: (...args: Arguments) => Result,
    tell: (milliseconds: number) => void,
  ) => {
    return (...args: Arguments): Result => {
      const began = now();
      const result = f.apply(optimizer, args);
      tell(now() - began);
      return result;
    };
  };
  optimizer.computeGradients = lasting(optimizer.computeGradients, (time) => {
    gradients = time;
  });
  optimizer.minimize = lasting(optimizer.minimize, (time) => {
    clock.last = time - gradients;
  }) as Optimizer["minimize"];
  return clock;
}
