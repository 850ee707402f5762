import type { Frame } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import type { Point } from "../../../demos/surfaces/surface.ts";
import type { Contestant } from "../contestant.ts";
import { isInside, lookAheadPlace, placeAt } from "./place.ts";

const RADIUS = 6.5;
/** Of the ring where a racer takes its gradient. */
const AHEAD = 4.5;
/** From an edge to the mark of who is beyond it. */
const INSET = 9;

/** Draws where the racers are: balls, or at the edge a mark of who is beyond it. */
export function drawBalls(
  context: CanvasRenderingContext2D,
  contestants: readonly Contestant[],
  frame: Frame,
  palette: Palette,
  position: number,
): void {
  for (const { trajectory, look } of contestants) {
    const place = lastPlace(trajectory, frame, position);
    context.strokeStyle = context.fillStyle = palette.line(look);
    if (!isInside(place, frame)) {
      const over = trajectory.diverged && position >= trajectory.gaps.length - 1;
      drawBeyond(context, place, frame, palette, over);
      continue;
    }
    const ahead = lookAheadPlace(trajectory, frame, position);
    if (ahead) drawAhead(context, place, ahead, palette);
    context.beginPath();
    context.arc(...place, RADIUS, 0, 2 * Math.PI);
    context.fill();
    context.strokeStyle = palette.halo;
    context.lineWidth = 2;
    context.stroke();
  }
}

/** Where a racer is, or was last when it is at no number any more. */
function lastPlace(trajectory: Contestant["trajectory"], frame: Frame, position: number): Point {
  for (let at = Math.min(position, trajectory.gaps.length - 1); at >= 0; at = Math.ceil(at) - 1) {
    const place = placeAt(trajectory, frame, at);
    if (place) return place;
  }
  return [frame.width / 2, frame.height / 2];
}

function drawAhead(
  context: CanvasRenderingContext2D,
  place: Point,
  ahead: Point,
  palette: Palette,
): void {
  const colour = context.strokeStyle;
  for (const [style, width] of [
    [palette.halo, 4],
    [colour, 1.75],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(...place);
    context.lineTo(...ahead);
    context.stroke();
    context.beginPath();
    context.arc(...ahead, AHEAD, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** An arrowhead that points to it, or a cross if it does not come back. */
function drawBeyond(
  context: CanvasRenderingContext2D,
  [left, top]: Point,
  { width, height }: Frame,
  palette: Palette,
  over: boolean,
): void {
  const at = [clamp(left, INSET, width - INSET), clamp(top, INSET, height - INSET)] as const;
  context.save();
  context.translate(...at);
  context.rotate(Math.atan2(top - at[1], left - at[0]));
  const colour = context.strokeStyle;
  context.beginPath();
  const size = over ? 4.5 : 5;
  context.moveTo(-size, -size);
  context.lineTo(over ? size : 0, over ? size : 0);
  if (over) context.moveTo(size, -size);
  context.lineTo(-size, size);
  for (const [style, lineWidth] of [
    [palette.halo, 6],
    [colour, 3],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = lineWidth;
    context.stroke();
  }
  context.restore();
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
