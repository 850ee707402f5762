import { describe, expect, it } from "vitest";
import type { Trajectory } from "../../../../apps/demos/surfaces/trajectory.ts";
import {
  coordinateText,
  gapText,
  longest,
  resultText,
  standingsOf,
} from "../../../../apps/playground/surface/standing.ts";

const way = (gaps: number[], diverged = false): Trajectory => ({
  gaps: Float64Array.from(gaps),
  points: new Float64Array(2 * gaps.length),
  diverged,
});

const ways = [
  way([9, 5, 2, 1]),
  way([9, 1e9, Infinity], true),
  way([9, 0.01, 5, 0.5]),
  way([9, 3, 0.05, 0.01]),
  way([9, 1e6], true),
  // What reached it before it diverged did not arrive.
  way([9, 0.01, 1e9, NaN], true),
  way([9, 0.5]),
];

describe("standings", () => {
  const standings = standingsOf(ways, 0.1);

  it("go by steps, then by gaps, then by how long it took to diverge", () => {
    expect(standings.map(({ racer }) => racer)).toEqual([2, 3, 6, 0, 5, 1, 4]);
  });

  it("say how it went", () => {
    expect(standings.map(resultText)).toEqual([
      "1",
      "2",
      "not reached",
      "not reached",
      "diverged at step 3",
      "diverged at step 2",
      "diverged at step 1",
    ]);
    expect(resultText({ racer: 0, steps: 1234 })).toBe("1,234");
  });

  it("change with the tolerance", () => {
    expect(standingsOf(ways, 2)[2]).toEqual({ racer: 0, steps: 2 });
    expect(standingsOf(ways, 1e-9).filter(({ steps }) => steps !== undefined)).toEqual([]);
  });

  it("are none without racers", () => {
    expect([standingsOf([], 1), longest([])]).toEqual([[], 0]);
  });
});

describe("what a racer is doing", () => {
  it("is its gap at the step, and then its last", () => {
    expect([0, 2, 50].map((step) => gapText(ways[3]!, step))).toEqual(["9", "0.05", "0.01"]);
    expect([0, 1, 2, 50].map((step) => gapText(ways[1]!, step))).toEqual([
      "9",
      "1e9",
      "diverged",
      "diverged",
    ]);
  });

  it.for<[number, string]>([
    [1, "1.000"],
    [-0.0001, "0.000"],
    [-1.23456, "−1.235"],
    [12345, "12300"],
    [-3.1e12, "−3.1e12"],
    [NaN, "no number"],
  ])("is at a coordinate: %d as %s", ([value, text]) => {
    expect(coordinateText(value)).toBe(text);
  });

  it("ends with the last of all", () => {
    expect(longest(ways)).toBe(3);
  });
});
