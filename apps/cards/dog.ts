import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const DoG: Card = {
  kind: "free",
  advice:
    "Gradient descent where no learning rate is to be tuned: it follows from the distance gone and the gradients met. It starts slowly, and its authors evaluate an average of the points: keep an Average beside it.",
  paper: {
    authors: "Ivgi et al.",
    year: 2023,
    title: "DoG is SGD's Best Friend: A Parameter-Free Dynamic Step Size Schedule",
    url: "https://arxiv.org/abs/2302.12022",
  },
  moments: { first: "r·g, r the largest ‖θ − θ₀‖", second: "Σ‖g‖²" },
  update: {
    tex: aligned(
      GRADIENT,
      "\\bar r &\\leftarrow \\max(\\bar r, \\lVert\\theta-\\theta_0\\rVert)",
      "G &\\leftarrow G + \\lVert g\\rVert^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\bar r}{\\sqrt{G+\\varepsilon}}\\,g",
    ),
  },
  quotient: quotient("\\bar r\\,g", "\\sqrt{\\textstyle\\sum_i\\lVert g_i\\rVert^2}"),
  places: [{ first: firsts.gradient, second: seconds.sum, from: ["SGD", "Adagrad"] }],
  hue: 110,
  digits: [{ options: { lr: 0.5 } }],
};

export const DoWG: Card = {
  kind: "free",
  advice:
    "As DoG, no learning rate to tune, with gradients that weigh by the distance at which they were met, so that it forgets small first steps sooner. One scale for all parameters: gradients of very different sizes are better left to Prodigy.",
  paper: {
    authors: "Khaled et al.",
    year: 2023,
    title: "DoWG Unleashed: An Efficient Universal Parameter-Free Gradient Descent Method",
    url: "https://arxiv.org/abs/2305.16284",
  },
  moments: { first: "r²·g, r the largest ‖θ − θ₀‖", second: "Σr²‖g‖²" },
  update: {
    tex: aligned(
      GRADIENT,
      "\\bar r &\\leftarrow \\max(\\bar r, \\lVert\\theta-\\theta_0\\rVert)",
      "G &\\leftarrow G + \\bar r^2\\lVert g\\rVert^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\bar r^2}{\\sqrt{G}+\\varepsilon}\\,g",
    ),
  },
  quotient: quotient("\\bar r^2 g", "\\sqrt{\\textstyle\\sum_i\\bar r_i^2\\lVert g_i\\rVert^2}"),
  places: [{ first: firsts.gradient, second: seconds.sum, from: ["DoG"] }],
  hue: "DoG",
  digits: [{ options: { lr: 0.2 } }],
};
