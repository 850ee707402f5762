import { expect, test } from "vitest";
import { DAdaptAdam } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient } from "./reference.ts";

const over = (x: number, y: number) => (y === 0 ? 0 : x / y);

describeAgreement("DAdaptAdam", {
  defaults: {
    lr: 1,
    betas: [0.9, 0.999],
    eps: 1e-8,
    useBiasCorrection: false,
    d0: 1e-6,
    growthRate: null,
    layerScale: 1,
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  whole: (first) => {
    let [m, v, s]: number[][] = [[], [], []];
    let [d, r] = [first.d0, 0];
    return (theta, slopes, h, t) => {
      if (h.lr === 0) return [...theta];
      const [beta1, beta2] = h.betas;
      const kept = Math.sqrt(beta2);
      const g = slopes(theta).map((slope, i) => gradient(h, slope, theta[i]!));
      const bias = h.useBiasCorrection ? Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t) : 1;
      const gamma = d * h.lr * bias;
      const along = g.reduce(
        (sum, x, i) => sum + x * over(s![i] ?? 0, Math.sqrt(v![i] ?? 0) + h.eps),
        0,
      );
      m = g.map((x, i) => beta1 * (m![i] ?? 0) + (1 - beta1) * h.layerScale * gamma * x);
      v = g.map((x, i) => beta2 * (v![i] ?? 0) + (1 - beta2) * x * x);
      s = g.map((x, i) => kept * (s![i] ?? 0) + (1 - kept) * gamma * x);
      const divisor = h.layerScale * s.reduce((sum, x) => sum + Math.abs(x), 0);
      if (divisor === 0) return [...theta];
      r = kept * r + (1 - kept) * h.layerScale * gamma * along;
      const estimate = r / ((1 - kept) * divisor);
      d = Math.max(d, Math.min(estimate, d * (h.growthRate ?? Infinity)));
      const shrunk = h.decoupledWeightDecay ? 1 - gamma * h.weightDecay : 1;
      return theta.map((x, i) => shrunk * x - over(m![i]!, Math.sqrt(v![i]!) + h.eps));
    };
  },
});

describeWrong([
  ["dadaptation", "DAdaptAdam", { useBiasCorrection: true }],
  ["dadaptation", "DAdaptAdam", { layerScale: 2 }],
  ["dadaptation", "DAdaptAdam", { decoupledWeightDecay: true }],
  ["dadaptation", "DAdaptAdam", { d0: 1e-5 }],
  ["dadaptation", "DAdaptAdam", { eps: 1e-6 }],
  ["optax", "DAdaptAdam", { useBiasCorrection: false }],
  ["optax", "DAdaptAdam", { decoupledWeightDecay: false }],
]);

test("groups of another lr are refused; layerScale is what sets one apart", () => {
  const { a, b } = loadSmall().parameters({ a: [2], b: [2] }, { dtype: "f64" });
  const optimizer = new DAdaptAdam([{ params: [a], lr: 0.5 }, { params: [b] }]);
  expect(() => optimizer.step()).toThrow(
    new RangeError("DAdaptAdam: lr must be the same in all groups, or 0, got 0.5 and 1"),
  );
  const scaled = new DAdaptAdam([{ params: [a], layerScale: 0.5 }, { params: [b] }]);
  for (const { grad } of [a, b]) grad.fill(1);
  for (let i = 0; i < 20; i++) scaled.step();
  expect(a.data[0]! / b.data[0]!).toBeCloseTo(0.5, 12);
});

test("finds the scale of the distance from below, and says it in its state", () => {
  for (const distance of [1e-2, 1, 100]) {
    const x = loadSmall().parameter(Float64Array.of(distance, -distance));
    const optimizer = new DAdaptAdam([x], { lr: 0.5 });
    for (let step = 0; step < 2000; step++) {
      x.grad.set(x.data);
      optimizer.step();
    }
    const { d } = optimizer.stateDict().state[0]!.scalars;
    expect(d! / distance).toBeGreaterThan(0.01);
    expect(d! / distance).toBeLessThan(10);
    expect(Math.abs(x.data[0]!) / distance).toBeLessThan(0.2);
  }
});
