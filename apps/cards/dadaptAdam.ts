import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const DAdaptAdam: Card = {
  kind: "free",
  advice:
    "Adam without a learning rate to tune: it estimates from below how far the minimum is. Leave lr at 1, with a schedule from 1 to 0; Prodigy, which followed it, finds the distance sooner.",
  paper: {
    authors: "Defazio & Mishchenko",
    year: 2023,
    title: "Learning-Rate-Free Learning by D-Adaptation",
    url: "https://arxiv.org/abs/2301.07733",
  },
  moments: { first: "m ← β₁m + (1−β₁)·d·g", second: "v ← β₂v + (1−β₂)g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "r &\\leftarrow \\sqrt{\\beta_2}\\,r + (1-\\sqrt{\\beta_2})\\,\\gamma\\textstyle\\sum g\\,\\dfrac{s}{\\sqrt v+\\varepsilon}",
      "\\gamma &= d\\cdot\\mathrm{lr}",
      "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,\\gamma\\,g",
      MEAN_SQUARE,
      "s &\\leftarrow \\sqrt{\\beta_2}\\,s + (1-\\sqrt{\\beta_2})\\,\\gamma\\,g",
      "d &\\leftarrow \\max(d,\\; r\\,/\\,((1-\\sqrt{\\beta_2})\\lVert s\\rVert_1))",
      "\\theta &\\leftarrow \\theta - \\dfrac{m}{\\sqrt v+\\varepsilon}",
    ),
  },
  quotient: quotient("m", "\\sqrt v"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["Adam"] }],
  hue: 45,
  digits: [{ options: { lr: 0.1 } }],
};
