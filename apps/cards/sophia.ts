import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN, quotient } from "./parts/tex.ts";

export const Sophia: Card = {
  kind: "curvature",
  advice:
    "Language models and other costly training, where the Hessian's diagonal may be estimated every tenth step by one more gradient: see updateHessian. Without estimates, as in the races here, it is momentum's sign.",
  paper: {
    authors: "Liu et al.",
    year: 2023,
    title: "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training",
    url: "https://arxiv.org/abs/2305.14342",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g",
    second: "max(γh, ε, |m|)², h ← β₂h + (1−β₂)ĥ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      "h &\\leftarrow \\beta_2 h + (1-\\beta_2)\\,\\hat h\\quad\\text{every few steps}",
      "u &= \\operatorname{clip}(m\\,/\\max(\\gamma h,\\,\\varepsilon),\\;\\rho)",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot u",
    ),
    variants: [{ options: "biasCorrection", tex: "\\hat m = \\dfrac{m}{1-\\beta_1^t}" }],
  },
  quotient: quotient("m", "\\max(\\gamma h,\\,|m|)"),
  places: [
    {
      first: firsts.momentum,
      second: seconds.curvature,
      from: ["SGD, momentum"],
    },
  ],
  hue: 185,
  digits: [{ options: { lr: 0.002 } }],
};
