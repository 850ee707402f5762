import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, quotient } from "./parts/tex.ts";

export const NAG: Card = {
  kind: "lineage",
  advice:
    "Where momentum overshoots: looking ahead, it brakes a step earlier; with the right momentum no first-order method has a better rate on smooth convex functions. It takes the gradient elsewhere than at θ, so step needs a closure; SGD with nesterov does without.",
  paper: {
    authors: "Nesterov",
    year: 1983,
    title: "A method for solving the convex programming problem with convergence rate O(1/k²)",
    url: "https://www.mathnet.ru/eng/dan46009",
  },
  moments: { first: "b ← μb + g, g taken at θ − lr·μb", second: "1" },
  update: {
    tex: aligned(
      "g &\\leftarrow \\nabla J(\\theta + \\mu b)",
      "b &\\leftarrow \\mu b - \\mathrm{lr}\\cdot g",
      "\\theta &\\leftarrow \\theta + b",
    ),
  },
  quotient: quotient("-b/\\mathrm{lr}", "1"),
  places: [{ first: firsts.nesterov, second: seconds.one, from: ["SGD, momentum"] }],
  hue: "SGD",
  digits: [{ options: { lr: 0.1, momentum: 0.9 } }],
  ring: [{ options: { momentum: 0.5 }, lr: { generator: 0.05, discriminator: 0.1 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 0.005,
        rosenbrock: 0.001,
        himmelblau: 0.002,
        saddle: 0.05,
        ravine: 0.005,
        "styblinski-tang": 0.005,
        booth: 0.005,
        "noisy-quadratic": 0.002,
        rastrigin: 0.0001,
      },
    },
  ],
};
