import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const SparseAdam: Card = {
  kind: "sparse",
  advice:
    "Embeddings and linear models of very many features, of which a batch has few: a step costs as much as the rows that it touches, and rare rows are stepped as far as frequent ones. On dense gradients use Adam.",
  paper: {
    authors: "Kingma & Ba",
    year: 2014,
    title: "Adam: A Method for Stochastic Optimization",
    url: "https://arxiv.org/abs/1412.6980",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ, of touched rows",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ, of touched rows",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\sqrt{1-\\beta_2^t}}{1-\\beta_1^t}\\cdot\\dfrac{m}{\\sqrt v+\\varepsilon}",
    ),
  },
  quotient: quotient("m/(1-\\beta_1^t)", "\\sqrt{v/(1-\\beta_2^t)}"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["Adam"] }],
  hue: "Adam",
  digits: [{ options: { lr: 0.01 } }],
};
