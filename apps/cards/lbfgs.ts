import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const LBFGS: Card = {
  kind: "curvature",
  advice:
    "Where the loss is the same at every call, on all data, and parameters are not too many: fits of formulas, small networks, physics. With a line search it needs tens of evaluations where others need thousands of steps. Batches that change mislead it.",
  paper: {
    authors: "Liu & Nocedal",
    year: 1989,
    title: "On the limited memory BFGS method for large scale optimization",
    url: "https://doi.org/10.1007/BF01589116",
  },
  moments: { first: "g", second: "B², ∇²J by the last steps and the gradient's changes" },
  update: {
    tex: aligned(
      `${GRADIENT},\\quad q \\leftarrow g`,
      "\\alpha_i &= \\rho_i\\,s_i^\\top q,\\quad q \\leftarrow q - \\alpha_i y_i",
      "&\\phantom{=}\\;\\text{from the last pair to the first}",
      "r &\\leftarrow \\dfrac{s^\\top y}{y^\\top y}\\;q\\quad\\text{of the last pair}",
      "r &\\leftarrow r + (\\alpha_i - \\rho_i\\,y_i^\\top r)\\,s_i",
      "&\\phantom{=}\\;\\text{from the first pair to the last}",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot r",
      "s &= \\theta_{t+1} - \\theta_t,\\quad y = g_{t+1} - g_t",
      "\\rho &= 1 / (s^\\top y)",
    ),
    variants: [
      {
        options: "lineSearch",
        tex: aligned(
          "\\theta &\\leftarrow \\theta + \\tau d,\\quad d = -r",
          "J(\\theta + \\tau d) &\\le J(\\theta) + c_1 \\tau\\, g^\\top d",
          "|\\nabla J(\\theta + \\tau d)^\\top d| &\\le c_2\\, |g^\\top d|",
        ),
      },
    ],
  },
  quotient: quotient("g", "B"),
  places: [{ first: firsts.gradient, second: seconds.curvature, from: ["SGD"] }],
  hue: 275,
  digits: [{ options: { lr: 0.2, maxIter: 4, historySize: 10, lineSearch: "strong_wolfe" } }],
  surfaces: [
    {
      // One gradient a step, as the others take.
      options: { maxIter: 1 },
      rates: {
        beale: 0.2,
        rosenbrock: 0.1,
        himmelblau: 0.1,
        saddle: 0.1,
        ravine: 0.2,
        "styblinski-tang": 0.05,
        booth: 0.2,
        "noisy-quadratic": 1,
        rastrigin: 0.02,
      },
    },
  ],
};
