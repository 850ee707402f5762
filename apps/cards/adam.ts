import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, CORRECTED, GRADIENT, MEAN, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const Adam: Card = {
  kind: "lineage",
  advice:
    "The usual first choice for deep networks and noisy gradients: lr 1e-3 often works untuned, whatever the size of the gradients. On images, SGD with momentum, well tuned, can generalise better.",
  paper: {
    authors: "Kingma & Ba",
    year: 2014,
    title: "Adam: A Method for Stochastic Optimization",
    url: "https://arxiv.org/abs/1412.6980",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      CORRECTED,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
    variants: [
      {
        options: "amsgrad",
        tex: aligned("x &\\leftarrow \\max(x, v)", "\\hat v &= \\dfrac{x}{1-\\beta_2^t}"),
      },
    ],
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["SGD, momentum", "RMSprop"] }],
  hue: 27,
  digits: [
    { options: { lr: 0.01 } },
    { form: "amsgrad", options: { lr: 0.01, amsgrad: true } },
    { form: "lookahead", options: { lr: 0.01, lookAhead: true } },
  ],
  ring: [{ options: { betas: [0.5, 0.999] }, lr: { generator: 0.005, discriminator: 0.01 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 0.2,
        rosenbrock: 1,
        himmelblau: 0.1,
        saddle: 0.05,
        ravine: 0.5,
        "styblinski-tang": 1,
        booth: 0.2,
        "noisy-quadratic": 0.05,
        rastrigin: 0.01,
      },
    },
  ],
};

export const AdamW: Card = {
  kind: "lineage",
  advice:
    "Transformers, and wherever Adam is to be regularised: all weights decay alike, where Adam's L2 penalty would spare those with large gradients. Usually with a warm-up and a cosine.",
  paper: {
    authors: "Loshchilov & Hutter",
    year: 2017,
    title: "Decoupled Weight Decay Regularization",
    url: "https://arxiv.org/abs/1711.05101",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      CORRECTED,
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  quotient: quotient("\\hat m", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["Adam"] }],
  hue: "Adam",
  digits: [{ options: { lr: 0.01 } }],
  ring: [{ options: { betas: [0.5, 0.999] }, lr: { generator: 0.005, discriminator: 0.01 } }],
};
