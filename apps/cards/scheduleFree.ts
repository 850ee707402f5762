import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, MEAN_SQUARE, quotient } from "./parts/tex.ts";

const paper: Card["paper"] = {
  authors: "Defazio et al.",
  year: 2024,
  title: "The Road Less Scheduled",
  url: "https://arxiv.org/abs/2405.15682",
};

const SLOPE = "g &\\leftarrow \\nabla J(y)";
const AVERAGED = [
  "x &\\leftarrow (1-c)\\,x + c\\,z",
  "c &= \\dfrac{w_t}{\\sum_i w_i}",
  "w_t &= \\mathrm{lr}_{\\text{max}}^2",
  "y &\\leftarrow (1-\\beta_1)\\,z + \\beta_1\\,x",
];
const STEP = "\\dfrac{g}{\\sqrt{\\hat v}+\\varepsilon}";
const CORRECTED = "\\hat v &= \\dfrac{v}{1-\\beta_2^t}";

export const ScheduleFreeSGD: Card = {
  kind: "free",
  advice:
    "Where nobody knows how long training will last: as good at any time as a schedule that ended there. Take about ten times the lr of SGD with momentum, and evaluate and save between eval() and train().",
  paper,
  moments: { first: "g at y = (1−β)z + βx, x the mean of all z", second: "1" },
  update: {
    tex: aligned(
      SLOPE,
      "z &\\leftarrow z - \\mathrm{lr}\\cdot g",
      ...AVERAGED.map((line) => line.replaceAll("\\beta_1", "\\beta")),
    ),
  },
  quotient: quotient("g", "1"),
  places: [{ first: firsts.averaged, second: seconds.one, from: ["SGD, momentum"] }],
  hue: 230,
  digits: [{ options: { lr: 1 } }],
};

export const ScheduleFreeAdamW: Card = {
  kind: "free",
  advice:
    "AdamW without a schedule, where nobody knows how long training will last; won AlgoPerf's self-tuning track. Take up to ten times AdamW's lr and a short warm-up, and evaluate and save between eval() and train().",
  paper,
  moments: {
    first: "g at y = (1−β₁)z + β₁x, x the mean of all z",
    second: "v ← β₂v + (1−β₂)g², over 1−β₂ᵗ",
  },
  update: {
    tex: aligned(
      SLOPE,
      MEAN_SQUARE,
      CORRECTED,
      `z &\\leftarrow z - \\mathrm{lr}\\cdot(${STEP} + \\lambda y)`,
      ...AVERAGED,
    ),
  },
  quotient: quotient("g", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.averaged, second: seconds.mean, from: ["ScheduleFreeSGD", "AdamW"] }],
  hue: 10,
  digits: [{ options: { lr: 0.05 } }],
};

export const ScheduleFreeRAdam: Card = {
  kind: "free",
  advice:
    "Schedule-Free AdamW for those who would not tune a warm-up either: the rate rises by itself, as the mean of squares comes to be worth dividing by. Evaluate and save between eval() and train().",
  paper,
  moments: ScheduleFreeAdamW.moments,
  update: {
    tex: aligned(
      SLOPE,
      MEAN_SQUARE,
      CORRECTED,
      "r &= \\sqrt{\\dfrac{(\\rho-4)(\\rho-2)\\,\\rho_\\infty}{(\\rho_\\infty-4)(\\rho_\\infty-2)\\,\\rho}}",
      `z &\\leftarrow z - \\mathrm{lr}\\cdot r\\cdot(${STEP} + \\lambda y)`,
      ...AVERAGED,
    ),
  },
  quotient: quotient("g", "\\sqrt{\\hat v}"),
  places: [{ first: firsts.averaged, second: seconds.mean, from: ["ScheduleFreeAdamW"] }],
  hue: "ScheduleFreeAdamW",
  digits: [{ options: { lr: 0.1 } }],
};
