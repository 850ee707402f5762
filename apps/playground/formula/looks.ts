import type { Look } from "../../demos/page/line.ts";

/** By what fits. */
const looks: Readonly<Record<string, Look>> = {
  LBFGS: { hue: 258, dash: [] },
  Adam: { hue: 27, dash: [8, 4] },
  "fmin: conjugateGradient": { hue: 148, dash: [2, 3] },
  "fmin: nelderMead": { hue: 75, dash: [5, 2] },
  "ml-levenberg-marquardt": { hue: 340, dash: [10, 3, 2, 3] },
};

export const lookOf = (name: string): Look => looks[name]!;
