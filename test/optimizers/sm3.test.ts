import { expect, test } from "vitest";
import { Adagrad, SM3 } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("SM3", {
  defaults: {
    lr: 0.1,
    momentum: 0,
    beta: 0,
    eps: 1e-30,
    accumulatorForm: "largest",
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  tensor: (_, shape) => {
    /** For each dimension an accumulator of each index. */
    const accumulators = shape.map((size) => new Array<number>(size).fill(0));
    let m: number[] = [];
    const indexOf = (i: number, axis: number) => {
      const stride = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
      return Math.floor(i / stride) % shape[axis]!;
    };
    return (theta, slopes, h) => {
      const l2 = h.decoupledWeightDecay ? 0 : h.weightDecay;
      const scale = (h.maximize ? -1 : 1) * h.gradScale;
      const g = slopes(theta).map((x, i) => scale * x + l2 * theta[i]!);
      const nu = g.map((x, i) => {
        const least = Math.min(...accumulators.map((of, axis) => of[indexOf(i, axis)]!));
        return h.beta === 0 ? least + x * x : h.beta * least + (1 - h.beta) * x * x;
      });
      for (const [axis, of] of accumulators.entries()) {
        for (let at = 0; at < of.length; at++) {
          const along = nu.filter((_, i) => indexOf(i, axis) === at);
          const isKept = h.beta > 0 && h.accumulatorForm === "largest";
          of[at] = Math.max(...along, isKept ? of[at]! : 0);
        }
      }
      const u = g.map((x, i) => (x === 0 ? 0 : x / Math.sqrt(nu[i]! + h.eps)));
      m = u.map((x, i) => h.momentum * (m[i] ?? 0) + (1 - h.momentum) * x);
      const kept = h.decoupledWeightDecay ? 1 - h.lr * h.weightDecay : 1;
      return theta.map((x, i) => kept * x - h.lr * m[i]!);
    };
  },
});

describeWrong([
  ["optax", "SM3", { momentum: 0 }],
  ["optax", "SM3", { eps: 1e-3 }],
  ["optax", "SM3", { beta: 0.5 }],
  ["optax", "SM3", { accumulatorForm: "largest" }],
  ["pytorch_optimizer", "SM3", { accumulatorForm: "latest" }],
  ["pytorch_optimizer", "SM3", { momentum: 0.9 }],
  ["pytorch_optimizer", "SM3", { eps: 1e-8 }],
]);

test("of a vector is Adagrad", () => {
  const nadir = loadSmall();
  const [a, b] = [nadir.parameter([9], { dtype: "f64" }), nadir.parameter([9], { dtype: "f64" })];
  const optimizers = [new SM3([a], { eps: 0 }), new Adagrad([b], { lr: 0.1, eps: 0 })];
  for (let t = 0; t < 5; t++) {
    for (const { grad } of [a, b]) for (let i = 0; i < 9; i++) grad[i] = (i - 4) * (t - 2);
    for (const optimizer of optimizers) optimizer.step();
  }
  for (let i = 0; i < 9; i++) expect(a.data[i]).toBeCloseTo(b.data[i]!, 15);
});

test("a matrix keeps the largest of each row and column", () => {
  const parameter = loadSmall().parameter([2, 3], { dtype: "f64" });
  const optimizer = new SM3([parameter]);
  parameter.grad.set([1, 2, 3, 4, 5, 6]);
  optimizer.step();
  const { accumulator } = optimizer.stateDict().state[0]!.slots;
  expect([...accumulator!]).toEqual([9, 36, 16, 25, 36]);
  parameter.grad.set([1, 0, 0, 0, 0, 0]);
  optimizer.step();
  // By hand: ν is the least of row and column, and 1 more at the first.
  expect([...optimizer.stateDict().state[0]!.slots.accumulator!]).toEqual([10, 36, 16, 25, 36]);
});
