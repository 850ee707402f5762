import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const ASGD: Card = {
  kind: "free",
  advice:
    "Convex losses in one pass over much data: the mean of the late parameters, in the state, is as good as the best falling rate. Elsewhere take SGD, and average its weights.",
  paper: {
    authors: "Polyak & Juditsky",
    year: 1992,
    title: "Acceleration of stochastic approximation by averaging",
    url: "https://doi.org/10.1137/0330046",
  },
  moments: { first: "g", second: "1" },
  update: {
    tex: aligned(
      GRADIENT,
      "\\theta &\\leftarrow (1-\\lambda\\eta)\\,\\theta - \\eta\\,g",
      "a &\\leftarrow a + \\mu\\,(\\theta - a)",
      "\\eta &\\leftarrow \\dfrac{\\mathrm{lr}}{(1+\\lambda\\,\\mathrm{lr}\\,t)^{\\alpha}}",
      "\\mu &\\leftarrow \\dfrac{1}{\\max(1,\\,t-t_0)}",
    ),
  },
  quotient: quotient("g", "1"),
  places: [{ first: firsts.gradient, second: seconds.one, from: ["SGD"] }],
  hue: "SGD",
  digits: [{ options: { lr: 0.5 } }],
};
