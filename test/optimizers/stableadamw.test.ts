import { expect, test } from "vitest";
import { StableAdamW } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("StableAdamW", {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.99],
    eps: 1e-8,
    weightDecay: 1e-2,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  tensor: () => {
    let m: number[] = [];
    let v: number[] = [];
    return (theta, slopes, h, t) => {
      const [beta1, beta2] = h.betas;
      const l2 = h.decoupledWeightDecay ? 0 : h.weightDecay;
      const scale = (h.maximize ? -1 : 1) * h.gradScale;
      const g = slopes(theta).map((slope, i) => scale * slope + l2 * theta[i]!);
      // Means from 0, corrected: the same as with the corrected β.
      m = g.map((x, i) => beta1 * (m[i] ?? 0) + (1 - beta1) * x);
      v = g.map((x, i) => beta2 * (v[i] ?? 0) + (1 - beta2) * x * x);
      const mHat = m.map((x) => x / (1 - beta1 ** t));
      const vHat = v.map((x) => x / (1 - beta2 ** t));
      const squares = g.map((x, i) => (x === 0 ? 0 : x ** 2 / Math.max(vHat[i]!, h.eps ** 2)));
      const mean = squares.reduce((sum, x) => sum + x, 0) / Math.max(1, g.length);
      const lr = h.lr / Math.max(1, Math.sqrt(mean));
      const kept = h.decoupledWeightDecay ? 1 - lr * h.weightDecay : 1;
      return theta.map((x, i) => {
        const root = Math.sqrt(vHat[i]!) + h.eps;
        return kept * x - (root === 0 ? 0 : (lr * mHat[i]!) / root);
      });
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "StableAdamW", { betas: [0.9, 0.999] }],
  ["pytorch_optimizer", "StableAdamW", { decoupledWeightDecay: false }],
  ["pytorch_optimizer", "StableAdamW", { weightDecay: 0 }],
  ["pytorch_optimizer", "StableAdamW", { eps: 1e-6 }],
]);

test("a spike shortens the step of its tensor, and of no other", () => {
  const { a, b } = loadSmall().parameters({ a: [4], b: [4] }, { dtype: "f64" });
  const optimizer = new StableAdamW({ a, b }, { betas: [0, 0.9], eps: 0, weightDecay: 0, lr: 1 });
  for (const { grad } of [a, b]) grad.fill(1);
  optimizer.step();
  expect([...a.data, ...b.data]).toEqual(new Array(8).fill(-1));
  a.grad.fill(10);
  optimizer.step();
  // By hand: β̂₂ = 0.9·0.1/0.19; v = β̂₂ + (1−β̂₂)·100; AdamW's step 10/√v is what RMS is, so it is 1.
  for (const x of a.data) expect(x).toBeCloseTo(-2, 14);
  for (const x of b.data) expect(x).toBeCloseTo(-2, 14);
});
