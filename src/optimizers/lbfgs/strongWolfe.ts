import type { Found, Line, Point, Trial, Value } from "./lineSearch.ts";

/** Sufficient decrease (Armijo), and how much of the slope may be left (curvature). */
const C1 = 1e-4;
const C2 = 0.9;

/**
 * The line search of PyTorch's LBFGS, which is that of minFunc (Schmidt, 2005): it widens the step until an
 * interval holds a point with the strong Wolfe conditions, and narrows that by cubic interpolation.
 * Nocedal & Wright, "Numerical Optimization", algorithms 3.5 and 3.6.
 */
export function* strongWolfe(line: Line): Generator<Trial, Found, Value> {
  const start: Point = { t: 0, f: line.f, slope: line.slope, at: 0 };
  const isHigh = ({ t, f }: Point) => f > line.f + C1 * t * line.slope;
  const isFlat = ({ slope }: Point) => Math.abs(slope) <= -C2 * line.slope;

  let last = start;
  let now: Point = { t: line.t, at: 1, ...(yield { t: line.t, held: [] }) };
  let tried = 0;
  let ends: [Point, Point] | undefined;
  while (tried < line.limit) {
    if (isHigh(now) || (tried > 1 && now.f >= last.f)) {
      ends = [last, now];
      break;
    }
    if (isFlat(now)) return found(now, now.at);
    if (now.slope >= 0) {
      ends = [last, now];
      break;
    }
    const t = interpolate(last, now, now.t + 0.01 * (now.t - last.t), 10 * now.t);
    last = now;
    now = { t, at: last.at + 1, ...(yield { t, held: [last.at] }) };
    tried++;
  }
  // Widened as often as it may.
  ends ??= [start, now];
  return yield* narrow(line, ends, now.at, tried, isHigh, isFlat);
}

/** Finds a point between the two that has both conditions, or the lower end. */
function* narrow(
  line: Line,
  ends: [Point, Point],
  trials: number,
  tried: number,
  isHigh: (point: Point) => boolean,
  isFlat: (point: Point) => boolean,
): Generator<Trial, Found, Value> {
  let at = trials;
  let low = ends[0].f <= ends[1].f ? 0 : 1;
  let wasNearEnd = false;
  for (let n = tried; n < line.limit; n++) {
    const [left, right] = [Math.min(ends[0].t, ends[1].t), Math.max(ends[0].t, ends[1].t)];
    if ((right - left) * line.largest < line.toleranceChange) break;
    let t = interpolate(ends[0], ends[1], left, right);
    // Twice near an end, or on it: a tenth of the interval away from it.
    const margin = 0.1 * (right - left);
    const isNearEnd = Math.min(right - t, t - left) < margin;
    if (isNearEnd && (wasNearEnd || t >= right || t <= left)) {
      t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
      wasNearEnd = false;
    } else wasNearEnd = isNearEnd;

    const now: Point = {
      ...{ t, at: ++at },
      ...(yield { t, held: [ends[0].at, ends[1].at] }),
    };
    const high = 1 - low;
    if (isHigh(now) || now.f >= ends[low]!.f) {
      ends[high] = now;
      low = ends[0].f <= ends[1].f ? 0 : 1;
      continue;
    }
    if (isFlat(now)) return found(now, at);
    if (now.slope * (ends[high]!.t - ends[low]!.t) >= 0) ends[high] = ends[low]!;
    ends[low] = now;
  }
  return found(ends[low]!, at);
}

const found = ({ t, f, at }: Point, trials: number): Found => ({ t, f, at, trials });

/**
 * Where the cubic through two points with these slopes is least, within bounds; their middle where there is no
 * such cubic, as beside a point that is infinite.
 */
function interpolate(a: Point, b: Point, low: number, high: number): number {
  const [x, y] = a.t <= b.t ? [a, b] : [b, a];
  const d1 = a.slope + b.slope - (3 * (a.f - b.f)) / (a.t - b.t);
  const square = d1 * d1 - a.slope * b.slope;
  const d2 = Math.sqrt(square);
  const least = y.t - (y.t - x.t) * ((y.slope + d2 - d1) / (y.slope - x.slope + 2 * d2));
  return least >= low || least <= high ? Math.min(Math.max(least, low), high) : (low + high) / 2;
}
