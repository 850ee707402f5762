import { describe, expect, it } from "vitest";
import { BANDS, contoursOf } from "../../../../apps/demos/surfaces/contours.ts";
import { frameOf } from "../../../../apps/demos/surfaces/frame.ts";
import { gapOf, type Point } from "../../../../apps/demos/surfaces/surface.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";

/** The rings of a path of straight lines. */
function ringsOf(path: string): Point[][] {
  return path.split("Z").flatMap((ring) => {
    const points = [...ring.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
      ([, left, top]): Point => [Number(left), Number(top)],
    );
    return points.length === 0 ? [] : [points];
  });
}

/** Whether an odd number of edges lies left of a point. */
function isInside(rings: Point[][], [left, top]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      if (y > top === nextY > top) continue;
      if (left < x + ((top - y) / (nextY - y)) * (nextX - x)) inside = !inside;
    }
  }
  return inside;
}

describe.each(surfaces.map((surface) => [surface.id, surface] as const))(
  "contours of %s",
  (_, surface) => {
    const frame = frameOf(surface, 320, 240);
    const [whole, ...bands] = contoursOf(surface, frame);
    const areas = bands.map(({ path }) => ringsOf(path));
    /** Between the places where the surface was evaluated. */
    const places: Point[] = [];
    for (let left = 1.3; left < 320; left += 11) {
      for (let top = 1.7; top < 240; top += 11) places.push([left, top]);
    }

    /** For every band whether it holds each of the places. */
    const held = areas.map((area) => places.map((place) => isInside(area, place)));

    it("are as many as said, from everything to the lowest", () => {
      expect(bands.length).toBe(BANDS - 1);
      expect(whole).toEqual({ depth: 0, level: Infinity, path: "M0 0H320V240H0Z" });
      expect(bands.at(-1)!.depth).toBe(1);
      for (const [i, { depth, level }] of bands.entries()) {
        expect(depth).toBeCloseTo((i + 1) / (BANDS - 1), 12);
        expect(level).toBeLessThan(i === 0 ? Infinity : bands[i - 1]!.level);
        expect(level).toBeGreaterThan(0);
      }
    });

    it("hold what is lower than their levels, and nothing else", () => {
      for (const [i, { level }] of bands.entries()) {
        for (const [at, place] of places.entries()) {
          // Near an edge straight lines between places are not exact.
          const [left, top] = place;
          const around = [-4, 0, 4].flatMap((across) =>
            [-4, 0, 4].map((down) => gapOf(surface, ...frame.toGround(left + across, top + down))),
          );
          if (Math.max(...around) < level) expect(held[i]![at]).toBe(true);
          if (Math.min(...around) > level) expect(held[i]![at]).toBe(false);
        }
      }
    });

    it("lie within one another", () => {
      for (const [i, holds] of held.entries()) {
        const without = holds.filter((inside, at) => inside && i > 0 && !held[i - 1]![at]);
        expect(without.length).toBe(0);
      }
    });

    it("hold every minimum", () => {
      for (const minimum of surface.minima) {
        for (const area of areas) expect(isInside(area, frame.toPixels(...minimum))).toBe(true);
      }
    });

    it("leave little of the picture to the highest band, and not all to the lowest", () => {
      const shares = held.map((holds) => holds.filter(Boolean).length / places.length);
      expect(shares[0]).toBeGreaterThan(0.8);
      expect(shares.at(-1)).toBeLessThan(0.15);
    });

    it("stay in the frame, in tenths of a pixel", () => {
      for (const { path } of bands) {
        expect(path).toMatch(/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)*Z)+$/);
        for (const [left, top] of ringsOf(path).flat()) {
          expect(left >= 0 && left <= 320 && top >= 0 && top <= 240).toBe(true);
          expect(Math.abs(10 * left - Math.round(10 * left))).toBeLessThan(1e-9);
        }
      }
    });
  },
);
