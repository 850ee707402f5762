import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapOf, type Point } from "../../../../apps/demos/surfaces/surface.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";

const surfaceOf = (id: string) => surfaces.find((surface) => surface.id === id)!;
const cases = surfaces.map((surface) => [surface.id, surface] as const);

/** Minima as they are published, mostly by Jamil & Yang (arXiv:1308.4008), to the digits given there. */
const published: Record<string, { minima: Point[]; lowest: number }> = {
  rosenbrock: { minima: [[1, 1]], lowest: 0 },
  beale: { minima: [[3, 0.5]], lowest: 0 },
  himmelblau: {
    minima: [
      [3, 2],
      [-2.805118, 3.131312],
      [-3.77931, -3.283186],
      [3.584428, -1.848126],
    ],
    lowest: 0,
  },
  "styblinski-tang": { minima: [[-2.903534, -2.903534]], lowest: -78.332 },
  booth: { minima: [[1, 3]], lowest: 0 },
  rastrigin: { minima: [[0, 0]], lowest: 0 },
};

describe("surfaces", () => {
  it.each(Object.entries(published))("%s is lowest where it is published to be", (id, expected) => {
    const { minima, lowest } = surfaceOf(id);
    expect(lowest).toBeCloseTo(expected.lowest, 3);
    expect(minima.length).toBe(expected.minima.length);
    for (const [i, [x, y]] of expected.minima.entries()) {
      expect(minima[i]![0]).toBeCloseTo(x, 5);
      expect(minima[i]![1]).toBeCloseTo(y, 5);
    }
  });

  // Rosenbrock's and Beale's from Moré, Garbow & Hillstrom, "Testing Unconstrained Optimization
  // Software" (1981), at their starts; Himmelblau's is its only maximum; the others by hand.
  it.each([
    ["rosenbrock", -1.2, 1, 24.2],
    ["beale", 1, 1, 14.203125],
    ["himmelblau", -0.270845, -0.923039, 181.617],
    ["himmelblau", 0, 0, 170],
    ["styblinski-tang", 0, 0, 0],
    ["styblinski-tang", 1, -1, -15],
    ["booth", 0, 0, 74],
    ["rastrigin", 4.52299366, 4.52299366, 80.7066],
    ["rastrigin", 0.5, 1, 21.25],
    ["saddle", 0, 0, 0],
    ["saddle", 2, 2, 4],
    ["ravine", 4, 3, 12.5],
    ["ravine", -3, 4, 1250],
    ["noisy-quadratic", 2, 1, 7],
  ])("%s has its value at %d, %d", (id, x, y, value) => {
    expect(surfaceOf(id).value(x, y)).toBeCloseTo(value, 3);
  });

  it.each(cases)("%s is level and lowest at its minima", (_, surface) => {
    for (const [x, y] of surface.minima) {
      expect(gapOf(surface, x, y)).toBeLessThan(1e-12);
      expect(Math.hypot(...surface.slope(x, y))).toBeLessThan(1e-6);
    }
  });

  const within = ([low, high]: readonly [number, number]) =>
    fc.double({ min: low, max: high, noNaN: true });

  it.each(cases)("%s is nowhere lower than said", (_, surface) => {
    const { value, view, lowest } = surface;
    fc.assert(fc.property(within(view.x), within(view.y), (x, y) => value(x, y) >= lowest - 1e-12));
  });

  it.each(cases)("%s has the slope of its values", (_, { value, slope, view }) => {
    const h = 1e-5;
    fc.assert(
      fc.property(within(view.x), within(view.y), (x, y) => {
        const [dx, dy] = slope(x, y);
        const scale = 1 + Math.abs(dx) + Math.abs(dy) + Math.abs(value(x, y));
        const across = (value(x + h, y) - value(x - h, y)) / (2 * h);
        const along = (value(x, y + h) - value(x, y - h)) / (2 * h);
        expect(Math.abs(dx - across) / scale).toBeLessThan(1e-6);
        expect(Math.abs(dy - along) / scale).toBeLessThan(1e-6);
      }),
    );
  });

  it.each(cases)(
    "%s is shown four to three, with its start and minima in the view",
    (_, surface) => {
      const { view, start, minima } = surface;
      const [width, height] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
      expect(width / height).toBeCloseTo(4 / 3, 10);
      for (const [x, y] of [start, ...minima]) {
        expect(x).toBeGreaterThan(view.x[0]);
        expect(x).toBeLessThan(view.x[1]);
        expect(y).toBeGreaterThan(view.y[0]);
        expect(y).toBeLessThan(view.y[1]);
      }
    },
  );

  it("have ids that addresses can hold, each its own", () => {
    for (const { id } of surfaces) expect(id).toMatch(/^[a-z-]+$/);
    expect(new Set(surfaces.map(({ id }) => id)).size).toBe(surfaces.length);
  });
});
