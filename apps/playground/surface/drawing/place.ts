import type { Frame } from "../../../demos/surfaces/frame.ts";
import type { Point } from "../../../demos/surfaces/surface.ts";
import { lookAheadAt, positionAt } from "../../../demos/surfaces/trails.ts";
import type { Trajectory } from "../../../demos/surfaces/trajectory.ts";

/** Where a racer is in a picture, in pixels, between two steps too: on the straight line from one to the next. */
export function placeAt(trajectory: Trajectory, frame: Frame, position: number): Point | undefined {
  return between((step) => positionAt(trajectory, step), frame, position);
}

/** Where it takes its gradient, if not where it is. */
export function lookAheadPlace(
  trajectory: Trajectory,
  frame: Frame,
  position: number,
): Point | undefined {
  return between((step) => lookAheadAt(trajectory, step), frame, position);
}

/** Whether a place is in the picture. */
export function isInside([left, top]: Point, { width, height }: Frame): boolean {
  return left >= 0 && left <= width && top >= 0 && top <= height;
}

function between(
  pointAt: (step: number) => Point | undefined,
  { toPixels }: Frame,
  position: number,
): Point | undefined {
  const step = Math.floor(position);
  const fraction = position - step;
  const point = pointAt(step);
  if (!point?.every(Number.isFinite)) return undefined;
  const from = toPixels(...point);
  const next = fraction === 0 ? undefined : pointAt(step + 1);
  if (!next?.every(Number.isFinite)) return from;
  const to = toPixels(...next);
  return [from[0] + fraction * (to[0] - from[0]), from[1] + fraction * (to[1] - from[1])];
}
