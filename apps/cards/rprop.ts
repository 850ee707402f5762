import type { Card } from "./parts/card.ts";
import { firsts, seconds } from "./parts/frame.ts";
import { aligned, GRADIENT, quotient } from "./parts/tex.ts";

export const Rprop: Card = {
  kind: "signs",
  advice:
    "Small problems whose gradient is of all the data: no learning rate to tune, whatever the scale of each parameter. Not for minibatches, whose noise turns the signs it goes by.",
  paper: {
    authors: "Riedmiller & Braun",
    year: 1993,
    title: "A direct adaptive method for faster backpropagation learning: the RPROP algorithm",
    url: "https://doi.org/10.1109/ICNN.1993.298623",
  },
  moments: { first: "s·g, s a step size for each element", second: "g²" },
  update: {
    tex: aligned(
      GRADIENT,
      "s &\\leftarrow \\operatorname{clamp}(\\eta_+ s) \\quad\\text{where } g\\,g_- > 0",
      "s &\\leftarrow \\operatorname{clamp}(\\eta_- s) \\quad\\text{where } g\\,g_- < 0",
      "g &\\leftarrow 0 \\quad\\text{where } g\\,g_- < 0",
      "\\theta &\\leftarrow \\theta - s\\cdot\\operatorname{sign}(g)",
      "g_- &\\leftarrow g",
    ),
  },
  quotient: quotient("s\\,g", "|g|"),
  places: [
    {
      first: firsts.gradient,
      second: seconds.size,
      from: ["SGD"],
    },
  ],
  hue: 290,
  digits: [{ options: { lr: 0.02 } }],
};
