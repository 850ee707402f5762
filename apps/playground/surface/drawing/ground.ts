import { type Contour, contoursOf } from "../../../demos/surfaces/contours.ts";
import { type Frame, frameOf } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import type { Surface } from "../../../demos/surfaces/surface.ts";

/** What the bands are computed for; other sizes scale it. */
const WIDTH = 960;
const HEIGHT = 720;
/** Half of a cross, in pixels. */
const CROSS = 5;

const known = new Map<Surface, readonly Contour[]>();

/** Draws what the racers run on: bands, and a cross at each minimum. */
export function drawGround(
  context: CanvasRenderingContext2D,
  surface: Surface,
  frame: Frame,
  palette: Palette,
): void {
  const scale = frame.width / WIDTH;
  context.save();
  context.scale(scale, scale);
  context.lineWidth = 0.75 / scale;
  for (const { depth, path } of bandsOf(surface)) {
    const band = new Path2D(path);
    context.fillStyle = palette.bands(depth);
    context.fill(band);
    context.strokeStyle = palette.edges(depth);
    context.stroke(band);
  }
  context.restore();
  drawMinima(context, surface, frame, palette);
}

function drawMinima(
  context: CanvasRenderingContext2D,
  { minima }: Surface,
  frame: Frame,
  palette: Palette,
): void {
  const crosses = new Path2D();
  for (const minimum of minima) {
    const [left, top] = frame.toPixels(...minimum);
    for (const turn of [-1, 1]) {
      crosses.moveTo(left - CROSS, top - turn * CROSS);
      crosses.lineTo(left + CROSS, top + turn * CROSS);
    }
  }
  context.lineCap = "round";
  for (const [colour, width] of [
    [palette.halo, 5],
    [palette.text, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(crosses);
  }
}

/** Computed once. */
function bandsOf(surface: Surface): readonly Contour[] {
  const bands = known.get(surface) ?? contoursOf(surface, frameOf(surface, WIDTH, HEIGHT));
  known.set(surface, bands);
  return bands;
}
