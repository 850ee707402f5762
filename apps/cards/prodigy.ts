import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Prodigy: Card = {
  kind: "free",
  advice:
    "Adam where no learning rate is to be tuned, as in fine-tuning of diffusion models: it grows from next to nothing to what the way so far allows. Leave lr at 1, with a cosine to 0; tune, if at all, by dCoef between 0.5 and 2.",
  paper: {
    authors: "Mishchenko & Defazio",
    year: 2023,
    title: "Prodigy: An Expeditiously Adaptive Parameter-Free Learner",
    url: "https://arxiv.org/abs/2306.06101",
  },
  moments: { first: "m ← β₁m + (1−β₁)·d·g", second: "v ← β₂v + (1−β₂)·d²g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "r &\\leftarrow \\sqrt{\\beta_2}\\,r + \\dfrac{d}{d_0}\\,\\gamma\\,g^{\\top}(\\theta_0-\\theta)",
      "\\gamma &= d\\cdot\\mathrm{lr}",
      "s &\\leftarrow \\sqrt{\\beta_2}\\,s + \\dfrac{d}{d_0}\\,\\gamma\\,g",
      "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,d\\,g",
      "v &\\leftarrow \\beta_2 v + (1-\\beta_2)\\,d^2 g^2",
      "d &\\leftarrow \\max(d,\\; r\\,/\\,\\lVert s\\rVert_1)",
      "\\theta &\\leftarrow (1-\\gamma\\lambda)\\,\\theta - \\gamma\\,\\dfrac{m}{\\sqrt v+d\\,\\varepsilon}",
    ),
  },
  quotient: quotient("m", "\\sqrt v"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["DAdaptAdam", "AdamW"] }],
  hue: 60,
  digits: [{ options: { lr: 0.5 } }],
};
