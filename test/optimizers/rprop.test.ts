import { expect, test } from "vitest";
import { Rprop } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { common, decayed, gradient } from "./reference.ts";

/** Riedmiller & Braun (1993), iRprop−. */
describeAgreement("Rprop", {
  defaults: { lr: 1e-2, etas: [0.5, 1.2], stepSizes: [1e-6, 50], ...common },
  element: () => {
    let last = 0;
    let size: number | undefined;
    return (theta, slope, h) => {
      size ??= h.lr;
      let g = gradient(h, slope(theta), theta);
      if (g * last > 0) size *= h.etas[1];
      if (g * last < 0) size *= h.etas[0];
      size = Math.min(Math.max(size, h.stepSizes[0]), h.stepSizes[1]);
      if (g * last < 0) g = 0;
      last = g;
      return decayed(h, theta) - size * Math.sign(g);
    };
  },
});

describeWrong([
  ["torch", "Rprop", { lr: 0.1 }],
  ["torch", "Rprop", { etas: [0.5, 1.3] }],
  ["torch", "Rprop", { etas: [0.4, 1.2] }],
  ["torch", "Rprop", { stepSizes: [1e-6, 0.05] }],
  ["optax", "Rprop", { etas: [0.4, 1.2] }],
  ["optax", "Rprop", { stepSizes: [1e-3, 50] }],
]);

test("after the first step, lr no longer counts: in each run of parameters its own first", () => {
  const nadir = loadSmall();
  const [x, y] = [nadir.parameter(new Float64Array(1)), nadir.parameter(new Float64Array(1))];
  const optimizer = new Rprop([x], { lr: 0.5 });
  const step = () => {
    for (const { grad } of [x, y]) grad.set([1]);
    optimizer.step();
  };
  step();
  optimizer.paramGroups[0]!.lr = 100;
  step();
  expect(x.data[0]).toBeCloseTo(-0.5 - 0.6, 14);
  optimizer.addParamGroup({ params: [y], lr: 0.25 });
  step();
  expect(x.data[0]).toBeCloseTo(-0.5 - 0.6 - 0.72, 14);
  expect(y.data[0]).toBe(-0.25);
});

test("step sizes the wrong way round are refused", () => {
  const x = loadSmall().parameter([2]);
  expect(() => new Rprop([x], { stepSizes: [2, 1] })).toThrow(
    "Rprop: stepSizes[0] must not be above stepSizes[1], got [2, 1]",
  );
  const optimizer = new Rprop([x], { stepSizes: [(t) => t, 0.5] });
  x.grad.set([1, 1]);
  optimizer.step();
  const before = [...x.data];
  expect(() => optimizer.step()).toThrow(
    "Rprop: stepSizes[0] must not be above stepSizes[1], got [1, 0.5]",
  );
  expect([...x.data]).toEqual(before);
});
