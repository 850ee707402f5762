import { expect, test } from "vitest";
import { Lion } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("Lion", {
  defaults: {
    lr: 1e-4,
    betas: [0.9, 0.99],
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let m = 0;
    return (theta, slope, h) => {
      const scaled = (h.maximize ? -1 : 1) * h.gradScale * slope(theta);
      const g = h.decoupledWeightDecay ? scaled : scaled + h.weightDecay * theta;
      const c = h.betas[0] * m + (1 - h.betas[0]) * g;
      m = h.betas[1] * m + (1 - h.betas[1]) * g;
      const kept = h.decoupledWeightDecay ? theta - h.lr * h.weightDecay * theta : theta;
      return kept - h.lr * Math.sign(c);
    };
  },
});

describeWrong([
  ["optax", "Lion", { betas: [0.99, 0.9] }],
  ["optax", "Lion", { betas: [0.9, 0.999] }],
  ["optax", "Lion", { decoupledWeightDecay: false }],
  ["optax", "Lion", { maximize: true }],
  ["keras", "Lion", { betas: [0.99, 0.9] }],
]);

test("goes as far by 1e-30 as by 1e30, nowhere by 0, and NaN is not hidden", () => {
  const x = loadSmall().parameter(new Float64Array(4));
  x.grad.set([1e-30, -1e30, 0, Number.NaN]);
  new Lion([x], { lr: 0.5 }).step();
  expect([...x.data]).toEqual([-0.5, 0.5, 0, Number.NaN]);
});
