import type { Frame } from "./frame.ts";
import type { Point } from "./surface.ts";
import type { Trajectory } from "./trajectory.ts";

/** What draws a line: a canvas's context, a `Path2D`, or what writes an SVG path. */
export interface Pen {
  moveTo(left: number, top: number): void;
  lineTo(left: number, top: number): void;
}

/** Pixels between drawn points, at least: what is nearer cannot be seen. */
const PITCH = 0.75;
/** How many pixels outside the frame a trail is cut: more than its own width. */
const MARGIN = 24;

/** Draws the way up to `step`: thinned, but with its end exact, and cut off outside the frame. */
export function drawTrail(pen: Pen, { points }: Trajectory, frame: Frame, step: number): void {
  const last = Math.min(step, points.length / 2 - 1);
  let from = frame.toPixels(points[0]!, points[1]!);
  let end: Point | undefined;
  for (let i = 1; i <= last; i++) {
    const to = frame.toPixels(points[2 * i]!, points[2 * i + 1]!);
    if (!to.every(Number.isFinite)) return;
    if (i < last && Math.hypot(to[0] - from[0], to[1] - from[1]) < PITCH) continue;
    const cut = cutOff(from, to, frame);
    if (cut) {
      const [start, stop] = cut;
      if (end?.[0] !== start[0] || end[1] !== start[1]) pen.moveTo(...start);
      pen.lineTo(...stop);
      end = stop;
    }
    from = to;
  }
}

/** The same as the text of an SVG path, which `Path2D` takes too. */
export function trailPath(trajectory: Trajectory, frame: Frame, step: number): string {
  let path = "";
  const pen: Pen = {
    moveTo: (left, top) => {
      path += `M${short(left)} ${short(top)}`;
    },
    lineTo: (left, top) => {
      path += `L${short(left)} ${short(top)}`;
    },
  };
  drawTrail(pen, trajectory, frame, step);
  return path;
}

/** Where a racer is at a step: where it ended, if it did before. */
export function positionAt({ points }: Trajectory, step: number): Point {
  const at = 2 * Math.min(step, points.length / 2 - 1);
  return [points[at]!, points[at + 1]!];
}

/** Where it takes its gradient next, if not where it is. */
export function lookAheadAt({ lookAheads }: Trajectory, step: number): Point | undefined {
  if (!lookAheads || 2 * step >= lookAheads.length) return undefined;
  return [lookAheads[2 * step]!, lookAheads[2 * step + 1]!];
}

/** A number of pixels as paths write it. */
export function short(pixels: number): string {
  return `${Math.round(100 * pixels) / 100}`;
}

/**
 * The part of a line within the frame and its margin.
 * Liang & Barsky, "A New Concept and Method for Line Clipping" (1984).
 */
function cutOff(from: Point, to: Point, { width, height }: Frame): [Point, Point] | undefined {
  const across = to[0] - from[0];
  const down = to[1] - from[1];
  let enters = 0;
  let leaves = 1;
  // How fast the line nears each edge from inside, and how far from it it starts.
  for (const [speed, distance] of [
    [-across, from[0] + MARGIN],
    [across, width + MARGIN - from[0]],
    [-down, from[1] + MARGIN],
    [down, height + MARGIN - from[1]],
  ] as const) {
    if (speed < 0) enters = Math.max(enters, distance / speed);
    else if (speed > 0) leaves = Math.min(leaves, distance / speed);
    else if (distance < 0) return undefined;
  }
  if (enters > leaves) return undefined;
  const at = (fraction: number): Point => [from[0] + fraction * across, from[1] + fraction * down];
  return [enters === 0 ? from : at(enters), leaves === 1 ? to : at(leaves)];
}
