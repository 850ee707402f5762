import { expect, test } from "vitest";
import { LaProp } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient, mean, over } from "./reference.ts";

describeAgreement("LaProp", {
  defaults: {
    lr: 4e-4,
    betas: [0.9, 0.999],
    eps: 1e-15,
    epsPlacement: "outside",
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let [m, v, meanLr] = [0, 0, 0];
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(theta), theta);
      v = mean(beta2, v, g ** 2);
      const correction = 1 - beta2 ** t;
      const roots: Readonly<Record<string, number>> = {
        outside: Math.sqrt(v / correction) + h.eps,
        inside: Math.sqrt(v / correction + h.eps),
        uncorrected: (Math.sqrt(v) + h.eps) / Math.sqrt(correction),
      };
      m = mean(beta1, m, h.lr * over(g, roots[h.epsPlacement]!));
      meanLr = mean(beta1, meanLr, h.lr);
      const moved = theta - over(h.lr * m, meanLr);
      return h.decoupledWeightDecay ? moved - h.lr * h.weightDecay * moved : moved;
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "LaProp", { betas: [0.9, 0.99] }],
  ["pytorch_optimizer", "LaProp", { eps: 1e-8 }],
  ["pytorch_optimizer", "LaProp", { decoupledWeightDecay: false }],
  ["pytorch_optimizer", "LaProp", { maximize: true }],
]);

test("a learning rate of 0 moves nothing, also after others", () => {
  const x = loadSmall().parameter(Float64Array.of(1, -1));
  const optimizer = new LaProp([x], { lr: (t) => [0.5, 0, 0.5][t]!, betas: [0.5, 0.5] });
  const after = () => {
    optimizer.step(() => x.grad.set([2, -3]));
    return [...x.data];
  };
  const first = after();
  expect(first[0]).toBeCloseTo(0.5, 12);
  expect(after()).toEqual(first);
  expect(after()[0]).toBeLessThan(0.2);
});
