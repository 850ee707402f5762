import type { Entrant } from "./entrants.ts";

/** Milliseconds of a step. */
export interface Times {
  readonly gradients: number;
  readonly optimizer: number;
}

/** Takes a step and times it. All take the closure, as those that look ahead must. */
export function timeStep(optimizer: ReturnType<Entrant["start"]>, gradients: () => number): Times {
  let inside = 0;
  const start = performance.now();
  optimizer.step(() => {
    const start = performance.now();
    const loss = gradients();
    inside = performance.now() - start;
    return loss;
  });
  return { gradients: inside, optimizer: performance.now() - start - inside };
}
