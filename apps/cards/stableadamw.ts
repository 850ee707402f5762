import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const StableAdamW: Card = {
  kind: "adam",
  advice:
    "Transformers whose loss has spikes: where a tensor's gradients are larger than v expects, its step is shorter, in place of clipping gradients. Set like AdamW.",
  paper: {
    authors: "Wortsman et al.",
    year: 2023,
    title: "Stable and low-precision training for large-scale vision-language models",
    url: "https://arxiv.org/abs/2304.13013",
  },
  moments: {
    first: "m ← β₁m + (1−β₁)g, over 1−β₁ᵗ",
    second: "v·max(1, r)², r² the mean of g²/v in each tensor",
  },
  update: {
    tex: aligned(
      GRADIENT,
      "m &\\leftarrow \\hat\\beta_1 m + (1-\\hat\\beta_1)\\,g",
      "v &\\leftarrow \\hat\\beta_2 v + (1-\\hat\\beta_2)\\,g^2",
      "\\hat\\beta_i &= \\beta_i\\dfrac{1-\\beta_i^{t-1}}{1-\\beta_i^t}",
      "\\eta &= \\mathrm{lr} / \\max(1,\\; r)",
      "r &= \\sqrt{\\operatorname{mean}(g^2/\\max(v, \\varepsilon^2))}",
      "\\theta &\\leftarrow (1-\\eta\\lambda)\\,\\theta - \\eta\\cdot\\dfrac{m}{\\sqrt v+\\varepsilon}",
    ),
  },
  quotient: quotient("m", "\\max(1, r)\\,\\sqrt v"),
  places: [{ first: firsts.momentum, second: seconds.mean, from: ["AdamW"] }],
  hue: 5,
  digits: [{ options: { lr: 0.01 } }],
};
