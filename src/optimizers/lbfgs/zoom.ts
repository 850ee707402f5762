import type { Found, Line, Point, Trial, Value } from "./lineSearch.ts";

/** Sufficient decrease, how much of the slope may be left, and where the decrease may be approximate. */
const C1 = 1e-4;
const C2 = 0.9;
const C3 = 1e-6;
/** Intervals that are shorter are left at a point with sufficient decrease. */
const SHORTEST = 1e-5;
const WIDEN = 2;

/** Low, high, and a third point for the cubic. */
interface Interval {
  readonly low: Point;
  readonly high: Point;
  readonly third: Point;
}

/**
 * optax's `scale_by_zoom_linesearch`: doubles the step until an interval holds a point with both Wolfe conditions,
 * and narrows that by a cubic, a parabola, or halving. Near the minimum, where values no longer tell,
 * the decrease is judged by slopes (Hager & Zhang, "Algorithm 851", 2006, equation 23).
 * Nocedal & Wright, "Numerical Optimization", algorithms 3.5 and 3.6.
 */
export function* zoom(line: Line): Generator<Trial, Found, Value> {
  const start: Point = { t: 0, f: line.f, slope: line.slope, at: 0 };
  let last = start;
  let safe = start;
  let interval: Interval | undefined;
  for (let at = 1; ; at++) {
    const t = interval ? between(interval) : at === 1 ? line.t : WIDEN * last.t;
    const now: Point = { t, at, ...(yield { t, held: [safe.at] }) };
    const excess = decreaseError(line, now);
    if (excess === 0 && (!interval || now.f < safe.f)) safe = now;
    if (excess === 0 && curvatureError(line, now) === 0) return found(now, at);
    const isShort = interval && Math.abs(interval.high.t - interval.low.t) <= SHORTEST;
    if (at >= line.limit || (isShort && safe.t > 0)) {
      return found(safe.t > 0 || excess === Infinity ? safe : now, at);
    }
    if (interval) interval = narrowed(interval, now, excess > 0);
    else if (excess > 0 || (now.f >= last.f && at > 1)) {
      interval = { low: last, high: now, third: last };
    } else if (now.slope >= 0) interval = { low: now, high: last, third: now };
    last = now;
  }
}

const found = ({ t, f, at }: Point, trials: number): Found => ({ t, f, at, trials });

/** By how much a point misses the decrease; 0 if it has it. */
function decreaseError(line: Line, { t, f, slope }: Point): number {
  const exact = f - line.f - C1 * t * line.slope;
  const near = f - line.f - C3 * Math.abs(line.f);
  const approximate = Math.max(slope - (2 * C1 - 1) * line.slope, near);
  return orInfinity(Math.max(Math.min(approximate, exact), 0));
}

function curvatureError(line: Line, { slope }: Point): number {
  return orInfinity(Math.max(Math.abs(slope) - C2 * Math.abs(line.slope), 0));
}

const orInfinity = (error: number) => (Number.isNaN(error) ? Infinity : error);

function narrowed({ low, high }: Interval, now: Point, isTooHigh: boolean): Interval {
  if (isTooHigh || now.f >= low.f) return { low, high: now, third: high };
  if (now.slope * (high.t - low.t) >= 0) return { low: now, high: low, third: high };
  return { low: now, high, third: low };
}

/** The least point of a cubic, or else a parabola, that lies well within, or else the middle. */
function between({ low, high, third }: Interval): number {
  const [left, right] = [Math.min(low.t, high.t), Math.max(low.t, high.t)];
  const isWithin = (t: number, part: number) =>
    t > left + part * (right - left) && t < right - part * (right - left);
  const cubic = leastOfCubic(low, high, third);
  if (isWithin(cubic, 0.2)) return cubic;
  const parabola = leastOfParabola(low, high);
  return isWithin(parabola, 0.1) ? parabola : (low.t + high.t) / 2;
}

/** Of the cubic through three points, with the slope at the first; NaN if there is none. */
function leastOfCubic(a: Point, b: Point, c: Point): number {
  const [db, dc] = [b.t - a.t, c.t - a.t];
  const scale = db * dc * (db * dc) * (db - dc);
  const [fb, fc] = [b.f - a.f - a.slope * db, c.f - a.f - a.slope * dc];
  const cubic = (dc * dc * fb - db * db * fc) / scale;
  const square = (-dc * dc * dc * fb + db * db * db * fc) / scale;
  const root = Math.sqrt(square * square - 3 * cubic * a.slope);
  return a.t + (root - square) / (3 * cubic);
}

/** Of the parabola through two points, with the slope at the first. */
function leastOfParabola(a: Point, b: Point): number {
  const d = b.t - a.t;
  const square = (b.f - a.f - a.slope * d) / (d * d);
  return a.t - a.slope / (2 * square);
}
