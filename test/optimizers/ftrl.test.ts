import { describe, expect, test } from "vitest";
import { keras } from "../../src/conventions/index.ts";
import { Ftrl } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { decayed, gradient, over } from "./reference.ts";

describeAgreement("Ftrl", {
  defaults: {
    lr: 0.1,
    lrPower: -0.5,
    beta: 1,
    l1: 0,
    l2: 0,
    l2Form: "half",
    l2Shrinkage: 0,
    initialAccumulator: 0,
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  element: ({ initialAccumulator }) => {
    let [z, n] = [0, initialAccumulator];
    return (theta, slope, h) => {
      if (h.lr === 0) return theta;
      const w = decayed(h, theta);
      const g = gradient(h, slope(theta), w);
      const sigma = ((n + g ** 2) ** -h.lrPower - n ** -h.lrPower) / h.lr;
      n += g ** 2;
      z += g + 2 * h.l2Shrinkage * w - sigma * w;
      if (Math.abs(z) <= h.l1) return 0;
      const lambda2 = h.l2Form === "half" ? h.l2 : 2 * h.l2;
      return -over(z - Math.sign(z) * h.l1, (h.beta + n ** -h.lrPower) / h.lr + lambda2);
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "Ftrl", { beta: 0.5 }],
  ["pytorch_optimizer", "Ftrl", { l2Form: "whole" }],
  ["pytorch_optimizer", "Ftrl", { initialAccumulator: 0.1 }],
  ["keras", "Ftrl", { beta: 1 }],
  ["keras", "Ftrl", { l2Form: "half" }],
  ["keras", "Ftrl", { initialAccumulator: 0 }],
  ["keras", "Ftrl", { lrPower: -0.4 }],
  ["keras", "Ftrl", { decoupledWeightDecay: false }],
]);

test("L1 gives exact zeros: a linear model of clicks keeps the features that tell", () => {
  const features = 20;
  const x = loadSmall().parameter(new Float64Array(features));
  const optimizer = new Ftrl([x], { lr: 0.5, l1: 2 });
  for (let t = 0; t < 400; t++) {
    // Three features a row; clicked if feature 0 is among them and 1 is not.
    const row = [t % 2, 2 + ((t * 7) % 9), 11 + ((t * 5) % 9)];
    const score = row.reduce((sum, i) => sum + x.data[i]!, 0);
    const slope = 1 / (1 + Math.exp(-score)) - (row[0] === 0 ? 1 : 0);
    x.grad.fill(0);
    for (const i of row) x.grad[i] = slope;
    optimizer.step();
  }
  const kept = [...x.data.keys()].filter((i) => x.data[i] !== 0);
  expect(kept).toEqual([0, 1]);
  expect(x.data[0]).toBeGreaterThan(1);
  expect(x.data[1]).toBeLessThan(-1);
});

describe.for(dtypes)("powers in %s", (dtype) => {
  const end = (lrPower: number, squares: readonly number[]) => {
    const x = loadSmall().parameter(
      { data: squares.map(() => 1), shape: [squares.length] },
      { dtype },
    );
    x.grad.set(squares.map(Math.sqrt));
    new Ftrl([x], { lr: 1, beta: 0, lrPower }).step();
    return [...x.data];
  };
  const most = dtype === "f32" ? 1e9 : 1e20;
  const squares = [1 / most, 1e-9, 0.25, 0.999, 1, 1.001, 4, 1e9, most];

  test("are those of the paper's roots near -½", () => {
    // From 1, n = 0 and z = 0: −(g − n^p · 1) / n^p.
    for (const lrPower of [-0.5, -0.5000001, -0.25, -1, -2]) {
      for (const [i, actual] of end(lrPower, squares).entries()) {
        const root = squares[i]! ** -lrPower;
        const expected = 1 - Math.sqrt(squares[i]!) / root;
        const rounding = (dtype === "f32" ? 2e-6 : 4e-14) * (1 + Math.abs(expected));
        expect(Math.abs(actual - expected)).toBeLessThan(rounding);
      }
    }
  });

  test("of 0, and with the power 0", () => {
    expect(end(-0.3, [0])).toEqual([0]);
    expect(end(0, [0, 4])).toEqual([0, -2]);
  });
});

test("with a learning rate of 0 a step leaves everything as it is", () => {
  const x = loadSmall().parameter(Float64Array.of(1, -2));
  const optimizer = new keras.Ftrl([x], { lr: (t) => t && 0.1, weightDecay: 0.1 });
  optimizer.step(() => x.grad.fill(3));
  expect([...x.data]).toEqual([1, -2]);
  optimizer.step();
  expect(x.data[0]).not.toBe(1);
});
