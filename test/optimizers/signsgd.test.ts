import { expect, test } from "vitest";
import { Lion, SignSGD, Signum } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { common, decayed, gradient, mean } from "./reference.ts";

/** Bernstein et al. (arXiv:1802.04434), algorithm 1. */
describeAgreement("SignSGD", {
  defaults: { lr: 1e-3, ...common },
  element: () => (theta, slope, h) =>
    decayed(h, theta) - h.lr * Math.sign(gradient(h, slope(theta), theta)),
});

/** Algorithm 2. */
describeAgreement("Signum", {
  defaults: { lr: 1e-3, momentum: 0.9, ...common },
  element: () => {
    let m = 0;
    return (theta, slope, h) => {
      m = mean(h.momentum, m, gradient(h, slope(theta), theta));
      return decayed(h, theta) - h.lr * Math.sign(m);
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "SignSGD", { maximize: true }],
  ["pytorch_optimizer", "Signum", { momentum: 0.99 }],
  ["pytorch_optimizer", "Signum", { momentum: 0 }],
  ["optax", "Signum", { momentum: 0 }],
  ["optax", "SignSGD", { weightDecay: 0.01 }],
]);

test("go as far by 1e-30 as by 1e30, nowhere by 0, and NaN is not hidden", () => {
  const nadir = loadSmall();
  for (const Class of [SignSGD, Signum]) {
    const x = nadir.parameter(new Float64Array(4));
    x.grad.set([1e-30, -1e30, 0, Number.NaN]);
    new Class([x], { lr: 0.5 }).step();
    expect([...x.data]).toEqual([-0.5, 0.5, 0, Number.NaN]);
    expect([...x.grad]).toEqual([1e-30, -1e30, 0, Number.NaN]);
  }
});

test("Lion with two equal betas is Signum, to the bit", () => {
  const nadir = loadSmall();
  const [x, y] = [nadir.parameter([1, 37]), nadir.parameter([1, 37])];
  const options = { lr: 0.01, weightDecay: 0.1, decoupledWeightDecay: true };
  const signum = new Signum([x], { ...options, momentum: 0.9 });
  const lion = new Lion([y], { ...options, betas: [0.9, 0.9] });
  for (let t = 0; t < 20; t++) {
    for (const { grad } of [x, y]) grad.set(grad.map((_, i) => ((i * 7 + t * 13) % 11) - 5.5));
    signum.step();
    lion.step();
  }
  expect([...x.data]).toEqual([...y.data]);
  expect(x.data[0]).not.toBe(0);
});
