import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT } from "./parts/tex.ts";

export const Adafactor: Card = {
  kind: "tensors",
  advice:
    "Large models where Adam's state does not fit: mean squares by rows and columns take next to no memory. Steps are in proportion to each tensor's size, so that it often trains untuned; lr is the most that they are.",
  paper: {
    authors: "Shazeer & Stern",
    year: 2018,
    title: "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost",
    url: "https://arxiv.org/abs/1804.04235",
  },
  moments: {
    first: "RMS(θ)·g, clipped by its tensor's size",
    second: "R·C/mean R: running means of g² over rows and columns",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "R &\\leftarrow \\beta_2 R + (1-\\beta_2)\\operatorname{mean}_j g_{ij}^2",
      "C &\\leftarrow \\beta_2 C + (1-\\beta_2)\\operatorname{mean}_i g_{ij}^2",
      "\\beta_2 &= 1 - t^{-0.8}",
      "v &= \\dfrac{R\\,C^{\\top}}{\\operatorname{mean} R}",
      "u &= \\dfrac{g}{\\max(\\sqrt v, \\varepsilon_1)}",
      "\\rho &= \\min(\\mathrm{lr}, 1/\\sqrt t)",
      "\\alpha &= \\rho\\cdot\\max(\\varepsilon_2, \\operatorname{RMS}(\\theta))",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta",
      "\\theta &\\leftarrow \\theta - \\alpha\\cdot\\dfrac{u}{\\max(1, \\operatorname{RMS}(u)/d)}",
    ),
  },
  quotient: "\\dfrac{m}{\\sqrt v} \\propto \\dfrac{g}{\\sqrt v}",
  places: [
    {
      first: firsts.gradient,
      second: seconds.mean,
      from: ["RMSprop"],
    },
  ],
  hue: 175,
  digits: [{ options: { lr: 0.1 } }],
};
