import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MADGRAD } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient, over } from "./reference.ts";

describeAgreement("MADGRAD", {
  defaults: {
    lr: 1e-2,
    momentum: 0.9,
    eps: 1e-6,
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let [s, squares] = [0, 0];
    let start: number | undefined;
    return (theta, slope, h, t) => {
      start ??= theta;
      const rate = h.lr === 0 ? 0 : h.lr + h.eps;
      const lost = h.decoupledWeightDecay ? rate * h.weightDecay * theta : 0;
      // Without momentum the authors take θ₀ from θ, as it has decayed.
      if (h.momentum === 0) start -= lost;
      const g = gradient(h, slope(theta), theta);
      s += rate * Math.sqrt(t) * g;
      squares += rate * Math.sqrt(t) * g ** 2;
      const z = start - over(s, Math.cbrt(squares) + h.eps);
      return h.momentum === 0 ? z : h.momentum * theta + (1 - h.momentum) * z - lost;
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "MADGRAD", { momentum: 0.8 }],
  ["pytorch_optimizer", "MADGRAD", { eps: 1e-7 }],
  ["pytorch_optimizer", "MADGRAD", { decoupledWeightDecay: true }],
  ["pytorch_optimizer", "MADGRAD", { maximize: true }],
  ["optax", "MADGRAD", { eps: 0 }],
]);

describe.for(dtypes)("the cube root in %s", (dtype) => {
  // With θ = 0 and this lr, λ is 1: θ becomes −g / ∛g².
  const roots = (values: readonly number[]) => {
    using nadir = loadSmall();
    const x = nadir.parameter([values.length], { dtype });
    x.grad.set(values);
    new MADGRAD([x], { lr: 1, momentum: 0, eps: 0 }).step();
    return { grads: [...x.grad], ends: [...x.data] };
  };
  const [ulp, least, most] = dtype === "f32" ? [2 ** -23, -60, 60] : [2 ** -52, -500, 500];

  test("is right to 2 units in the last place", () => {
    const numbers = fc
      .tuple(fc.integer({ min: least, max: most }), fc.double({ min: 1, max: 2, noNaN: true }))
      .map(([exponent, mantissa]) => mantissa * 2 ** exponent);
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 64, maxLength: 64 }), (values) => {
        const { grads, ends } = roots(values);
        for (const [i, g] of grads.entries()) {
          const square = dtype === "f32" ? Math.fround(g * g) : g * g;
          const expected = g / Math.cbrt(square);
          expect(Math.abs(-ends[i]! / expected - 1)).toBeLessThan(2 * ulp);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("of what is no normal number, of 0, of what overflows", () => {
    const tiny = dtype === "f32" ? 2 ** -74 : 2 ** -536;
    const huge = dtype === "f32" ? 2 ** 70 : 2 ** 600;
    const { ends } = roots([tiny, -tiny, 0, huge, Infinity, Number.NaN]);
    expect(-ends[0]! / Math.cbrt(tiny)).toBeCloseTo(1, dtype === "f32" ? 6 : 14);
    expect(ends.slice(1)).toEqual([-ends[0]!, 0, 0, Number.NaN, Number.NaN]);
  });
});
