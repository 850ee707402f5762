import type { Found, Line, Trial, Value } from "./lineSearch.ts";

/** Sufficient decrease (Armijo), and what a step that has none is multiplied by. */
const C1 = 1e-4;
const SHRINK = 0.8;

/**
 * Shortens the step until the objective has sufficiently decreased, as optax's
 * `scale_by_backtracking_linesearch` does with `increase_factor` ∞. Where it never does, the last step is taken;
 * where none is finite, none.
 */
export function* backtracking(line: Line): Generator<Trial, Found, Value> {
  let t = line.t;
  for (let at = 1; ; at++) {
    const { f } = yield { t, held: [] };
    const isEnough = f - line.f - t * C1 * line.slope <= 0;
    if (isEnough) return { t, f, at, trials: at };
    if (at < line.limit) t *= SHRINK;
    else if (f === Infinity) return { t: 0, f: line.f, at: 0, trials: at };
    else return { t, f, at, trials: at };
  }
}
