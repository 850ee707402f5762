import type { Pictures } from "./peek.ts";

/** What a picture with its gap takes, in CSS pixels: about the most, and the least. */
const [MOST, LEAST] = [48, 27];
/** So many stand in a row, as many as there is room for. */
const ROWS = [16, 8, 4];

/** How pictures of one size are laid out. */
export interface Tiling {
  readonly columns: number;
  /** Canvas pixels of a picture with its gap. */
  readonly cell: number;
  /** CSS pixels of a canvas pixel. */
  readonly scale: number;
}

/** In rows of this width, in CSS pixels. */
export function tilingOf({ side }: Pictures, width: number): Tiling {
  const cell = side + 1;
  for (const columns of ROWS) {
    const scale = Math.min(Math.round(MOST / cell), Math.floor(width / (columns * cell)));
    if (scale * cell >= LEAST) return { columns, cell, scale };
  }
  return { columns: 1, cell, scale: Math.ceil(LEAST / cell) };
}

/** Draws what is above 0 in one colour and what is below in another, the farther the stronger. */
export function drawTiles(
  canvas: HTMLCanvasElement,
  { count, side, pixels }: Pictures,
  { columns, cell }: Tiling,
  colours: { readonly more: string; readonly less: string; readonly ground: string },
): void {
  canvas.width = columns * cell;
  canvas.height = Math.ceil(count / columns) * cell;
  const context = canvas.getContext("2d")!;
  const area = side * side;
  const highest = pixels.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  for (let i = 0; i < count; i++) {
    const [left, top] = [(i % columns) * cell, Math.floor(i / columns) * cell];
    context.globalAlpha = 1;
    context.fillStyle = colours.ground;
    context.fillRect(left, top, side, side);
    for (let pixel = 0; pixel < area; pixel++) {
      const value = pixels[i * area + pixel]!;
      // Also where nothing is a number.
      if (!(Math.abs(value) > highest / 512)) continue;
      context.globalAlpha = Math.abs(value) / highest;
      context.fillStyle = value > 0 ? colours.more : colours.less;
      context.fillRect(left + (pixel % side), top + Math.floor(pixel / side), 1, 1);
    }
  }
}
