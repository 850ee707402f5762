import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT } from "./parts/tex.ts";

export const SM3: Card = {
  kind: "tensors",
  advice:
    "Large embeddings and language models in little memory: Adagrad with a number a row and a column. Take Adagrad's lr, with a warm-up, and momentum 0.9 if its memory can be spared.",
  paper: {
    authors: "Anil et al.",
    year: 2019,
    title: "Memory-Efficient Adaptive Optimization",
    url: "https://arxiv.org/abs/1901.11150",
  },
  moments: {
    first: "g",
    second: "ν ← min(row, column) + g², whose largest each row and column keeps",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "\\nu_{ij} &= \\min(r_i, c_j) + g_{ij}^2",
      "r_i &\\leftarrow \\max_j \\nu_{ij}",
      "c_j &\\leftarrow \\max_i \\nu_{ij}",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{\\nu+\\varepsilon}}",
    ),
  },
  quotient: "\\dfrac{m}{\\sqrt v} = \\dfrac{g}{\\sqrt\\nu}",
  places: [{ first: firsts.gradient, second: seconds.sum, from: ["Adagrad"] }],
  hue: 250,
  digits: [{ options: { lr: 0.1 } }],
};
