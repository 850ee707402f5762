import fc from "fast-check";
import { describeWrong } from "../golden/wrong.ts";
import { describeAgreement } from "./agrees.ts";
import { common, decayed, gradient, mean, over, type Rule } from "./reference.ts";

/** With which v is not the last g² by rounding alone, where its sign would be. */
const betas = fc.constantFrom([0, 0.93], [0.9, 0.997], [0.6, 0.87]);

/** Zaheer et al. (2018), algorithm 2, with its authors' correction of bias. */
const rule: Rule = {
  defaults: { lr: 1e-2, betas: [0.9, 0.999], eps: 1e-3, initialAccumulator: 1e-6, ...common },
  element: ({ initialAccumulator }) => {
    let m = initialAccumulator;
    let v = initialAccumulator;
    return (theta, slope, h, t) => {
      const [beta1, beta2] = h.betas;
      const g = gradient(h, slope(theta), theta);
      m = mean(beta1, m, g);
      v -= (1 - beta2) * Math.sign(v - g ** 2) * g ** 2;
      const [mHat, vHat] = [m / (1 - beta1 ** t), v / (1 - beta2 ** t)];
      return decayed(h, theta) - h.lr * over(mHat, Math.sqrt(vHat) + h.eps);
    };
  },
};

describeAgreement("Yogi", rule, { betas });

describeWrong([
  ["pytorch_optimizer", "Yogi", { initialAccumulator: 0 }],
  ["pytorch_optimizer", "Yogi", { eps: 1e-8 }],
  ["optax", "Yogi", { initialAccumulator: 0 }],
  ["optax", "Yogi", { betas: [0.9, 0.99] }],
]);
