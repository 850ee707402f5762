import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const SOAP: Card = {
  kind: "tensors",
  advice:
    "Small matrices of which every step counts: it needs fewer steps than AdamW and takes longer over each. The first step only sets up the bases. What is no matrix goes by Adam.",
  paper: {
    authors: "Vyas et al.",
    year: 2024,
    title: "SOAP: Improving and Stabilizing Shampoo using Adam",
    url: "https://arxiv.org/abs/2409.11321",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ, in the bases",
    second: "v ← β₂v + (1−β₂)g'², over 1−β₂ᵗ, of g' in the bases",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "L &\\leftarrow \\beta L + (1-\\beta)\\,gg^\\top",
      "R &\\leftarrow \\beta R + (1-\\beta)\\,g^\\top g",
      "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,g",
      "v &\\leftarrow \\beta_2 v + (1-\\beta_2)\\,(Q_L^\\top g\\,Q_R)^2",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,(\\theta - \\mathrm{lr}\\cdot Q_L N Q_R^\\top)",
      "N &= \\dfrac{Q_L^\\top \\hat m\\,Q_R}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  quotient: quotient("Q_L^\\top\\hat m\\,Q_R", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["Adam"] }],
  hue: "Adam",
  digits: [{ options: { lr: 0.01 } }],
};
