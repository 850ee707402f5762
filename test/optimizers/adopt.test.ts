import { expect, test } from "vitest";
import { ADOPT } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { decayed, gradient, mean, over } from "./reference.ts";

describeAgreement("ADOPT", {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.9999],
    eps: 1e-6,
    useClipping: true,
    nesterov: false,
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let m = 0;
    let v: number | undefined;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(theta), theta);
      if (v === undefined) {
        v = g ** 2;
        return decayed(h, theta);
      }
      const bound = h.useClipping ? (t - 1) ** 0.25 : Infinity;
      const q = Math.max(-bound, Math.min(bound, over(g, Math.max(Math.sqrt(v), h.eps))));
      m = mean(beta1, m, q);
      v = mean(beta2, v, g ** 2);
      return decayed(h, theta) - h.lr * (h.nesterov ? mean(beta1, m, q) : m);
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "ADOPT", { betas: [0.9, 0.999] }],
  ["pytorch_optimizer", "ADOPT", { useClipping: false }],
  ["pytorch_optimizer", "ADOPT", { nesterov: true }],
  ["pytorch_optimizer", "ADOPT", { decoupledWeightDecay: true }],
  ["optax", "ADOPT", { eps: 1e-8 }],
  ["optax", "ADOPT", { useClipping: false }],
  ["optax", "ADOPT", { nesterov: true }],
]);

test("an infinite gradient is not cut off, a large one is", () => {
  const x = loadSmall().parameter(new Float64Array(4));
  const optimizer = new ADOPT([x], { lr: 0.5, betas: [0, 0.5] });
  optimizer.step(() => x.grad.fill(1));
  optimizer.step(() => x.grad.set([1e300, -1e300, Infinity, Number.NaN]));
  expect([...x.data]).toEqual([-0.5, 0.5, Number.NaN, Number.NaN]);
});
