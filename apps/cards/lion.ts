import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Lion: Card = {
  kind: "signs",
  advice:
    "Large models in little memory: half of Adam's state. Every element goes equally far, so lr is a third to a tenth of AdamW's, and weightDecay as many times more; with noisy gradients use large batches and let lr fall.",
  paper: {
    authors: "Chen et al.",
    year: 2023,
    title: "Symbolic Discovery of Optimization Algorithms",
    url: "https://arxiv.org/abs/2302.06675",
  },
  moments: { first: "c ← β₁m + (1−β₁)g, m ← β₂m + (1−β₂)g", second: "c²" },
  update: {
    tex: aligned(
      GRADIENT,
      "c &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,g",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\operatorname{sign}(c)",
      "m &\\leftarrow \\beta_2 m + (1-\\beta_2)\\,g",
    ),
  },
  quotient: quotient("c", "|c|"),
  places: [
    {
      first: firsts.momentum,
      second: seconds.size,
      from: ["SGD, momentum"],
    },
  ],
  hue: 320,
  digits: [{ options: { lr: 0.002 } }],
};
