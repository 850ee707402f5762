import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT } from "./parts/tex.ts";

export const NovoGrad: Card = {
  kind: "tensors",
  advice:
    "Speech and image networks at large batches, without warm-up, in half of Adam's state: one number a tensor in place of v. Take lr ten times AdamW's, and let it fall.",
  paper: {
    authors: "Ginsburg et al.",
    year: 2019,
    title:
      "Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep Networks",
    url: "https://arxiv.org/abs/1905.11286",
  },
  moments: {
    first: "β₁m + g/√n, n ← β₂n + (1−β₂)‖g‖² of each tensor",
    second: "1",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "v &\\leftarrow \\beta_2 v + (1-\\beta_2)\\,\\lVert g\\rVert^2",
      "m &\\leftarrow \\beta_1 m + \\dfrac{g}{\\sqrt v+\\varepsilon} + \\lambda\\theta",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot m",
    ),
  },
  quotient: "\\dfrac{m}{\\sqrt v} = m",
  places: [
    {
      first: firsts.momentum,
      second: seconds.norm,
      from: ["SGD, momentum", "Adam"],
    },
  ],
  hue: 60,
  digits: [{ options: { lr: 0.02 } }],
};
