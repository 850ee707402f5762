import { PIXELS } from "../../demos/digits/digits.ts";
import type { Drawing } from "./drawing.ts";
import type { Point } from "./stroke.ts";

const SIDE = Math.sqrt(PIXELS);
/** Of a line, in shares of the pad. */
const WIDTH = 0.06;

/** What is on the pad: the drawing, or else an image; and the keyboard's pen, if it is in use. */
export function drawPad(
  context: CanvasRenderingContext2D,
  side: number,
  { strokes, pen }: Drawing,
  image: Float32Array | undefined,
  colours: { readonly ink: string; readonly pen: string },
): void {
  context.clearRect(0, 0, side, side);
  if (strokes.length > 0) drawStrokes(context, side, strokes, colours.ink);
  else if (image) drawPixels(context, side, image, colours.ink);
  if (pen) {
    context.beginPath();
    context.arc(pen.at[0] * side, pen.at[1] * side, 0.045 * side, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = colours.pen;
    context.stroke();
    context.globalAlpha = pen.down ? 0.6 : 0;
    context.fillStyle = colours.pen;
    context.fill();
    context.globalAlpha = 1;
  }
}

/** An image in the whole square. */
export function drawPixels(
  context: CanvasRenderingContext2D,
  side: number,
  image: Float32Array,
  ink: string,
): void {
  // Whole pixels, so that no seams are seen.
  const edge = (at: number) => Math.round((at * side) / SIDE);
  context.fillStyle = ink;
  for (let i = 0; i < PIXELS; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    context.globalAlpha = image[i]!;
    context.fillRect(edge(x), edge(y), edge(x + 1) - edge(x), edge(y + 1) - edge(y));
  }
  context.globalAlpha = 1;
}

function drawStrokes(
  context: CanvasRenderingContext2D,
  side: number,
  strokes: Drawing["strokes"],
  ink: string,
): void {
  context.lineWidth = WIDTH * side;
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = ink;
  for (const stroke of strokes) {
    context.beginPath();
    const [x, y] = stroke[0] as Point;
    context.moveTo(x * side, y * side);
    // A dot is a line too.
    for (const [x, y] of stroke) context.lineTo(x * side, y * side);
    context.stroke();
  }
}
