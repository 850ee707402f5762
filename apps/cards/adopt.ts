import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const ADOPT: Card = {
  kind: "adam",
  advice:
    "In Adam's place with Adam's lr, where Adam does not converge or its β₂ would have to be tuned: here any β₂ will do, the default is 0.9999.",
  paper: {
    authors: "Taniguchi et al.",
    year: 2024,
    title: "ADOPT: Modified Adam Can Converge with Any β₂ with the Optimal Rate",
    url: "https://arxiv.org/abs/2411.02853",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)q, q = g / max(√v, ε), v ← β₂v + (1−β₂)g² afterwards",
    second: "1",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "q &= \\operatorname{clip}(g\\,/\\max(\\sqrt v,\\,\\varepsilon),\\; \\sqrt[4]{t-1})",
      "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,q",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot m",
      MEAN_SQUARE,
    ),
    variants: [
      {
        options: "nesterov",
        tex: "\\theta \\leftarrow \\theta - \\mathrm{lr}\\cdot(\\beta_1 m + (1-\\beta_1)\\,q)",
      },
    ],
  },
  quotient: quotient("m", "1"),
  places: [
    {
      first: firsts.divided,
      second: seconds.one,
      from: ["Adam"],
    },
  ],
  hue: 115,
  digits: [{ options: { lr: 0.01 } }],
};
