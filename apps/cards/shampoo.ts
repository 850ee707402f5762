import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Shampoo: Card = {
  kind: "tensors",
  advice:
    "Small matrices, where rows and columns of the gradient go together: Adagrad with whole matrices. The sums grow, so its steps get shorter; SOAP forgets, and is usually better.",
  paper: {
    authors: "Gupta, Koren & Singer",
    year: 2018,
    title: "Shampoo: Preconditioned Stochastic Tensor Optimization",
    url: "https://arxiv.org/abs/1802.09568",
  },
  moments: { first: "g", second: "L ← L + ggᵀ and R ← R + gᵀg, by fourth roots" },
  update: {
    tex: aligned(
      GRADIENT,
      "L &\\leftarrow L + gg^\\top,\\quad R \\leftarrow R + g^\\top g",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot L^{-1/4}\\,g\\,R^{-1/4}",
    ),
  },
  quotient: quotient("g", "L^{1/4}\\cdot R^{1/4}"),
  places: [
    {
      first: firsts.gradient,
      second: seconds.matrix,
      from: ["Adagrad"],
    },
  ],
  hue: "Adagrad",
  digits: [{ options: { lr: 0.1, preconditioningComputeSteps: 10 } }],
};
