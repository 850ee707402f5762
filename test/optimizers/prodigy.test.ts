import { expect, test } from "vitest";
import { Prodigy } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient } from "./reference.ts";

describeAgreement("Prodigy", {
  defaults: {
    lr: 1,
    betas: [0.9, 0.999],
    beta3: null,
    eps: 1e-8,
    useBiasCorrection: false,
    safeguardWarmup: false,
    d0: 1e-6,
    dCoef: 1,
    growthRate: null,
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  whole: (first) => {
    let start: readonly number[] | undefined;
    let [m, v, s]: number[][] = [[], [], []];
    let [d, largest, r] = [first.d0, first.d0, 0];
    return (theta, slopes, h, t) => {
      start ??= theta;
      if (h.lr === 0) return [...theta];
      const [beta1, beta2] = h.betas;
      const beta3 = h.beta3 ?? Math.sqrt(beta2);
      const g = slopes(theta).map((slope, i) => gradient(h, slope, theta[i]!));
      const bias = h.useBiasCorrection ? Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t) : 1;
      const gamma = d * h.lr * bias;
      const along = g.reduce((sum, x, i) => sum + x * (start![i]! - theta[i]!), 0);
      m = g.map((x, i) => beta1 * (m![i] ?? 0) + (1 - beta1) * d * x);
      v = g.map((x, i) => beta2 * (v![i] ?? 0) + (1 - beta2) * d * d * x * x);
      const weight = (d / h.d0) * (h.safeguardWarmup ? d : gamma);
      s = g.map((x, i) => beta3 * (s![i] ?? 0) + weight * x);
      const divisor = s.reduce((sum, x) => sum + Math.abs(x), 0);
      if (divisor === 0) return [...theta];
      r = beta3 * r + (d / h.d0) * gamma * along;
      const estimate = (h.dCoef * r) / divisor;
      if (d === h.d0) d = Math.max(d, estimate);
      largest = Math.max(largest, estimate);
      d = Math.min(largest, d * (h.growthRate ?? Infinity));
      const kept = h.decoupledWeightDecay ? 1 - gamma * h.weightDecay : 1;
      return theta.map((x, i) => {
        const root = Math.sqrt(v![i]!) + d * h.eps;
        return kept * x - (root === 0 ? 0 : (gamma * m![i]!) / root);
      });
    };
  },
});

describeWrong([
  ["prodigyopt", "Prodigy", { useBiasCorrection: true }],
  ["prodigyopt", "Prodigy", { safeguardWarmup: true, lr: 0.5 }],
  ["prodigyopt", "Prodigy", { decoupledWeightDecay: false }],
  ["prodigyopt", "Prodigy", { d0: 1e-5 }],
  ["optax", "Prodigy", { useBiasCorrection: false }],
]);

const SHAPES = { a: [2], b: [3] };

function made(options: object = {}) {
  const { a, b } = loadSmall().parameters(SHAPES, { dtype: "f64" });
  a.data.set([1, -1]);
  b.data.set([2, 0.5, -3]);
  return { a, b, options };
}

test("groups of another lr are refused, and those of 0 stand still, also against weight decay", () => {
  const { a, b } = made();
  const optimizer = new Prodigy([{ params: [a], lr: 0.5 }, { params: [b] }], { weightDecay: 0.1 });
  a.grad.fill(1);
  b.grad.fill(1);
  const before = optimizer.stateDict();
  expect(() => optimizer.step()).toThrow(
    new RangeError("Prodigy: lr must be the same in all groups, or 0, got 0.5 and 1"),
  );
  expect(optimizer.stateDict()).toEqual(before);
  expect([...a.data]).toEqual([1, -1]);
  optimizer.paramGroups[1]!.lr = 0;
  for (let i = 0; i < 10; i++) optimizer.step();
  expect([...b.data]).toEqual([2, 0.5, -3]);
  expect([...a.data]).not.toEqual([1, -1]);
});

test("moves nothing until there is a gradient, not by weight decay either", () => {
  const { a, b } = made();
  const optimizer = new Prodigy([a, b], { weightDecay: 0.1 });
  for (let i = 0; i < 3; i++) optimizer.step();
  expect([...a.data, ...b.data]).toEqual([1, -1, 2, 0.5, -3]);
  b.grad[1] = 1;
  optimizer.step();
  expect([...a.data]).not.toEqual([1, -1]);
});

test("finds the scale of the distance, and says it in its state", () => {
  for (const distance of [1e-2, 1, 1e3]) {
    const x = loadSmall().parameter(Float64Array.of(distance, -distance));
    const optimizer = new Prodigy([x]);
    for (let step = 0; step < 500; step++) {
      x.grad.set(x.data);
      optimizer.step();
    }
    const { d } = optimizer.stateDict().state[0]!.scalars;
    expect(d! / distance).toBeGreaterThan(0.1);
    expect(d! / distance).toBeLessThan(10);
    expect(Math.abs(x.data[0]!) / distance).toBeLessThan(0.2);
  }
});

test("a gradient that is no number leaves the estimate as it was", () => {
  const x = loadSmall().parameter(Float64Array.of(1, 1));
  const optimizer = new Prodigy([x]);
  for (const g of [1, Number.NaN]) {
    x.grad.set([1, g]);
    optimizer.step();
  }
  expect(optimizer.stateDict().state[0]!.scalars.d).toBe(1e-6);
  expect([Number.isFinite(x.data[0]), Number.isNaN(x.data[1])]).toEqual([true, true]);
});
