/** Values whose squares, sums or inverses no precision holds, though it holds them, and what follows from them. */
import { describe, expect, test } from "vitest";
import {
  Accumulation,
  clipGradAdaptive,
  clipGradNorm,
  clipGradNormEach,
  GradScaler,
  LBFGS,
  loadSync,
  type Parameter,
  projectionL2Ball,
  projectionL2Sphere,
  SGD,
  SkipNonFinite,
} from "../../src/index.ts";

const nadir = loadSync();

/** Of which the norm is 5 times as much. */
const sizes: readonly (readonly ["f32" | "f64", number])[] = [
  ...([1e-300, 1e-200, 1e-160, 1e-150, 1, 1e150, 1e154, 1e200, 1e307] as const).map(
    (size) => ["f64", size] as const,
  ),
  ...([1e-43, 1e-30, 1, 1e30, 5e37] as const).map((size) => ["f32", size] as const),
];

const near = (actual: ArrayLike<number>, expected: readonly number[], digits: number) => {
  expect(Array.from(actual)).toHaveLength(expected.length);
  for (const [i, x] of expected.entries()) {
    const miss = Math.abs(actual[i]! - x);
    if (miss > digits * Math.abs(x)) expect(Array.from(actual)).toEqual(expected);
  }
};

describe.for(sizes)("of %s, %d", ([dtype, size]) => {
  const close = dtype === "f64" ? 1e-14 : size < 1e-38 ? 0.02 : 1e-6;
  const make = (shape: readonly number[] = [2]): Parameter => {
    const parameter = nadir.parameter(shape, { dtype });
    for (const each of [parameter.data, parameter.grad]) each.set([3 * size, -4 * size]);
    return parameter;
  };

  test("the norm of gradients, together and each", () => {
    near([clipGradNorm([make()], Infinity)], [5 * size], close);
    const [one, other] = [make(), make()];
    near(clipGradNormEach([one, other], 2.5 * size), [5 * size, 5 * size], close);
    near(one.grad, [1.5 * size, -2 * size], close);
  });

  test("the norm of units", () => {
    for (const units of ["first", "last"] as const) {
      const parameter = make(units === "first" ? [1, 2] : [2, 1]);
      expect(clipGradAdaptive([parameter], 0.5, { units, eps: 1e-320 })).toBe(1);
      // A norm counts as 1e-6 at least.
      const by = size < 2e-7 ? (2.5 * size) / 1e-6 : 0.5;
      near(parameter.grad, [3 * size * by, -4 * size * by], size * by < 1e-38 ? Infinity : close);
    }
  });

  test("projections", () => {
    const [ball, sphere] = [make(), make()];
    projectionL2Ball([ball], size);
    near(ball.data, [0.6 * size, -0.8 * size], close);
    projectionL2Sphere([sphere]);
    near(sphere.data, [0.6, -0.8], close);
    projectionL2Sphere([sphere], size);
    near(sphere.data, [0.6 * size, -0.8 * size], close);
  });
});

test("what is nothing, or no number, has the norm that it had", () => {
  const parameter = nadir.parameter([2], { dtype: "f64" });
  expect(clipGradNorm([parameter], Infinity)).toBe(0);
  expect(() => projectionL2Sphere([parameter])).toThrow("must not be all zeros");
  parameter.grad[0] = Infinity;
  expect(clipGradNorm([parameter], Infinity)).toBe(Infinity);
  parameter.grad[1] = Number.NaN;
  expect(clipGradNorm([parameter], Infinity)).toBeNaN();
});

describe("a scaler", () => {
  test("that meets nothing but overflows stays one that gradients can be divided by", () => {
    const parameter = nadir.parameter([1]);
    const optimizer = new SGD([parameter], { lr: 1 });
    const scaler = new GradScaler();
    for (let i = 0; i < 300; i++) {
      parameter.grad[0] = Infinity;
      expect(scaler.step(optimizer)).toBe(false);
      scaler.update();
    }
    expect(scaler.getScale()).toBe(2 ** -127);
    parameter.grad[0] = scaler.scale(1);
    expect(scaler.step(optimizer)).toBe(true);
    expect(parameter.data[0]).toBe(-1);
  });

  test("is refused a scale without an inverse", () => {
    const message = "must be one whose inverse single precision holds, got 1e-40";
    expect(() => new GradScaler({ initScale: 1e-40 })).toThrow(
      new RangeError(`GradScaler: initScale ${message}`),
    );
    const scaler = new GradScaler();
    expect(() => scaler.update(1e-40)).toThrow(new RangeError(`GradScaler: newScale ${message}`));
  });
});

test("what guards an optimizer says that it needs a closure, and is refused as that is", () => {
  const parameter = nadir.parameter([1]);
  expect(new SkipNonFinite(new SGD([parameter])).needsClosure).toBe(false);
  const guarded = new SkipNonFinite(new LBFGS([parameter]));
  expect(guarded.needsClosure).toBe(true);
  expect(() => guarded.step()).toThrow("LBFGS: step() needs a closure");
});

describe("accumulation", () => {
  const added = (
    gradients: readonly number[],
    weights: readonly number[],
    dtype: "f32" | "f64",
  ) => {
    const parameter = nadir.parameter([1], { dtype });
    using accumulation = new Accumulation([parameter], { batches: gradients.length });
    for (const [i, gradient] of gradients.entries()) {
      parameter.grad[0] = gradient;
      accumulation.add(weights[i]);
    }
    return parameter.grad[0]!;
  };

  test.for<[readonly number[], readonly number[], "f32" | "f64", number]>([
    [[2e38, 2e38], [1, 1], "f32", 2e38],
    [[3e38, 3e38, -3e38], [1, 1, 1], "f32", 1e38],
    [[2e38, 1e38], [1, 1000], "f32", (2e38 + 1e41) / 1001],
    [[1.5e308, 1.7e308], [1, 1], "f64", 1.6e308],
    [[1, 3], [1e300, 1e300], "f32", 2],
    [[1, 3], [1e-300, 3e-300], "f32", 2.5],
    [[1, 3], [1e-300, 1], "f32", 3],
    [[1, 3], [1, 1e300], "f32", 3],
    [[1, 3], [5e-324, 5e-324], "f64", 2],
    [[1, 3], [1e308, 1e307], "f64", (1 + 0.3) / 1.1],
  ])("of %j by %j in %s", ([gradients, weights, dtype, mean]) => {
    near([added(gradients, weights, dtype)], [mean], dtype === "f64" ? 1e-15 : 3e-7);
  });

  test("keeps the bits of a plain sum, divided at the end", () => {
    const f = Math.fround;
    const gradients = [0.1, -0.7, 1.3, 5.5, 1e-3].map(f);
    for (const weights of [
      [1, 1, 1, 1, 1],
      [3, 5, 7, 1, 0.25],
    ]) {
      let sum = 0;
      for (const [i, gradient] of gradients.entries()) sum = f(f(weights[i]! * gradient) + sum);
      const total = weights.reduce((x, y) => x + y, 0);
      expect(added(gradients, weights, "f32")).toBe(f(f(1 / total) * sum));
    }
  });

  test("refuses weights that cannot be, and changes nothing", () => {
    const parameter = nadir.parameter([1]);
    parameter.grad[0] = 1;
    using mean = new Accumulation([parameter], { batches: 3 });
    mean.add(1.5e308);
    expect(() => mean.add(1.5e308)).toThrow(
      new RangeError("Accumulation: the sum of all weights must be in (-∞, ∞), got Infinity"),
    );
    expect([mean.count, mean.finish(), parameter.grad[0]]).toEqual([1, 1, 1]);
    using sum = new Accumulation([parameter], { batches: 3, reduction: "sum" });
    expect(() => sum.add(1e39)).toThrow("Accumulation: weight must be at most");
    expect(sum.count).toBe(0);
  });
});
