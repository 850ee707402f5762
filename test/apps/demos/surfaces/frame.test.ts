import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../apps/demos/surfaces/frame.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";

describe("a frame", () => {
  const sizes = fc.integer({ min: 50, max: 3000 });
  const coordinates = fc.double({ min: -100, max: 100, noNaN: true });

  it("finds each point of the ground at its pixel again", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        sizes,
        sizes,
        coordinates,
        coordinates,
        (surface, width, height, x, y) => {
          const { toPixels, toGround } = frameOf(surface, width, height);
          const again = toGround(...toPixels(x, y));
          expect(again[0]).toBeCloseTo(x, 9);
          expect(again[1]).toBeCloseTo(y, 9);
        },
      ),
    );
  });

  it.each(surfaces.map((surface) => [surface.id, surface] as const))(
    "shows the view of %s from edge to edge, y upwards",
    (_, surface) => {
      const { view } = surface;
      const { toPixels } = frameOf(surface, 640, 480);
      const [left, top] = toPixels(view.x[0], view.y[1]);
      const [right, bottom] = toPixels(view.x[1], view.y[0]);
      expect([left, top].map((pixels) => Math.round(1e6 * pixels) + 0)).toEqual([0, 0]);
      expect(right).toBeCloseTo(640, 6);
      expect(bottom).toBeCloseTo(480, 6);
    },
  );

  it("has one scale and all of the view, whatever its shape", () => {
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), sizes, sizes, (surface, width, height) => {
        const { view } = surface;
        const { toPixels } = frameOf(surface, width, height);
        const [left, top] = toPixels(view.x[0], view.y[1]);
        const [right, bottom] = toPixels(view.x[1], view.y[0]);
        for (const pixels of [left, top]) expect(pixels).toBeGreaterThan(-1e-9);
        expect(right).toBeLessThan(width + 1e-9);
        expect(bottom).toBeLessThan(height + 1e-9);
        expect((right - left) / (bottom - top)).toBeCloseTo(4 / 3, 9);
        expect(left + right).toBeCloseTo(width, 9);
        expect(top + bottom).toBeCloseTo(height, 9);
      }),
    );
  });
});
