import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Ftrl: Card = {
  kind: "sparse",
  advice:
    "Linear models of clicks and texts with very many features, most of them seldom there, learnt online: with l1 above 0 most weights are exactly 0 and need not be kept. Weights that get no gradient become 0, so not for networks that start at random.",
  paper: {
    authors: "McMahan et al.",
    year: 2013,
    title: "Ad Click Prediction: a View from the Trenches",
    url: "https://research.google.com/pubs/archive/41159.pdf",
  },
  moments: {
    first: "z ← z + g − (√(n+g²) − √n)/lr·θ, cut off at l1",
    second: "n ← n + g²",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "\\sigma &= (\\sqrt{n+g^2}-\\sqrt n)/\\mathrm{lr}",
      "n &\\leftarrow n + g^2",
      "z &\\leftarrow z + g - \\sigma\\theta",
      "\\theta &\\leftarrow -\\dfrac{z-\\operatorname{clip}(z,\\,\\lambda_1)}{(\\beta+\\sqrt n)/\\mathrm{lr}+\\lambda_2}",
    ),
    variants: [{ options: "lrPower", tex: "n^{p}\\text{ in the place of }\\sqrt n" }],
  },
  quotient: quotient("z", "\\beta+\\sqrt n"),
  places: [
    {
      first: firsts.sum,
      second: seconds.sum,
      from: ["Adagrad"],
    },
  ],
  hue: 95,
  digits: [{ options: { lr: 0.1, beta: 0 } }],
};
