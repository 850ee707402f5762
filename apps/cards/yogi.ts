import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, CORRECTED, GRADIENT, MEAN, quotient } from "./parts/tex.ts";

export const Yogi: Card = {
  kind: "adam",
  advice:
    "Where Adam diverges after a few large gradients among small ones: its steps grow again only slowly. Its eps is 1e-3 and its lr 1e-2, ten times Adam's.",
  paper: {
    authors: "Zaheer et al.",
    year: 2018,
    title: "Adaptive Methods for Nonconvex Optimization",
    url: "https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v ← v − (1−β₂)·sign(v−g²)·g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      "v &\\leftarrow v - (1-\\beta_2)\\operatorname{sign}(v-g^2)\\,g^2",
      CORRECTED,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}"),
  places: [
    {
      first: firsts.momentum,
      second: seconds.mean,
      from: ["Adam"],
    },
  ],
  hue: 105,
  digits: [{ options: { lr: 0.02 } }],
};
