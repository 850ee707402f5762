import { afterAll, describe, expect, it } from "vitest";
import type { Racer } from "../../../../apps/demos/surfaces/racer.ts";
import type { Point } from "../../../../apps/demos/surfaces/surface.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import {
  type Course,
  descend,
  isNear,
  stepsTo,
  type Trajectory,
} from "../../../../apps/demos/surfaces/trajectory.ts";
import * as library from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const nadir = library.loadSync();
afterAll(() => nadir.dispose());

const classes = { ...library };

const courseOn = (id: string, more: Partial<Course> = {}): Course => {
  const surface = surfaces.find((surface) => surface.id === id)!;
  return { surface, start: surface.start, steps: 60, seed: 1, ...more };
};

const pointOf = ({ points }: Trajectory, step: number): Point => [
  points[2 * step]!,
  points[2 * step + 1]!,
];

/** What would leave the surface by its defaults. */
const slower: Readonly<Record<string, object>> = { ScheduleFreeSGD: { lr: 0.01 } };

/** Every class once, and SGD's and Adam's further forms. */
const racers: Racer[] = [
  ...catalog.map(({ description: { name } }) => ({
    optimizer: name,
    options: { ...slower[name] },
  })),
  { optimizer: "SGD", options: { lr: 0.001, momentum: 0.9 } },
  { optimizer: "SGD", options: { lr: 0.001, momentum: 0.9, nesterov: true } },
  { optimizer: "Adam", options: { lr: 0.1, amsgrad: true } },
];

describe("a trajectory", () => {
  it("ends where a search that comes to no number is refused: it has diverged", () => {
    const racer = { optimizer: "LBFGS", options: { lr: 10 } };
    const way = descend(nadir, racer, courseOn("beale"));
    expect(way.diverged).toBe(true);
    expect(way.gaps.every(Number.isFinite)).toBe(true);
    expect(way.points.length).toBe(2 * way.gaps.length);
  });

  it.each(racers.map((racer) => [JSON.stringify(racer), racer] as const))(
    "is that of the optimizer stepped by hand, bit for bit: %s",
    (_, racer) => {
      const course = courseOn("ravine");
      const { points, gaps, diverged } = descend(nadir, racer, course);
      const theta = nadir.parameter(Float64Array.from(course.start));
      const Class = classes[racer.optimizer as "SGD"];
      const optimizer = new Class([theta], racer.options);
      const expected = [...theta.data];
      for (let step = 0; step < course.steps; step++) {
        optimizer.step(() => {
          const [x, y] = theta.data as unknown as Point;
          theta.grad.set(course.surface.slope(x, y));
          return course.surface.value(x, y);
        });
        expected.push(...theta.data);
      }
      expect(diverged).toBe(false);
      expect(points).toEqual(Float64Array.from(expected));
      expect(points.at(-1)).not.toBe(course.start[1]);
      expect(gaps.length).toBe(course.steps + 1);
      for (const [i, gap] of gaps.entries()) {
        expect(gap).toBe(course.surface.value(points[2 * i]!, points[2 * i + 1]!));
      }
    },
  );

  it.each([0.9, 0.5])("of NAG takes its gradients at θ + μv, with μ = %d", (momentum) => {
    const racer = { optimizer: "NAG", options: { lr: 0.001, momentum } };
    const way = descend(nadir, racer, courseOn("rosenbrock"));
    expect(way.lookAheads!.length).toBe(2 * 60);
    for (let step = 0; step < 60; step++) {
      const [x, y] = pointOf(way, step);
      // v is the step that led here.
      const [beforeX, beforeY] = pointOf(way, Math.max(0, step - 1));
      expect(way.lookAheads![2 * step]).toBeCloseTo(x + momentum * (x - beforeX), 12);
      expect(way.lookAheads![2 * step + 1]).toBeCloseTo(y + momentum * (y - beforeY), 12);
    }
  });

  it("has look-ahead points only if it looks ahead", () => {
    const looksAhead = (optimizer: string) =>
      descend(nadir, { optimizer, options: {} }, courseOn("booth")).lookAheads !== undefined;
    expect(["SGD", "NAG", "Adam"].filter(looksAhead)).toEqual(["NAG"]);
  });

  describe("on a noisy surface", () => {
    const course = courseOn("noisy-quadratic");
    /** The noise that plain descent met at each step. */
    const noiseOf = (lr: number, seed: number) => {
      const way = descend(nadir, { optimizer: "SGD", options: { lr } }, { ...course, seed });
      return Array.from({ length: 60 }, (_, step) => {
        const [here, next] = [pointOf(way, step), pointOf(way, step + 1)];
        const slope = course.surface.slope(...here);
        return slope.map((rate, i) => (here[i]! - next[i]!) / lr - rate);
      }).flat();
    };

    it("meets the same noise as every other racer, and another from another seed", () => {
      const [first, second] = [noiseOf(0.01, 1), noiseOf(0.02, 1)];
      for (const [i, noise] of first.entries()) expect(noise).toBeCloseTo(second[i]!, 9);
      expect(noiseOf(0.01, 2)[0]).not.toBeCloseTo(first[0]!, 3);
    });

    it("meets noise of the deviation said", () => {
      const noise = noiseOf(0.01, 1);
      const square = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
      expect(Math.sqrt(square)).toBeGreaterThan(0.8 * course.surface.noise!);
      expect(Math.sqrt(square)).toBeLessThan(1.2 * course.surface.noise!);
    });
  });

  it.each([
    ["SGD", 0.01, "rosenbrock"],
    ["SGD", 1e6, "rosenbrock"],
    ["SGD", 1e200, "beale"],
    ["NAG", 0.5, "booth"],
    ["Adagrad", 1e5, "himmelblau"],
  ])("that diverges ends there: %s at lr %d on %s", (optimizer, lr, id) => {
    const course = courseOn(id);
    const way = descend(nadir, { optimizer, options: { lr } }, course);
    const last = way.gaps.length - 1;
    expect(way.diverged).toBe(true);
    expect(last).toBeLessThan(course.steps);
    expect(way.points.length).toBe(2 * last + 2);
    for (let step = 0; step < last; step++) {
      expect(Number.isFinite(way.gaps[step])).toBe(true);
      expect(isNear(course.surface, ...pointOf(way, step))).toBe(true);
    }
    const end = pointOf(way, last);
    expect(isNear(course.surface, ...end) && Number.isFinite(way.gaps[last])).toBe(false);
  });

  it("reaches a tolerance at the first step whose gap is at most it", () => {
    const way = (...gaps: number[]) => ({
      ...{ points: new Float64Array(), diverged: false },
      gaps: Float64Array.from(gaps),
    });
    expect(stepsTo(0.1, way(3, 0.2, 0.1, 0.5, 0.01))).toBe(2);
    expect(stepsTo(3, way(3, 0.2))).toBe(0);
    expect(stepsTo(0.1, way(3, 0.2, Number.NaN))).toBeUndefined();
  });

  it("gives its memory back", () => {
    const small = library.loadSync({ maximumBytes: 2 ** 16 });
    const course = courseOn("booth", { steps: 1 });
    for (let i = 0; i < 2500; i++) descend(small, { optimizer: "Adam", options: {} }, course);
    small.dispose();
  });
});
