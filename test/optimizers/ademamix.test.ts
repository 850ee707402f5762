import { expect, test } from "vitest";
import { AdEMAMix } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { decayed, gradient, mean, over } from "./reference.ts";

describeAgreement("AdEMAMix", {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.999, 0.9999],
    alpha: 2,
    alphaWarmup: 0,
    beta3Warmup: 0,
    eps: 1e-8,
    epsRoot: 0,
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let [fast, slow, v] = [0, 0, 0];
    return (theta, slope, h, t) => {
      const [beta1, beta2, last = 0] = h.betas;
      const beta3 = t < h.beta3Warmup ? warm(beta1, last, t / h.beta3Warmup) : last;
      const alpha = h.alpha * Math.min(h.alphaWarmup === 0 ? 1 : t / h.alphaWarmup, 1);
      const g = gradient(h, slope(theta), theta);
      fast = mean(beta1, fast, g);
      slow = mean(beta3, slow, g);
      v = mean(beta2, v, g ** 2);
      const numerator = fast / (1 - beta1 ** t) + alpha * slow;
      const root = Math.sqrt(v / (1 - beta2 ** t) + h.epsRoot) + h.eps;
      return decayed(h, theta) - h.lr * over(numerator, root);
    };
  },
});

/** The paper's schedule of β₃, section 3. */
function warm(from: number, to: number, part: number): number {
  if (from === 0) return to ** (1 / part);
  const [a, b] = [Math.log(from), Math.log(to)];
  return Math.min(Math.exp((a * b) / ((1 - part) * b + part * a)), to);
}

describeWrong([
  ["pytorch_optimizer", "AdEMAMix", { betas: [0.9, 0.999, 0.999] }],
  ["pytorch_optimizer", "AdEMAMix", { alphaWarmup: 25 }],
  ["pytorch_optimizer", "AdEMAMix", { beta3Warmup: 25 }],
  ["pytorch_optimizer", "AdEMAMix", { decoupledWeightDecay: false }],
  ["optax", "AdEMAMix", { alpha: 2 }],
  ["optax", "AdEMAMix", { epsRoot: 1e-8 }],
]);

test("warms up from β₁ = 0, to β₃ = 0, and where β₃ is the smaller", () => {
  const end = (beta1: number, beta3: number, beta3Warmup: number) => {
    const x = loadSmall().parameter(Float64Array.of(1));
    const optimizer = new AdEMAMix([x], { betas: [beta1, 0.9, beta3], beta3Warmup });
    for (const g of [1, -2, 0.5]) optimizer.step(() => x.grad.fill(g));
    return optimizer.stateDict().state[0]!.slots.exp_avg_slow![0]!;
  };
  const slow = (betas: readonly number[]) =>
    [1, -2, 0.5].reduce((m, g, i) => mean(betas[i]!, m, g), 0);
  expect(end(0, 0.99, 4)).toBeCloseTo(slow([0.99 ** 4, 0.99 ** 2, 0.99 ** (4 / 3)]), 14);
  expect(end(0.9, 0, 4)).toBe(0.5);
  expect(end(0, 0, 4)).toBe(0.5);
  expect(end(0.9, 0.5, 4)).toBe(end(0.9, 0.5, 0));
});
