import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const RMSprop: Card = {
  kind: "lineage",
  advice:
    "Recurrent networks and reinforcement learning, where the size of gradients changes over time: it forgets what Adagrad never does. Nothing corrects its start at 0, so the first step is ten times lr.",
  paper: {
    authors: "Tieleman & Hinton",
    year: 2012,
    title: "Lecture 6.5: Divide the gradient by a running average of its recent magnitude",
    url: "https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf",
  },
  moments: { first: "g", second: "v ← αv + (1−α)g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "v &\\leftarrow \\alpha v + (1-\\alpha)\\,g^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{v}+\\varepsilon}",
    ),
    variants: [
      {
        options: "centered",
        tex: aligned(
          "m &\\leftarrow \\alpha m + (1-\\alpha)\\,g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{v-m^2}+\\varepsilon}",
        ),
      },
      {
        options: "momentum μ",
        tex: aligned(
          "b &\\leftarrow \\mu b + \\dfrac{g}{\\sqrt{v}+\\varepsilon}",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot b",
        ),
      },
    ],
  },
  quotient: quotient("g", "\\sqrt v"),
  places: [{ first: firsts.gradient, second: seconds.mean, from: ["Adagrad"] }],
  hue: 75,
  digits: [
    { options: { lr: 0.005 } },
    { form: "centered", options: { lr: 0.001, momentum: 0.9, centered: true } },
  ],
  ring: [{ options: {}, lr: { generator: 0.005, discriminator: 0.005 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 0.1,
        rosenbrock: 0.1,
        himmelblau: 0.05,
        saddle: 0.1,
        ravine: 0.1,
        "styblinski-tang": 0.5,
        booth: 0.1,
        "noisy-quadratic": 0.05,
        rastrigin: 0.005,
      },
    },
  ],
};
