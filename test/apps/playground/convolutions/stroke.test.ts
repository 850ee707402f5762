import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  imageOf,
  type Point,
  type Stroke,
} from "../../../../apps/playground/convolutions/stroke.ts";

const point = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const drawings = fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
});
const rows = (image: Float32Array) =>
  Array.from({ length: 8 }, (_, y) => Array.from(image.subarray(8 * y, 8 * y + 8)));
const transformed = (strokes: readonly Stroke[], map: (point: Point) => Point) =>
  strokes.map((stroke) => stroke.map(map));

describe("a drawn digit", () => {
  it("has pixels from 0 to 1, in sixteenths", () => {
    fc.assert(
      fc.property(drawings, (strokes) => {
        const image = imageOf(strokes);
        expect(image).toHaveLength(64);
        for (const pixel of image) {
          expect(pixel).toBeGreaterThanOrEqual(0);
          expect(pixel).toBeLessThanOrEqual(1);
          expect(Number.isInteger(16 * pixel)).toBe(true);
        }
        expect(image.some((pixel) => pixel > 0)).toBe(true);
      }),
    );
  });

  it("is a stroke over the whole height in the middle, wherever and however large it was drawn", () => {
    const one: Stroke[] = [
      [
        [0.5, 0.2],
        [0.5, 0.8],
      ],
    ];
    const image = imageOf(one);
    for (const row of rows(image)) {
      // Of 4 columns of a pixel about 2.2 are inked, on either side.
      expect(row[3]).toBeGreaterThan(0.25);
      expect(row[3]).toBe(row[4]);
      expect([row[0], row[1], row[2], row[5], row[6], row[7]]).toEqual([0, 0, 0, 0, 0, 0]);
    }
    const elsewhere = imageOf(transformed(one, ([x, y]) => [x / 2, y / 2 + 0.25]));
    expect(elsewhere).toEqual(image);
  });

  it("is mirrored where the drawing is", () => {
    const seven: Stroke[] = [
      [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.5, 0.75],
      ],
    ];
    const mirrored = imageOf(transformed(seven, ([x, y]) => [1 - x, y]));
    expect(rows(mirrored)).toEqual(rows(imageOf(seven)).map((row) => row.toReversed()));
    const upside = imageOf(transformed(seven, ([x, y]) => [x, 1 - y]));
    expect(rows(upside)).toEqual(rows(imageOf(seven)).toReversed());
  });

  it("stays a dot where it is one", () => {
    const inked = [...imageOf([[[0.1, 0.9]]]).entries()].filter(([, pixel]) => pixel > 0);
    expect(inked.map(([at]) => at)).toEqual([27, 28, 35, 36]);
  });
});
