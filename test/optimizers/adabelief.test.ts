import fc from "fast-check";
import { describeWrong } from "../golden/wrong.ts";
import { describeAgreement } from "./agrees.ts";
import { common, decayed, gradient, mean, over, type Rule } from "./reference.ts";

/** With β₁ = 0 nothing is ever unexpected: s would be ε, and one rounding, divided by it, everything. */
const betas = fc.constantFrom([0.5, 0.7], [0.9, 0.999], [0.8, 0.95]);

/** Zhuang et al. (arXiv:2010.07468), algorithm 2; rectified as Liu et al. (arXiv:1908.03265). */
const rule: Rule = {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.999],
    eps: 1e-16,
    epsRoot: 1e-16,
    rectify: true,
    ...common,
    decoupledWeightDecay: true,
  },
  element: () => {
    let m = 0;
    let s = 0;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(theta), theta);
      m = mean(beta1, m, g);
      s = mean(beta2, s, (g - m) ** 2) + h.epsRoot;
      const mHat = m / (1 - beta1 ** t);
      const correction = 1 - beta2 ** t;
      const kept = decayed(h, theta);
      if (!h.rectify) return kept - h.lr * over(mHat, Math.sqrt(s / correction) + h.eps);
      const end = 2 / (1 - beta2) - 1;
      const rho = end - (2 * t * beta2 ** t) / correction;
      if (rho < 5) return kept - h.lr * mHat;
      const r = Math.sqrt((((rho - 4) / (end - 4)) * ((rho - 2) / (end - 2)) * end) / rho);
      return kept - h.lr * r * Math.sqrt(correction) * over(mHat, Math.sqrt(s) + h.eps);
    };
  },
};

describeAgreement("AdaBelief", rule, { betas });

describeWrong([
  ["adabelief-pytorch", "AdaBelief", { rectify: false }],
  ["adabelief-pytorch", "AdaBelief", { epsRoot: 0 }],
  ["adabelief-pytorch", "AdaBelief", { decoupledWeightDecay: false }],
  ["pytorch_optimizer", "AdaBelief", { epsRoot: 0 }],
  ["optax", "AdaBelief", { rectify: true }],
  ["optax", "AdaBelief", { epsRoot: 0 }],
]);
