import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, CORRECTED_MEAN_SQUARE, GRADIENT, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const LaProp: Card = {
  kind: "adam",
  advice:
    "Noisy gradients, reinforcement learning and adversarial training, in Adam's place: betas may be chosen freely, also β₁ above √β₂, where Adam diverges. Use about half of Adam's lr.",
  paper: {
    authors: "Ziyin et al.",
    year: 2020,
    title: "LaProp: Separating Momentum and Adaptivity in Adam",
    url: "https://arxiv.org/abs/2002.04839",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g/√v̂, v as Adam, over 1−β₁ᵗ",
    second: "1",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN_SQUARE,
      CORRECTED_MEAN_SQUARE,
      "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,\\dfrac{g}{\\sqrt{\\hat v}+\\varepsilon}",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{m}{1-\\beta_1^t}",
    ),
  },
  quotient: quotient("m", "1"),
  places: [
    {
      first: firsts.divided,
      second: seconds.one,
      from: ["Adam"],
    },
  ],
  hue: 170,
  digits: [{ options: { lr: 0.01 } }],
};
