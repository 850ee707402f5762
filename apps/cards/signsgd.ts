import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

const paper = {
  authors: "Bernstein et al.",
  year: 2018,
  title: "signSGD: Compressed Optimisation for Non-Convex Problems",
  url: "https://arxiv.org/abs/1802.04434",
};

export const SignSGD: Card = {
  kind: "signs",
  advice:
    "Training on many machines, who need to send one bit an element, and as the simplest of those that go equally far in every direction. Let lr fall, for the steps do not get shorter by themselves.",
  paper,
  moments: { first: "g", second: "g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\operatorname{sign}(g)",
    ),
  },
  quotient: quotient("g", "|g|"),
  places: [{ first: firsts.gradient, second: seconds.size, from: ["SGD"] }],
  hue: 250,
  digits: [{ options: { lr: 0.002 } }],
};

export const Signum: Card = {
  kind: "signs",
  advice:
    "As SignSGD where gradients are noisy, at the cost of one number an element; Lion is the same with a second beta. Let lr fall, for the steps do not get shorter by themselves.",
  paper,
  moments: { first: "m ← βm + (1−β)g", second: "m²" },
  update: {
    tex: aligned(
      GRADIENT,
      "m &\\leftarrow \\beta m + (1-\\beta)\\,g",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\operatorname{sign}(m)",
    ),
  },
  quotient: quotient("m", "|m|"),
  places: [{ first: firsts.momentum, second: seconds.size, from: ["SignSGD", "SGD, momentum"] }],
  hue: "SignSGD",
  digits: [{ options: { lr: 0.002 } }],
};
