import type { Nadir } from "../../../src/index.ts";
import { normals } from "../../../src/normals.ts";
import { Random } from "../../../src/random.ts";
import { optimizerNamed } from "../optimizers.ts";
import { isTaken } from "../refused.ts";
import type { Racer } from "./racer.ts";
import { gapOf, type Point, type Surface } from "./surface.ts";

/** What all racers have in common. */
export interface Course {
  readonly surface: Surface;
  readonly start: Point;
  /** How many steps at most. */
  readonly steps: number;
  /** What the noise of a noisy surface follows from: the same for every racer. */
  readonly seed: number;
}

/** The way of a racer, from the start on. */
export interface Trajectory {
  /** x and y of every step, one after another. */
  readonly points: Float64Array;
  /** How far above the lowest value, at every step. */
  readonly gaps: Float64Array;
  /** Where each step took its first gradient, if not always where it stood: x and y, for all but the last. */
  readonly lookAheads?: Float64Array;
  /** Whether it ended early, far from everything shown or at no number at all. */
  readonly diverged: boolean;
}

/** How many times the view's width from its centre is far from everything. */
const FAR = 100;

/** Descends with double precision kernels: in a race all start from the same point. */
export function descend(nadir: Nadir, racer: Racer, course: Course): Trajectory {
  const { surface, start, steps, seed } = course;
  const parameter = nadir.parameter(Float64Array.from(start));
  const optimizer = new (optimizerNamed(racer.optimizer))([parameter], racer.options);
  const points = new Float64Array(2 * (steps + 1));
  const gaps = new Float64Array(steps + 1);
  const lookAheads = new Float64Array(2 * steps);
  const noise = noiseOf(surface, seed);
  let taken = 0;
  let looksAhead = false;
  const stand = () => {
    const [x, y] = parameter.data as Iterable<number> as unknown as Point;
    points[2 * taken] = x;
    points[2 * taken + 1] = y;
    gaps[taken] = gapOf(surface, x, y);
    return Number.isFinite(gaps[taken]) && isNear(surface, x, y);
  };
  /** The gradient's noise: the same wherever a step takes it. */
  const tilt: [number, number] = [0, 0];
  let isFirst = true;
  const loss = () => {
    const [x, y] = parameter.data as Iterable<number> as unknown as Point;
    if (isFirst) {
      lookAheads[2 * taken] = x;
      lookAheads[2 * taken + 1] = y;
      looksAhead ||= x !== points[2 * taken] || y !== points[2 * taken + 1];
      for (const i of [0, 1] as const) tilt[i] = noise();
    }
    isFirst = false;
    const [dx, dy] = surface.slope(x, y);
    parameter.grad[0] = dx + tilt[0];
    parameter.grad[1] = dy + tilt[1];
    return surface.value(x, y) + tilt[0] * x + tilt[1] * y;
  };
  let stands = stand();
  while (stands && taken < steps) {
    isFirst = true;
    stands = isTaken(() => optimizer.step(loss));
    if (!stands) break;
    taken++;
    stands = stand();
  }
  optimizer.dispose();
  parameter.dispose();
  return {
    points: points.slice(0, 2 * (taken + 1)),
    gaps: gaps.slice(0, taken + 1),
    ...(looksAhead ? { lookAheads: lookAheads.slice(0, 2 * taken) } : {}),
    diverged: !stands,
  };
}

/** The first step at which the gap is at most `tolerance`; undefined if none is. */
export function stepsTo(tolerance: number, { gaps }: Trajectory): number | undefined {
  const step = gaps.findIndex((gap) => gap <= tolerance);
  return step < 0 ? undefined : step;
}

/** Whether a point is not so far from everything shown that an optimizer there has diverged. */
export function isNear({ view }: Surface, x: number, y: number): boolean {
  const width = view.x[1] - view.x[0];
  const [centreX, centreY] = [(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2];
  return Math.max(Math.abs(x - centreX), Math.abs(y - centreY)) <= FAR * width;
}

function noiseOf({ noise }: Surface, seed: number): () => number {
  if (noise === undefined) return () => 0;
  const normal = normals(new Random(seed));
  return () => noise * normal();
}
