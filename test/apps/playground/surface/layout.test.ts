import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { spread, stacks } from "../../../../apps/playground/surface/drawing/names.ts";
import { positionsTo } from "../../../../apps/playground/surface/exports/positions.ts";
import { gapRange } from "../../../../apps/playground/surface/gapRange.ts";
import { moved, rounded } from "../../../../apps/playground/surface/startPoint.ts";

describe("names", () => {
  it("stay where they are wanted if there is room", () => {
    expect(spread([20, 60, 90], 15, 100)).toEqual([20, 60, 90]);
  });

  it("make room for each other, and stay in the picture", () => {
    expect(spread([50, 50, 50], 10, 100)).toEqual([40, 50, 60]);
    expect(spread([0, 1], 10, 100)).toEqual([5, 15]);
    expect(spread([99, 100], 10, 100)).toEqual([85, 95]);
  });

  it("make room only where one would lie over another", () => {
    const label = (left: number, width: number) => ({ left, width });
    const [a, b, c, d] = [label(50, 10), label(0, 30), label(25, 10), label(35, 5)];
    expect(stacks([a, b, c, d])).toEqual([[b, c], [d], [a]]);
    expect(stacks([])).toEqual([]);
  });

  it("are in order and apart, wherever they are wanted", () => {
    const wanted = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 16 });
    fc.assert(
      fc.property(wanted, (wanted) => {
        const tops = spread(
          wanted.toSorted((a, b) => a - b),
          15,
          400,
        );
        expect(tops).toHaveLength(wanted.length);
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(7.5 - 1e-9);
          expect(top).toBeLessThanOrEqual(392.5 + 1e-9);
          if (i > 0) expect(top - tops[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-9);
        }
      }),
    );
  });
});

describe("an animation's frames", () => {
  it("are all steps if there are few, else 90 from the first to the last", () => {
    expect(positionsTo(0)).toEqual([0]);
    expect(positionsTo(3)).toEqual([0, 1, 2, 3]);
    const many = positionsTo(5000);
    expect([many.length, many[0], many[1], many.at(-1)]).toEqual([90, 0, 56, 5000]);
  });
});

describe("a chart of gaps", () => {
  it.for<[number[][], readonly [number, number]]>([
    [[[50, 3, 0.002]], [0.001, 100]],
    // Far below the tolerance nothing is to be seen,
    [[[50, 3, 1e-30, 0]], [1e-7, 100]],
    // nor far above the start.
    [[[50, 400, 1e60]], [10, 1000]],
    [[[50, NaN, Infinity]], [1, 100]],
    [[], [1e-4, 1]],
  ])("shows powers of ten: %j", ([lines, range]) => {
    const [low, high] = gapRange(lines, 1e-4);
    expect([low, high]).toEqual([expect.closeTo(range[0], 12), expect.closeTo(range[1], 12)]);
  });
});

describe("a start", () => {
  const beale = surfaces.find(({ id }) => id === "beale")!;

  it("has no more digits than pixels tell apart, and lies in the view", () => {
    expect(rounded(beale, [0.123456, -0.98765])).toEqual([0.123, -0.988]);
    expect(rounded(beale, [99, -99])).toEqual([beale.view.x[1], beale.view.y[0]]);
  });

  it("moves by arrow keys, with Shift ten times less", () => {
    expect(moved(beale, [1, 1], "ArrowRight", false)).toEqual([1.06, 1]);
    expect(moved(beale, [1, 1], "ArrowDown", true)).toEqual([1, 0.994]);
    expect(moved(beale, [1, 1], "Enter", false)).toBeUndefined();
  });
});
