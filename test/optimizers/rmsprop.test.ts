import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { RMSprop, type RMSpropOptions } from "../../src/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";
import { points } from "./train.ts";

const STEPS = 1500;

/** Where these gradients lead from 0. */
function trained(dtype: DType, gradientAt: (t: number) => number, options: RMSpropOptions): number {
  using nadir = loadSmall();
  const parameter = nadir.parameter({ data: [0], shape: [1] }, { dtype });
  const optimizer = new RMSprop([parameter], { centered: true, ...options });
  for (let t = 0; t < STEPS; t++) {
    parameter.grad[0] = gradientAt(t);
    optimizer.step();
  }
  return parameter.data[0]!;
}

/** Numbers in [−1, 1), the same for the same seed. */
function noise(seed: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: STEPS }, () => random.next() / 2 ** 31 - 1);
}

describe("centred, gradients that hardly change", () => {
  const shaken = noise(7);
  const patterns: Record<string, (t: number) => number> = {
    "equal, 0.1": () => 0.1,
    "equal, 3.7": () => 3.7,
    "equal, 1234.5": () => 1234.5,
    "equal, -1e-3": () => -1e-3,
    "a part of 1e-3 of noise": (t) => 0.1 * (1 + 1e-3 * shaken[t]!),
  };

  // In exact arithmetic v − m² of equal gradients is αᵗ(1 − αᵗ)g², and a step lr · g over its root.
  const exact = (alpha: number) => {
    let [way, power] = [0, 1];
    for (let t = 0; t < STEPS; t++) {
      power *= alpha;
      way += 0.01 / Math.sqrt(power * (1 - power));
    }
    return way;
  };

  test("in double precision, are the truth", () => {
    expect(exact(0.99)).toBeCloseTo(3746, -1);
    for (const g of [0.1, 3.7, 1234.5]) {
      const way = trained("f64", () => g, { alpha: 0.99, eps: 0 });
      expect(Math.abs(way + exact(0.99))).toBeLessThan(1e-6 * exact(0.99));
    }
  });

  test.for(Object.entries(patterns))("%s: in single precision of the truth's size", ([, at]) => {
    const truth = trained("f64", at, { alpha: 0.99 });
    const single = trained("f32", at, { alpha: 0.99 });
    // PyTorch 2.13's, of these equal ones, are 0.50 to 0.76 of the truth.
    expect(single / truth).toBeGreaterThan(1 / 3);
    expect(single / truth).toBeLessThan(1.2);
  });

  test.for(Object.entries(patterns))("%s: no step is larger than said", ([, at]) => {
    for (const alpha of [0.5, 0.9, 0.99, 0.999]) {
      for (const momentum of [0, 0.9]) {
        const options = { alpha, momentum, lr: 1, eps: 0, initialAccumulator: 0 };
        // g²/v is at most 1 / (1 − α), at the first step, and about 1 later.
        const perStep = (floor: number) => 1.2 * (1 / (1 - momentum)) * floor;
        const once = 1 / Math.sqrt(1 - alpha) / (1 - momentum);
        const [single, double] = [trained("f32", at, options), trained("f64", at, options)];
        expect(Math.abs(single)).toBeLessThan(STEPS * perStep(2 ** 9) + STEPS * once);
        expect(Math.abs(double)).toBeLessThan(STEPS * perStep(2 ** 23.5) + STEPS * once);
      }
    }
  });

  test("never make NaN, though the variance may round below 0", () => {
    using nadir = loadSmall();
    for (const dtype of ["f32", "f64"] as const) {
      const parameter = nadir.parameter({ data: points(dtype, 1, 200), shape: [200] }, { dtype });
      parameter.grad.set(points(dtype, 2, 200));
      for (const alpha of [0.5, 0.9, 0.99]) {
        for (const momentum of [0, 0.9]) {
          using optimizer = new RMSprop([parameter], { alpha, momentum, centered: true });
          for (let t = 0; t < 2000; t++) optimizer.step();
          expect(parameter.data.every(Number.isFinite)).toBe(true);
        }
      }
    }
  });
});

test("centred, gradients that change are as in double precision", () => {
  const shaken = noise(3);
  for (const part of [0.03, 1, 10]) {
    const at = (t: number) => 0.1 + 0.1 * part * shaken[t]!;
    for (const momentum of [0, 0.9]) {
      const [single, double] = [trained("f32", at, { momentum }), trained("f64", at, { momentum })];
      expect(Math.abs(single - double)).toBeLessThan(1e-2 * Math.abs(double));
    }
  }
});
