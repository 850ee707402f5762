import type { Nadir } from "../../../src/index.ts";
import { ln } from "../../../src/vendor/ln.ts";
import type { Racer } from "./racer.ts";
import { gapOf, type Surface } from "./surface.ts";
import { type Course, descend, type Trajectory } from "./trajectory.ts";

/** 1, 2 and 5 of every power of ten from 10⁻⁴ to 10. */
const rates: readonly number[] = [-4, -3, -2, -1, 0]
  .flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)))
  .concat(10);

/** What share of the best rate's gain a smaller one may lack. */
const INDULGENCE = 0.1;

/**
 * The racer with a learning rate of 1, 2, 5, 10, … that suits the course: the gap is low over all of it,
 * by the area under its logarithm, so that one that arrives early and stays is better than one that
 * passes by once. Of rates that are nearly as good as the best it is the least, which shakes less, and, where
 * there are others, none that leads out of the view.
 *
 * @param tolerance below which a gap is as good as any
 */
export function tuned(nadir: Nadir, racer: Racer, course: Course, tolerance: number): Racer {
  const { surface, start, steps } = course;
  const depthOf = (gap: number) => -ln(Math.max(gap, tolerance));
  const { lr: _, ...others } = racer.options;
  const candidates = rates.map((lr) => {
    const candidate = { ...racer, options: { lr, ...others } };
    const trajectory = descend(nadir, candidate, course);
    const depths = Array.from(trajectory.gaps, depthOf);
    const mean = depths.reduce((sum, depth) => sum + depth, 0) / (steps + 1);
    return {
      candidate,
      depth: trajectory.diverged ? -Infinity : mean,
      stays: staysIn(surface, trajectory),
    };
  });
  const staying = candidates.filter(({ stays }) => stays);
  const eligible = staying.length > 0 ? staying : candidates;
  const best = Math.max(...eligible.map(({ depth }) => depth));
  const gain = Math.max(0, best - depthOf(gapOf(surface, ...start)));
  const enough = best - INDULGENCE * gain;
  return eligible.find(({ depth }) => depth >= enough)?.candidate ?? racer;
}

function staysIn({ view }: Surface, { points }: Trajectory): boolean {
  return points.every((value, i) => {
    const [least, most] = i % 2 === 0 ? view.x : view.y;
    return value >= least && value <= most;
  });
}
