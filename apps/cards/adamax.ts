import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, LARGEST, MEAN, quotient } from "./parts/tex.ts";

export const Adamax: Card = {
  kind: "lineage",
  advice:
    "Gradients that come in rare bursts, as those of embeddings: it divides by the largest of late, so no step is longer than about lr.",
  paper: {
    authors: "Kingma & Ba",
    year: 2014,
    title: "Adam: A Method for Stochastic Optimization",
    url: "https://arxiv.org/abs/1412.6980",
  },
  moments: { first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ", second: "u², u ← max(β₂u, |g|)" },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      LARGEST,
      "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1-\\beta_1^t}\\cdot\\dfrac{m}{u}",
    ),
  },
  quotient: quotient("m/(1-\\beta_1^t)", "u"),
  places: [{ first: firsts.momentum, second: seconds.largest, from: ["Adam"] }],
  hue: 295,
  digits: [{ options: { lr: 0.05 } }],
  ring: [{ options: { betas: [0.5, 0.999] }, lr: { generator: 0.01, discriminator: 0.02 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 1,
        rosenbrock: 1,
        himmelblau: 0.2,
        saddle: 0.1,
        ravine: 1,
        "styblinski-tang": 0.05,
        booth: 0.5,
        "noisy-quadratic": 0.1,
        rastrigin: 0.02,
      },
    },
  ],
};

export const AdamaxW: Card = {
  kind: "adam",
  advice:
    "Where Adamax serves and is to be regularised: all weights decay alike, where an L2 penalty would spare those with large gradients.",
  paper: {
    authors: "Loshchilov & Hutter",
    year: 2017,
    title: "Decoupled Weight Decay Regularization",
    url: "https://arxiv.org/abs/1711.05101",
  },
  moments: Adamax.moments,
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      LARGEST,
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\dfrac{\\mathrm{lr}}{1-\\beta_1^t}\\cdot\\dfrac mu",
    ),
  },
  quotient: Adamax.quotient,
  places: [{ first: firsts.momentum, second: seconds.largest, from: ["Adamax", "AdamW"] }],
  hue: "Adamax",
  digits: [{ options: { lr: 0.05 } }],
};
