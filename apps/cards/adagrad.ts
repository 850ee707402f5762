import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Adagrad: Card = {
  kind: "lineage",
  advice:
    "Sparse features, such as words and clicks: rare ones keep large steps while frequent ones slow down. Its sum only grows, so on long trainings its steps fade to nothing.",
  paper: {
    authors: "Duchi, Hazan & Singer",
    year: 2011,
    title: "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
    url: "https://jmlr.org/papers/v12/duchi11a.html",
  },
  moments: { first: "g", second: "Σ g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "s &\\leftarrow s + g^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{s}+\\varepsilon}",
    ),
    variants: [
      {
        options: "lrDecay d",
        tex: aligned(
          "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1+(t-1)\\,d}\\cdot\\dfrac{g}{\\sqrt{s}+\\varepsilon}",
        ),
      },
    ],
  },
  quotient: quotient("g", "\\sqrt s"),
  places: [{ first: firsts.gradient, second: seconds.sum, from: ["SGD"] }],
  hue: 148,
  digits: [{ options: { lr: 0.1 } }],
  ring: [{ options: {}, lr: { generator: 0.1, discriminator: 0.1 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 2,
        rosenbrock: 0.2,
        himmelblau: 0.5,
        saddle: 0.5,
        ravine: 1,
        "styblinski-tang": 5,
        booth: 1,
        "noisy-quadratic": 0.5,
        rastrigin: 0.05,
      },
    },
  ],
};
