import { describe, expect, it } from "vitest";
import {
  drawRing,
  GOOD_DISTANCE,
  goodMode,
  measure,
  modes,
  ringSamples,
  SIGMA,
} from "../../../../apps/demos/ring/ring.ts";
import { normals } from "../../../../src/normals.ts";
import { Random } from "../../../../src/random.ts";

/** `count` samples of each of the points. */
function repeated(points: readonly (readonly [number, number])[], count: number): Float32Array {
  return Float32Array.from(points.flatMap((point) => new Array(count).fill(point)).flat());
}

describe("the ring", () => {
  it("has eight modes evenly on a circle of radius 2", () => {
    expect(modes.length).toBe(8);
    for (const [i, [x, y]] of modes.entries()) {
      expect(x).toBeCloseTo(2 * Math.cos((i * Math.PI) / 4), 12);
      expect(y).toBeCloseTo(2 * Math.sin((i * Math.PI) / 4), 12);
    }
  });

  it("draws around all of them with the right deviation", () => {
    const points = new Float32Array(2 * 40_000);
    const random = new Random(3);
    drawRing(points, random, normals(random));
    const { modes: covered, good, shares } = measure(points);
    expect(covered).toBe(8);
    // 1 − e^(−9/2), of a normal distribution in two dimensions.
    expect(good).toBeCloseTo(0.9889, 2);
    for (const share of shares) expect(share).toBeCloseTo(0.9889 / 8, 1.5);
    let sum = 0;
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = modes[goodMode(points[i]!, points[i + 1]!)] ?? [points[i]!, points[i + 1]!];
      sum += (points[i]! - x) ** 2 + (points[i + 1]! - y) ** 2;
    }
    expect(Math.sqrt(sum / points.length) / SIGMA).toBeCloseTo(1, 1);
  });
});

describe("samples of the ring", () => {
  it("are good ones of all modes, and the same of the same seed", () => {
    const samples = ringSamples(2000, 4);
    expect(samples.length).toBe(4000);
    expect(measure(samples).modes).toBe(8);
    expect(measure(samples).good).toBeGreaterThan(0.97);
    expect(ringSamples(2000, 4)).toEqual(samples);
    expect(ringSamples(2000, 5)).not.toEqual(samples);
  });
});

describe("measure", () => {
  it("finds all modes and good samples where samples lie on them", () => {
    const { modes: covered, good, shares } = measure(repeated(modes, 5));
    expect({ covered, good, shares }).toEqual({
      covered: 8,
      good: 1,
      shares: new Array(8).fill(1 / 8),
    });
  });

  it("finds nothing in the middle, at infinity and where a network diverged", () => {
    const nowhere = [
      [0, 0],
      [Infinity, 0],
      [Number.NaN, Number.NaN],
    ] as const;
    expect(measure(repeated(nowhere, 4))).toEqual({
      modes: 0,
      good: 0,
      shares: new Array(8).fill(0),
    });
  });

  it("takes samples up to 3σ for good and none beyond", () => {
    const [x, y] = modes[1]!;
    expect(goodMode(x + 0.99 * GOOD_DISTANCE, y)).toBe(1);
    expect(goodMode(x, y - 0.99 * GOOD_DISTANCE)).toBe(1);
    expect(goodMode(x + 1.01 * GOOD_DISTANCE, y)).toBe(-1);
    expect(goodMode(x + 0.8 * GOOD_DISTANCE, y + 0.8 * GOOD_DISTANCE)).toBe(-1);
  });

  it("takes a mode for covered from 1 % of all samples on", () => {
    const covered = (ofSecond: number) => {
      const samples = repeated([modes[0]!], 200);
      samples.set(repeated([modes[1]!], ofSecond));
      return measure(samples);
    };
    expect(covered(1).modes).toBe(1);
    expect(covered(2).modes).toBe(2);
    expect(covered(2).good).toBe(1);
    expect(covered(2).shares.slice(0, 3)).toEqual([0.99, 0.01, 0]);
  });
});
