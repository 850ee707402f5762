import type { Point, Surface } from "./surface.ts";

/** Where on a picture a surface's ground lies: x to the right, y upwards, the same scale both ways. */
export interface Frame {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The place of a point of the ground, in pixels from the picture's top left corner. */
  toPixels(x: number, y: number): Point;
  /** The point of the ground at a place. */
  toGround(left: number, top: number): Point;
}

/** The surface's view on a picture of a size: all of it, in the middle, and more if the shape differs. */
export function frameOf({ view }: Surface, width: number, height: number): Frame {
  const [left, right] = view.x;
  const [bottom, top] = view.y;
  const scale = Math.min(width / (right - left), height / (top - bottom));
  const centre = [(left + right) / 2, (bottom + top) / 2] as const;
  return {
    width,
    height,
    toPixels: (x, y) => [width / 2 + (x - centre[0]) * scale, height / 2 - (y - centre[1]) * scale],
    toGround: (left, top) => [
      centre[0] + (left - width / 2) / scale,
      centre[1] - (top - height / 2) / scale,
    ],
  };
}
