import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../apps/demos/surfaces/frame.ts";
import type { Point } from "../../../../apps/demos/surfaces/surface.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { lookAheadAt, positionAt, trailPath } from "../../../../apps/demos/surfaces/trails.ts";
import type { Trajectory } from "../../../../apps/demos/surfaces/trajectory.ts";

const surface = surfaces.find(({ id }) => id === "ravine")!;
const frame = frameOf(surface, 640, 480);

/** A way through these places of the frame. */
function through(...places: Point[]): Trajectory {
  const points = Float64Array.from(places.flatMap(([left, top]) => frame.toGround(left, top)));
  return { points, gaps: new Float64Array(places.length), diverged: false };
}

const placesOf = (path: string) =>
  [...path.matchAll(/[ML]([^ML ]+) ([^ML ]+)/g)].map(
    ([, left, top]): Point => [Number(left), Number(top)],
  );

describe("a trail", () => {
  it("goes through the places up to a step", () => {
    const way = through([10, 20], [30, 25], [31.126, 60], [300, 200]);
    expect(trailPath(way, frame, 0)).toBe("");
    expect(trailPath(way, frame, 1)).toBe("M10 20L30 25");
    expect(trailPath(way, frame, 3)).toBe("M10 20L30 25L31.13 60L300 200");
    expect(trailPath(way, frame, 99)).toBe(trailPath(way, frame, 3));
  });

  it("leaves out what is nearer than three quarters of a pixel, but not its end", () => {
    const way = through([10, 20], [10.5, 20], [10.7, 20], [10.8, 20], [10.9, 20]);
    expect(trailPath(way, frame, 3)).toBe("M10 20L10.8 20");
    expect(trailPath(way, frame, 4)).toBe("M10 20L10.8 20L10.9 20");
    expect(trailPath(way, frame, 2)).toBe("M10 20L10.7 20");
  });

  it("is cut at the frame's margin and goes on where it comes back", () => {
    const out = through([320, 240], [320, -1e7], [400, -1e7], [400, 240]);
    expect(trailPath(out, frame, 3)).toBe("M320 240L320 -24M400 -24L400 240");
    const across = through([-1000, 100], [2000, 100]);
    expect(trailPath(across, frame, 1)).toBe("M-24 100L664 100");
    const past = through([-1000, 100], [100, -1000]);
    expect(trailPath(past, frame, 1)).toBe("");
  });

  it("ends before what is no number", () => {
    expect(trailPath(through([1, 2], [30, 40], [Number.NaN, 3]), frame, 2)).toBe("M1 2L30 40");
    expect(trailPath(through([1, 2], [Infinity, 3]), frame, 1)).toBe("");
  });

  it("never leaves the margin, and its places are on the way", () => {
    const places = fc.array(
      fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(places, (places) => {
        const path = trailPath(through(...places), frame, places.length);
        for (const [left, top] of placesOf(path)) {
          expect(left >= -24 && left <= 664 && top >= -24 && top <= 504).toBe(true);
          const distances = places.slice(1).map((to, i) => distance([left, top], places[i]!, to));
          expect(Math.min(...distances)).toBeLessThan(0.02);
        }
        const inside = ([left, top]: Point) => left >= 0 && left <= 640 && top >= 0 && top <= 480;
        const last = places.at(-1)!;
        if (path !== "" && inside(last) && inside(places.at(-2)!)) {
          expect(placesOf(path).at(-1)).toEqual(last);
        }
      }),
    );
  });
});

/** From a place to the line between two others. */
function distance(place: Point, from: Point, to: Point): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [left, top] = [place[0] - from[0], place[1] - from[1]];
  const length = x * x + y * y;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, (left * x + top * y) / length));
  return Math.hypot(left - part * x, top - part * y);
}

describe("a racer", () => {
  const way: Trajectory = {
    points: Float64Array.of(1, 2, 3, 4, 5, 6),
    gaps: new Float64Array(3),
    lookAheads: Float64Array.of(1, 2, 3.5, 4.5),
    diverged: false,
  };

  it("is at its place, or where it ended", () => {
    expect([0, 1, 2, 3, Infinity].map((step) => positionAt(way, step))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [5, 6],
      [5, 6],
    ]);
  });

  it("looks ahead until its last step, if it does at all", () => {
    expect([0, 1, 2, 3].map((step) => lookAheadAt(way, step))).toEqual([
      [1, 2],
      [3.5, 4.5],
      undefined,
      undefined,
    ]);
    const { lookAheads: _, ...others } = way;
    expect(lookAheadAt(others, 0)).toBeUndefined();
  });
});
