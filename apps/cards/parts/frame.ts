/** The one frame of which every optimizer is a choice of m and v, in TeX. */
export const frame = "\\theta \\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{m}{\\sqrt{v}}";

/** Its m and v, for those who explain it. */
export const [first, second, root] = ["m", "v", "\\sqrt v"] as const;

/** A choice of m or of v. A card may have one that is not here: it is a row or a column more. */
export interface Choice {
  readonly name: string;
  readonly tex: string;
}

/** Choices of m: rows of the lineage's table. */
export const firsts = {
  gradient: { name: "the gradient", tex: "m = g" },
  rescaled: { name: "the gradient, in the unit of θ", tex: "m = \\sqrt{u+\\varepsilon}\\;g" },
  momentum: { name: "momentum", tex: "m \\propto \\textstyle\\sum_i \\beta^i g_{t-i}" },
  nesterov: {
    name: "Nesterov's momentum",
    tex: "m \\propto g + \\beta\\textstyle\\sum_i \\beta^i g_{t-i}",
  },
  divided: {
    name: "momentum, of what was divided",
    tex: "m \\propto \\textstyle\\sum_i \\beta^i\\, g_{t-i}/\\sqrt{v_{t-i}}",
  },
  sum: { name: "the sum, from the start", tex: "m \\propto \\textstyle\\sum_i w_i\\, g_i" },
  averaged: {
    name: "the gradient between a point and the mean of all points",
    tex: "m = \\nabla J\\bigl((1-\\beta)z + \\beta\\bar z\\bigr)",
  },
} as const satisfies Record<string, Choice>;

/** Choices of v, by what it divides by: columns. */
export const seconds = {
  one: { name: "nothing", tex: "v = 1" },
  sum: { name: "the root of the sum of squares", tex: "v = \\textstyle\\sum_i g_i^2" },
  mean: {
    name: "the root of a running mean of squares",
    tex: "v \\propto \\textstyle\\sum_i \\beta_2^i\\, g_{t-i}^2",
  },
  largest: {
    name: "the largest of late",
    tex: "\\sqrt v = \\max_i\\, \\beta_2^i\\, |g_{t-i}|",
  },
  size: { name: "its own size", tex: "\\sqrt v = |m|" },
  norm: { name: "a norm of its tensor", tex: "\\sqrt v \\propto \\lVert m\\rVert" },
  matrix: { name: "a matrix", tex: "v \\sim m\\,m^\\top" },
  curvature: { name: "the curvature", tex: "\\sqrt v \\approx \\nabla^2 J" },
} as const satisfies Record<string, Choice>;
