import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const MADGRAD: Card = {
  kind: "adam",
  advice:
    "Images and sparse problems, where SGD with momentum would be tuned at length. Its lr compares to nobody's, so search it over several powers of ten; take less weight decay than elsewhere, or none.",
  paper: {
    authors: "Defazio & Jelassi",
    year: 2021,
    title:
      "Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for Stochastic Optimization",
    url: "https://arxiv.org/abs/2101.11075",
  },
  moments: {
    first: "s ← s + lr√t·g, from where training started",
    second: "∛ν twice, ν ← ν + lr√t·g²",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "s &\\leftarrow s + \\mathrm{lr}\\sqrt t\\;g",
      "\\nu &\\leftarrow \\nu + \\mathrm{lr}\\sqrt t\\;g^2",
      "z &= \\theta_0 - \\dfrac{s}{\\sqrt[3]{\\nu}+\\varepsilon}",
      "\\theta &\\leftarrow \\mu\\,\\theta + (1-\\mu)\\,z",
    ),
  },
  quotient: quotient("s", "\\sqrt[3]{\\nu}"),
  places: [
    {
      first: firsts.sum,
      second: seconds.sum,
      from: ["Adagrad"],
    },
  ],
  hue: 225,
  digits: [{ options: { lr: 0.02 } }],
};
