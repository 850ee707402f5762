import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN, quotient } from "./parts/tex.ts";

export const AdaBelief: Card = {
  kind: "adam",
  advice:
    "Where Adam serves and gradients are steady: it steps far where they are as expected, and little where they are not. Its result depends on eps, which stands by itself where gradients never change.",
  paper: {
    authors: "Zhuang et al.",
    year: 2020,
    title: "AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients",
    url: "https://arxiv.org/abs/2010.07468",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "s ← β₂s + (1−β₂)(g−m)² + ε, over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      "s &\\leftarrow \\beta_2 s + (1-\\beta_2)\\,(g-m)^2 + \\varepsilon",
      "\\hat m &= \\dfrac{m}{1-\\beta_1^t}",
      "&\\phantom{=}\\;\\rho \\text{ and } r \\text{ as RAdam}",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta",
      "u &= r\\sqrt{1-\\beta_2^t}\\cdot\\dfrac{\\hat m}{\\sqrt s+\\varepsilon} \\;\\text{ where } \\rho \\ge 5",
      "u &= \\hat m \\;\\text{ else}",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot u",
    ),
    variants: [
      {
        options: "rectify: false",
        tex: aligned(
          "\\hat s &= \\dfrac{s}{1-\\beta_2^t}",
          "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat s}+\\varepsilon}",
        ),
      },
    ],
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat s}"),
  places: [
    {
      first: firsts.momentum,
      second: seconds.mean,
      from: ["Adam"],
    },
  ],
  hue: 60,
  digits: [{ options: { lr: 0.02 } }],
};
