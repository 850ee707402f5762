import type { Examples } from "../../demos/digits/digits.ts";
import { colourOf } from "../../demos/page/line.ts";
import { dye, inkOf, SIDE } from "./ink.ts";

/** An image's share of the canvas: itself within a frame. */
const FRAMED = SIDE + 2;
/** CSS pixels of a canvas's pixel. */
const SCALE = 2;
/** CSS pixels of an image with its frame. */
export const CELL: number = FRAMED * SCALE;
/** The hue of what is wrong: red. */
const WRONG = { hue: 27, dash: [] };

/** How many images are in a row of this width, in CSS pixels; none before there is a width. */
export function columnsIn(width: number): number {
  return width === 0 ? 0 : Math.max(1, Math.floor(width / CELL));
}

/** All images, row by row, in ink of a colour. */
export function inkSheet(examples: Examples, columns: number, colour: string): HTMLCanvasElement {
  const sheet = document.createElement("canvas");
  sheet.width = columns * FRAMED;
  sheet.height = Math.ceil(examples.count / columns) * FRAMED;
  const context = sheet.getContext("2d")!;
  for (let i = 0; i < examples.count; i++) {
    const [x, y] = corner(i, columns);
    context.putImageData(inkOf(examples, i), x + 1, y + 1);
  }
  dye(context, colour);
  return sheet;
}

/** The images, with a coloured frame and ground where they are misread. */
export function drawMosaic(
  canvas: HTMLCanvasElement,
  sheet: HTMLCanvasElement,
  columns: number,
  wrong: readonly number[],
): void {
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const context = canvas.getContext("2d")!;
  context.fillStyle = context.strokeStyle = colourOf(WRONG);
  for (const i of wrong) {
    const [x, y] = corner(i, columns);
    context.globalAlpha = 0.25;
    context.fillRect(x, y, FRAMED, FRAMED);
    context.globalAlpha = 1;
    context.strokeRect(x + 0.5, y + 0.5, FRAMED - 1, FRAMED - 1);
  }
  context.drawImage(sheet, 0, 0);
}

function corner(index: number, columns: number): [x: number, y: number] {
  return [(index % columns) * FRAMED, Math.floor(index / columns) * FRAMED];
}
