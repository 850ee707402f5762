import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, LARGEST, MEAN, quotient } from "./parts/tex.ts";

export const NadaMax: Card = {
  kind: "lineage",
  advice:
    "As Adamax, with Nesterov's look-ahead. Little is published about it: compare it with Adamax and NAdam before you rely on it.",
  paper: {
    authors: "Dozat",
    year: 2016,
    title: "Incorporating Nesterov Momentum into Adam",
    url: "https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ",
  },
  moments: { first: "β₁m + (1−β₁)g, over 1−β₁ᵗ", second: "u², u ← max(β₂u, |g|)" },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      LARGEST,
      "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1-\\beta_1^t}\\cdot\\dfrac{\\beta_1 m + (1-\\beta_1)\\,g}{u}",
    ),
  },
  quotient: quotient("(\\beta_1 m+(1-\\beta_1)\\,g)/(1-\\beta_1^t)", "u"),
  places: [{ first: firsts.nesterov, second: seconds.largest, from: ["Adamax", "NAdam"] }],
  hue: "Adamax",
  digits: [{ options: { lr: 0.05 } }],
  ring: [{ options: { betas: [0.5, 0.999] }, lr: { generator: 0.01, discriminator: 0.02 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 1,
        rosenbrock: 0.5,
        himmelblau: 0.5,
        saddle: 0.1,
        ravine: 0.5,
        "styblinski-tang": 2,
        booth: 0.5,
        "noisy-quadratic": 0.1,
        rastrigin: 0.5,
      },
    },
  ],
};
