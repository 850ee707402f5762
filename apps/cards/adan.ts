import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN, quotient } from "./parts/tex.ts";

export const Adan: Card = {
  kind: "adam",
  advice:
    "Vision transformers and large models, with five to ten times AdamW's lr and room for three more arrays of state than SGD with momentum. Decay of 0.02 is usual.",
  paper: {
    authors: "Xie et al.",
    year: 2022,
    title: "Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models",
    url: "https://arxiv.org/abs/2208.06677",
  },
  moments: {
    first: "m̂ + β₂û, u ← β₂u + (1−β₂)(g − the last g)",
    second: "n ← β₃n + (1−β₃)(g + β₂(g − the last g))², over 1−β₃ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "d &= g - g_{t-1}",
      MEAN,
      "u &\\leftarrow \\beta_2 u + (1-\\beta_2)\\,d",
      "n &\\leftarrow \\beta_3 n + (1-\\beta_3)\\,(g+\\beta_2 d)^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m+\\beta_2\\hat u}{\\sqrt{\\hat n}+\\varepsilon}",
      "\\theta &\\leftarrow \\theta\\,/\\,(1+\\mathrm{lr}\\cdot\\lambda)",
    ),
  },
  quotient: quotient("\\hat m+\\beta_2\\hat u", "\\sqrt{\\hat n}"),
  places: [{ first: firsts.nesterov, second: seconds.mean, from: ["NAdam"] }],
  hue: 10,
  digits: [{ options: { lr: 0.02 } }],
};
