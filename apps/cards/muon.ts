import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Muon: Card = {
  kind: "tensors",
  advice:
    "Weights of hidden layers, where large models learn in fewer steps than by AdamW; it keeps half of Adam's state. Biases, and all that is no matrix, go to AdamW; give embeddings and output layers to it too. Each step multiplies matrices: worth it where batches are large.",
  paper: {
    authors: "Jordan et al.",
    year: 2024,
    title: "Muon: An optimizer for hidden layers in neural networks",
    url: "https://kellerjordan.github.io/posts/muon/",
  },
  moments: { first: "B ← μB + (1−μ)g, one step ahead", second: "mmᵀ, as a matrix" },
  update: {
    tex: aligned(
      GRADIENT,
      "B &\\leftarrow \\mu B + (1-\\mu)\\,g",
      "X &\\leftarrow \\dfrac{m}{\\|m\\|}",
      "m &= \\mu B + (1-\\mu)\\,g",
      "A &= XX^\\top",
      "X &\\leftarrow aX + (bA + cA^2)X",
      "&\\phantom{=}\\;\\text{five times}",
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\sqrt{\\max(1,\\tfrac{\\text{rows}}{\\text{columns}})}\\;X",
    ),
  },
  quotient: quotient("m", "(mm^\\top)^{1/2}"),
  places: [
    {
      first: firsts.nesterov,
      second: seconds.matrix,
      from: ["SGD, momentum"],
    },
  ],
  hue: 5,
  digits: [{ options: { lr: 0.02 } }],
};
