import { describeWrong } from "../golden/wrong.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient, mean, over } from "./reference.ts";

describeAgreement("Adan", {
  defaults: {
    lr: 1e-3,
    betas: [0.98, 0.92, 0.99],
    eps: 1e-8,
    noProx: false,
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  element: () => {
    let [m, u, n] = [0, 0, 0];
    let last: number | undefined;
    return (theta, slope, h, t) => {
      const [beta1, beta2, beta3 = 0] = h.betas;
      const g = gradient(h, slope(theta), theta);
      const d = g - (last ?? g);
      last = g;
      m = mean(beta1, m, g);
      u = mean(beta2, u, d);
      n = mean(beta3, n, (g + beta2 * d) ** 2);
      const [mHat, uHat, nHat] = [m / (1 - beta1 ** t), u / (1 - beta2 ** t), n / (1 - beta3 ** t)];
      const step = h.lr * over(mHat + beta2 * uHat, Math.sqrt(nHat) + h.eps);
      if (!h.decoupledWeightDecay) return theta - step;
      if (h.noProx) return (1 - h.lr * h.weightDecay) * theta - step;
      return (theta - step) / (1 + h.lr * h.weightDecay);
    };
  },
});

describeWrong([
  ["pytorch_optimizer", "Adan", { betas: [0.92, 0.98, 0.99] }],
  ["pytorch_optimizer", "Adan", { betas: [0.98, 0.08, 0.99] }],
  ["pytorch_optimizer", "Adan", { noProx: true }],
  ["pytorch_optimizer", "Adan", { decoupledWeightDecay: false }],
  ["pytorch_optimizer", "Adan", { eps: 1e-7 }],
  ["pytorch_optimizer", "Adan", { maximize: true }],
]);
