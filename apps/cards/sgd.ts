import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const SGD: Card = {
  kind: "lineage",
  advice:
    "The baseline. With momentum 0.9 and a schedule it still trains convolutional networks well, and tends to generalise better there than adaptive methods (Wilson et al., 2017). Its learning rate must be found for every problem.",
  paper: {
    authors: "Robbins & Monro",
    year: 1951,
    title: "A Stochastic Approximation Method",
    url: "https://doi.org/10.1214/aoms/1177729586",
  },
  moments: { first: "g, or b ← μb + g with momentum", second: "1" },
  update: {
    tex: aligned(GRADIENT, "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot g"),
    variants: [
      {
        options: "momentum μ",
        tex: aligned(
          "b &\\leftarrow \\mu b + g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot b",
        ),
      },
      {
        options: "momentum μ, nesterov",
        tex: aligned(
          "b &\\leftarrow \\mu b + g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\,(g + \\mu b)",
        ),
      },
    ],
  },
  quotient: quotient("g", "1"),
  places: [
    { first: firsts.gradient, second: seconds.one, from: [] },
    { form: "momentum", first: firsts.momentum, second: seconds.one, from: ["SGD"] },
    { form: "nesterov", first: firsts.nesterov, second: seconds.one, from: ["NAG"] },
  ],
  hue: 258,
  digits: [
    { options: { lr: 0.5 } },
    { form: "momentum", options: { lr: 0.1, momentum: 0.9 } },
    { form: "nesterov", options: { lr: 0.1, momentum: 0.9, nesterov: true } },
    {
      form: "averaged",
      options: { lr: 1, momentum: 0.9, momentumForm: "average", biasCorrection: true },
    },
  ],
  ring: [
    { options: {}, lr: { generator: 0.1, discriminator: 0.1 } },
    { form: "momentum", options: { momentum: 0.5 }, lr: { generator: 0.05, discriminator: 0.2 } },
  ],
  surfaces: [
    {
      options: {},
      rates: {
        beale: 0.02,
        rosenbrock: 0.001,
        himmelblau: 0.005,
        saddle: 0.2,
        ravine: 0.01,
        "styblinski-tang": 0.05,
        booth: 0.05,
        "noisy-quadratic": 0.02,
        rastrigin: 0.0005,
      },
    },
    {
      form: "momentum",
      options: { momentum: 0.9 },
      rates: {
        beale: 0.002,
        rosenbrock: 0.0002,
        himmelblau: 0.001,
        saddle: 0.02,
        ravine: 0.005,
        "styblinski-tang": 0.002,
        booth: 0.002,
        "noisy-quadratic": 0.002,
        rastrigin: 0.005,
      },
    },
  ],
};
