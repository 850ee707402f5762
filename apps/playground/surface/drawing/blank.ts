import type { Size } from "../useSize.ts";

/** A canvas of a size, emptied, to be drawn on in CSS pixels. */
export function blank(
  canvas: HTMLCanvasElement,
  { width, height, density }: Size,
): CanvasRenderingContext2D {
  const context = canvas.getContext("2d")!;
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
  // Setting a size, even the same, throws away more than clearing does.
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
