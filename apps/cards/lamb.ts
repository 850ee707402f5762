import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, CORRECTED, GRADIENT, MEAN, MEAN_SQUARE } from "./parts/tex.ts";

export const LAMB: Card = {
  kind: "tensors",
  advice:
    'Very large batches, where lr is to grow with the batch and AdamW diverges: each tensor\'s step is a part of its own norm, so one lr fits all layers. With a warm-up. Biases and scales of norms usually stay out: trustRatio "matrices". At ordinary batch sizes AdamW does as well.',
  paper: {
    authors: "You et al.",
    year: 2019,
    title: "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes",
    url: "https://arxiv.org/abs/1904.00962",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v̂·‖u‖²/‖θ‖², u ← m̂/√v̂, of each tensor",
  },
  update: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      CORRECTED,
      "u &= \\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon} + \\lambda\\theta",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\lVert\\theta\\rVert}{\\lVert u\\rVert}\\,u",
    ),
  },
  quotient: "\\dfrac{m}{\\sqrt v} = \\dfrac{\\lVert\\theta\\rVert}{\\lVert u\\rVert}\\,u",
  places: [
    {
      first: firsts.momentum,
      second: seconds.norm,
      from: ["AdamW"],
    },
  ],
  hue: 200,
  digits: [{ options: { lr: 0.005 } }],
};
