import { isTaken } from "../refused.ts";
import type { Entrant } from "./entrants.ts";

/** Milliseconds of a step. */
export interface Times {
  readonly gradients: number;
  readonly optimizer: number;
}

/**
 * Takes a step and times it. All take the closure, as those that look ahead must, and those that search, which call it
 * several times. What such a one refuses is no step: it goes on with the next batch.
 */
export function timeStep(optimizer: ReturnType<Entrant["start"]>, gradients: () => number): Times {
  let inside = 0;
  const start = performance.now();
  const closure = () => {
    const start = performance.now();
    const loss = gradients();
    inside += performance.now() - start;
    return loss;
  };
  isTaken(() => optimizer.step(closure));
  return { gradients: inside, optimizer: performance.now() - start - inside };
}
