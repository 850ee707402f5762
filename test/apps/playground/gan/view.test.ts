import { describe, expect, it } from "vitest";
import {
  countOutside,
  fieldPoints,
  GRID,
  REACH,
  toPixels,
} from "../../../../apps/playground/gan/view.ts";

describe("the picture", () => {
  it("has the ring's centre in its middle, and y upwards", () => {
    expect(toPixels(0, 0, 400)).toEqual([200, 200]);
    expect(toPixels(-REACH, REACH, 400)).toEqual([0, 0]);
    expect(toPixels(REACH, -REACH, 400)).toEqual([400, 400]);
  });

  it("counts what it has no place for", () => {
    const samples = [
      [0, 0],
      [REACH + 0.1, 0],
      [0, -REACH - 0.1],
      [Number.NaN, 0],
      [0, Infinity],
    ];
    expect(countOutside(Float32Array.from(samples.flat()))).toBe(4);
  });

  it("has its field's points in the middles of cells, from the top left, row by row", () => {
    const pixels = Array.from({ length: GRID * GRID }, (_, i) =>
      toPixels(fieldPoints[2 * i]!, fieldPoints[2 * i + 1]!, GRID),
    );
    for (const [i, [left, top]] of pixels.entries()) {
      expect(left).toBeCloseTo((i % GRID) + 0.5, 4);
      expect(top).toBeCloseTo(Math.floor(i / GRID) + 0.5, 4);
    }
  });
});
