/**
 * A drawn digit as the 8×8 pixels of the data, which were made the same way: a bitmap of 32×32, of which
 * every 4×4 are one pixel, as bright as many of them are inked.
 *
 * @module
 */
import { PIXELS } from "../../demos/digits/digits.ts";

/** In a square whose sides are 1 long, from its top left. */
export type Point = readonly [x: number, y: number];

/** A line drawn without lifting the pen: one point or more. */
export type Stroke = readonly Point[];

/** Points of a bitmap's side, and of a pixel's. */
const [SIDE, BLOCK] = [32, 4];
/** Half of a line's width in the bitmap. */
const RADIUS = 2.2;
/** What is smaller, in shares of the square, is not enlarged further: a dot stays one. */
const LEAST = 0.25;

/** The pixels of a drawing that fills the square, whereever it was drawn; each in [0, 1]. */
export function imageOf(strokes: readonly Stroke[]): Float32Array {
  const image = new Float32Array(PIXELS);
  const lines = fitted(strokes);
  const perRow = SIDE / BLOCK;
  for (let at = 0; at < SIDE * SIDE; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    if (!lines.some((line) => touches(line, [x + 0.5, y + 0.5]))) continue;
    const pixel = Math.floor(y / BLOCK) * perRow + Math.floor(x / BLOCK);
    image[pixel]! += 1 / BLOCK ** 2;
  }
  return image;
}

/** In the middle of the bitmap, as large as it has room for. */
function fitted(strokes: readonly Stroke[]): Stroke[] {
  const points = strokes.flat();
  const [left, right] = ends(points.map(([x]) => x));
  const [top, bottom] = ends(points.map(([, y]) => y));
  const scale = (SIDE - 2 * RADIUS) / Math.max(right - left, bottom - top, LEAST);
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [SIDE / 2 + scale * (x - middle), SIDE / 2 + scale * (y - centre)]),
  );
}

function ends(values: readonly number[]): [low: number, high: number] {
  return [Math.min(...values), Math.max(...values)];
}

function touches(line: Stroke, point: Point): boolean {
  return line.some((to, i) => distance(line[Math.max(0, i - 1)]!, to, point) <= RADIUS);
}

/** From a point to a piece of a line. */
function distance([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  const [across, down] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * across + (y - y1) * down) / (across * across + down * down || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * across, y - y1 - share * down);
}
