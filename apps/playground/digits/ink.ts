import type { Examples } from "../../demos/digits/digits.ts";
import { PIXELS } from "../../demos/digits/digits.ts";

/** Pixels of an image's side. */
export const SIDE: number = Math.sqrt(PIXELS);

/** An image as a picture of black ink on nothing. */
export function inkOf({ images }: Examples, index: number): ImageData {
  const picture = new ImageData(SIDE, SIDE);
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    picture.data[4 * pixel + 3] = Math.round(255 * images[index * PIXELS + pixel]!);
  }
  return picture;
}

/** Gives all ink on a canvas a colour. */
export function dye(context: CanvasRenderingContext2D, colour: string): void {
  context.globalCompositeOperation = "source-in";
  context.fillStyle = colour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.globalCompositeOperation = "source-over";
}
