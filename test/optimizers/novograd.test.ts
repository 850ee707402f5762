import { expect, test } from "vitest";
import { NovoGrad } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("NovoGrad", {
  defaults: {
    lr: 1e-3,
    betas: [0.95, 0.98],
    eps: 1e-8,
    gradAveraging: false,
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  tensor: () => {
    let m: number[] | undefined;
    let v: number | undefined;
    return (theta, slopes, h) => {
      const [beta1, beta2] = h.betas;
      const g = slopes(theta).map((x) => (h.maximize ? -1 : 1) * h.gradScale * x);
      const square = Math.hypot(...g) ** 2;
      v = v === undefined ? square : beta2 * v + (1 - beta2) * square;
      const root = Math.sqrt(v) + h.eps;
      const l2 = h.decoupledWeightDecay ? 0 : h.weightDecay;
      const d = g.map((x, i) => (root === 0 ? 0 : x / root) + l2 * theta[i]!);
      const last = m;
      const intake = h.gradAveraging ? 1 - beta1 : 1;
      m = last ? d.map((x, i) => beta1 * last[i]! + intake * x) : d;
      const kept = h.decoupledWeightDecay ? 1 - h.lr * h.weightDecay : 1;
      return theta.map((x, i) => kept * x - h.lr * m![i]!);
    };
  },
});

describeWrong([
  ["optax", "NovoGrad", { betas: [0.95, 0.25] }],
  ["optax", "NovoGrad", { eps: 1e-2 }],
  ["optax", "NovoGrad", { gradAveraging: true }],
  ["optax", "NovoGrad", { decoupledWeightDecay: true }],
  ["pytorch_optimizer", "NovoGrad", { gradAveraging: true }],
  ["pytorch_optimizer", "NovoGrad", { betas: [0.95, 0.9] }],
]);

test("the first step of each tensor has length lr, and each has a norm of its own", () => {
  const { a, b } = loadSmall().parameters({ a: [2], b: [1, 1] }, { dtype: "f64" });
  a.grad.set([3e5, -4e5]);
  b.grad.set([1e-5]);
  const optimizer = new NovoGrad({ a, b }, { lr: 0.5, eps: 0 });
  optimizer.step();
  for (const [i, expected] of [-0.3, 0.4].entries()) expect(a.data[i]).toBeCloseTo(expected, 15);
  expect(b.data[0]).toBeCloseTo(-0.5, 15);
  const { state } = optimizer.stateDict();
  expect(state.map(({ slots }) => [...slots.grads_ema!])).toEqual([[25e10], [1e-5 * 1e-5]]);
});

test("a tensor whose gradient was 0 so far stays", () => {
  const parameter = loadSmall().parameter(Float32Array.of(1, -1));
  new NovoGrad([parameter], { eps: 0 }).step();
  expect([...parameter.data]).toEqual([1, -1]);
});

test("a gradient whose norm overflows moves nothing, as in optax", () => {
  const x = loadSmall().parameter(Float32Array.of(1));
  const optimizer = new NovoGrad([x], { lr: 0.1 });
  x.grad[0] = 2e19;
  optimizer.step();
  expect(x.data[0]).toBe(1);
});
