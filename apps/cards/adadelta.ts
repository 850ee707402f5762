import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Adadelta: Card = {
  kind: "lineage",
  advice:
    "Where no learning rate can be tuned: its steps have the unit of the parameters, and lr 1 is the paper's. It starts slowly: its first steps are of the order of √ε.",
  paper: {
    authors: "Zeiler",
    year: 2012,
    title: "ADADELTA: An Adaptive Learning Rate Method",
    url: "https://arxiv.org/abs/1212.5701",
  },
  moments: { first: "√(u + ε)·g, u ← ρu + (1−ρ)Δ²", second: "v ← ρv + (1−ρ)g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "v &\\leftarrow \\rho v + (1-\\rho)\\,g^2",
      "\\Delta &= \\sqrt{\\dfrac{u+\\varepsilon}{v+\\varepsilon}}\\cdot g",
      "u &\\leftarrow \\rho u + (1-\\rho)\\,\\Delta^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\Delta",
    ),
  },
  quotient: quotient("\\sqrt{u+\\varepsilon}\\;g", "\\sqrt{v+\\varepsilon}"),
  places: [{ first: firsts.rescaled, second: seconds.mean, from: ["Adagrad"] }],
  hue: 200,
  digits: [{ options: { lr: 5 } }],
  ring: [{ options: {}, lr: { generator: 5, discriminator: 5 } }],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 10,
        rosenbrock: 5,
        himmelblau: 1,
        saddle: 10,
        ravine: 10,
        "styblinski-tang": 10,
        booth: 10,
        "noisy-quadratic": 10,
        rastrigin: 1,
      },
    },
  ],
};
