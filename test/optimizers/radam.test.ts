import { expect, test } from "vitest";
import { RAdam } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { adamStep, common, decayed, gradient, mean } from "./reference.ts";

/** Liu et al. (arXiv:1908.03265), algorithm 2. */
describeAgreement("RAdam", {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.999],
    eps: 1e-8,
    epsPlacement: "uncorrected",
    threshold: 5,
    rectifies: "above",
    ...common,
  },
  element: () => {
    let m = 0;
    let v = 0;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(theta), theta);
      m = mean(beta1, m, g);
      v = mean(beta2, v, g ** 2);
      const mHat = m / (1 - beta1 ** t);
      const end = 2 / (1 - beta2) - 1;
      const rho = end - (2 * t * beta2 ** t) / (1 - beta2 ** t);
      if (rho <= h.threshold) return decayed(h, theta) - h.lr * mHat;
      const r = Math.sqrt((((rho - 4) / (end - 4)) * ((rho - 2) / (end - 2)) * end) / rho);
      return decayed(h, theta) - r * adamStep(h, mHat, v / (1 - beta2 ** t), t);
    };
  },
});

describeWrong([
  ["torch", "RAdam", { epsPlacement: "outside" }],
  ["torch", "RAdam", { epsPlacement: "inside" }],
  ["torch", "RAdam", { threshold: 4 }],
  ["torch", "RAdam", { threshold: 6 }],
  ["optax", "RAdam", { epsPlacement: "uncorrected" }],
  ["optax", "RAdam", { rectifies: "above" }],
]);

test("goes by the mean alone for five steps, then by v", () => {
  const x = loadSmall().parameter(Float64Array.of(0, 0));
  const optimizer = new RAdam([x], { lr: 1 });
  const ways = Array.from({ length: 6 }, () => {
    const before = [...x.data];
    x.grad.set([1, 1000]);
    optimizer.step();
    return before.map((was, i) => was - x.data[i]!);
  });
  for (const [small, large] of ways.slice(0, 5)) {
    expect(small).toBeCloseTo(1, 10);
    expect(large! / small!).toBeCloseTo(1000, 6);
  }
  const [small, large] = ways[5]!;
  expect(large! / small!).toBeCloseTo(1, 6);
  // By hand: ρ∞ = 1999, ρ = 1999 − 12·0.999⁶/(1 − 0.999⁶) = 5.99416, r = 0.0258211.
  expect(small).toBeCloseTo(0.0258211, 6);
});
