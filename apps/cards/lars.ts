import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT } from "./parts/tex.ts";

export const LARS: Card = {
  kind: "tensors",
  advice:
    'Convolutional networks at very large batches, in place of SGD with momentum, with a warm-up and a falling lr. A tensor goes lr·η of its own norm in a step, so lr is 1 to 30 at η = 1e-3. Biases and scales of norms stay out: trustRatio "matrices".',
  paper: {
    authors: "You, Gitman & Ginsburg",
    year: 2017,
    title: "Large Batch Training of Convolutional Networks",
    url: "https://arxiv.org/abs/1708.03888",
  },
  moments: {
    first: "r·g with momentum, r ← η‖θ‖/‖g‖ of each tensor",
    second: "1",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "r &= \\dfrac{\\eta\\,\\lVert\\theta\\rVert}{\\lVert g\\rVert + \\lambda\\lVert\\theta\\rVert + \\varepsilon}",
      "v &\\leftarrow \\mu v - \\mathrm{lr}\\cdot r\\,(g + \\lambda\\theta)",
      "\\theta &\\leftarrow \\theta + v",
    ),
  },
  quotient: "\\dfrac{m}{\\sqrt v} = m",
  places: [
    {
      first: firsts.momentum,
      second: seconds.norm,
      from: ["SGD, momentum"],
    },
  ],
  hue: 110,
  digits: [{ options: { lr: 2 } }],
};
