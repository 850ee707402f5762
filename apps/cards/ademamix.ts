import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, MEAN_SQUARE, quotient } from "./parts/tex.ts";

export const AdEMAMix: Card = {
  kind: "adam",
  advice:
    "Long runs on one kind of data, such as language models: gradients of ten thousand steps ago still count. Warm alpha and β₃ up over the whole run; with few steps take β₃ 0.999.",
  paper: {
    authors: "Pagliardini et al.",
    year: 2024,
    title: "The AdEMAMix Optimizer: Better, Faster, Older",
    url: "https://arxiv.org/abs/2409.03137",
  },
  moments: {
    first: "m̂₁ + αm₂, m₁ by β₁ over 1−β₁ᵗ, m₂ by β₃",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "m_1 &\\leftarrow \\beta_1 m_1 + (1-\\beta_1)\\,g",
      "m_2 &\\leftarrow \\beta_3 m_2 + (1-\\beta_3)\\,g",
      MEAN_SQUARE,
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m_1+\\alpha m_2}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
    variants: [
      {
        options: "alphaWarmup, beta3Warmup",
        tex: aligned(
          "\\alpha_t &= \\min(t/T,\\,1)\\;\\alpha",
          "\\dfrac{1}{\\ln\\beta_3(t)} &= \\dfrac{1-t/T}{\\ln\\beta_1} + \\dfrac{t/T}{\\ln\\beta_3}",
        ),
      },
    ],
  },
  quotient: quotient("\\hat m_1+\\alpha m_2", "\\sqrt{\\hat v}"),
  places: [
    {
      first: firsts.momentum,
      second: seconds.mean,
      from: ["AdamW"],
    },
  ],
  hue: 45,
  digits: [{ options: { lr: 0.01 } }],
};
