import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, CORRECTED, GRADIENT, MEAN, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const RAdam: Card = {
  kind: "adam",
  advice:
    "Where Adam needs a warm-up and you would rather not tune one: it follows from the second beta. The first few steps go as far as gradients are large, so mind their scale.",
  paper: {
    authors: "Liu et al.",
    year: 2019,
    title: "On the Variance of the Adaptive Learning Rate and Beyond",
    url: "https://arxiv.org/abs/1908.03265",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v̂/r², at first 1: v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      CORRECTED,
      "\\rho_\\infty &= \\dfrac{2}{1-\\beta_2}-1",
      "\\rho &= \\rho_\\infty - \\dfrac{2t\\beta_2^t}{1-\\beta_2^t}",
      "r &= \\sqrt{\\dfrac{(\\rho-4)(\\rho-2)\\,\\rho_\\infty}{(\\rho_\\infty-4)(\\rho_\\infty-2)\\,\\rho}}",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot r\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon} \\quad\\text{where } \\rho > 5",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\hat m \\quad\\text{else}",
    ),
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}/r"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["Adam"] }],
  hue: 45,
  digits: [{ options: { lr: 0.02 } }],
};
