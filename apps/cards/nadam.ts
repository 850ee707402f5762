import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import {
  aligned,
  CORRECTED_MEAN_SQUARE,
  GRADIENT,
  MEAN,
  MEAN_SQUARE,
  quotient,
} from "./parts/tex.ts";

export const NAdam: Card = {
  kind: "lineage",
  advice:
    "Wherever Adam serves, often a little faster: Nesterov's look-ahead without a second gradient. What it gains depends on the problem.",
  paper: {
    authors: "Dozat",
    year: 2016,
    title: "Incorporating Nesterov Momentum into Adam",
    url: "https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ",
  },
  moments: {
    first: "m̂ one step ahead: μm + (1−μ)g, corrected",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      "\\mu_t &= \\beta_1\\,\\bigl(1 - \\tfrac12\\cdot 0.96^{\\,t\\psi}\\bigr)",
      "\\hat m &= \\dfrac{\\mu_{t+1}\\,m}{1-\\prod_{i\\le t+1}\\mu_i} + \\dfrac{(1-\\mu_t)\\,g}{1-\\prod_{i\\le t}\\mu_i}",
      CORRECTED_MEAN_SQUARE,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.nesterov, second: seconds.mean, from: ["Adam", "NAG"] }],
  hue: 340,
  digits: [{ options: { lr: 0.01 } }],
  ring: [{ options: { betas: [0.5, 0.999] }, lr: { generator: 0.005, discriminator: 0.02 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 0.2,
        rosenbrock: 0.1,
        himmelblau: 0.1,
        saddle: 0.05,
        ravine: 0.5,
        "styblinski-tang": 0.05,
        booth: 0.2,
        "noisy-quadratic": 0.05,
        rastrigin: 0.01,
      },
    },
  ],
};

export const NAdamW: Card = {
  kind: "adam",
  advice:
    "Where AdamW serves: a look-ahead at no cost, and the baseline that competitions in training measure against. Usually with a warm-up and a cosine.",
  paper: {
    authors: "Dahl et al.",
    year: 2023,
    title: "Benchmarking Neural Network Training Algorithms",
    url: "https://arxiv.org/abs/2306.07179",
  },
  moments: {
    first: "β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      "\\hat m &= \\dfrac{\\beta_1 m + (1-\\beta_1)\\,g}{1-\\beta_1^t}",
      CORRECTED_MEAN_SQUARE,
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.nesterov, second: seconds.mean, from: ["NAdam", "AdamW"] }],
  hue: "NAdam",
  digits: [{ options: { lr: 0.01 } }],
};
