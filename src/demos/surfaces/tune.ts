import type { Nadir } from "../../index.ts";
import { ln } from "../../vendor/ln.ts";
import type { Racer } from "./racer.ts";
import { type Course, descend, type Trajectory } from "./trajectory.ts";

/** 1, 2 and 5 of every power of ten from 10⁻⁴ to 10. */
const rates: readonly number[] = [-4, -3, -2, -1, 0]
  .flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)))
  .concat(10);

/**
 * The racer with the learning rate of 1, 2, 5, 10, … whose gap is the lowest over the whole course, as
 * the area under its logarithm: what arrives early and stays, not what passes by once.
 *
 * @param tolerance below which a gap is as good as any
 */
export function tuned(nadir: Nadir, racer: Racer, course: Course, tolerance: number): Racer {
  const candidates = rates.map((lr) => ({ ...racer, options: { ...racer.options, lr } }));
  const areas = candidates.map((candidate) => area(descend(nadir, candidate, course), tolerance));
  return candidates[areas.indexOf(Math.min(...areas))] ?? racer;
}

function area({ gaps, diverged }: Trajectory, tolerance: number): number {
  if (diverged) return Infinity;
  return gaps.reduce((sum, gap) => sum + ln(Math.max(gap, tolerance)), 0);
}
