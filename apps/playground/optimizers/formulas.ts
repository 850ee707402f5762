/**
 * Formulas of the optimizers, in TeX, as their kernels compute them: θ the parameters, g the gradient,
 * λ the weight decay, t the step, counted from 1.
 *
 * @module
 */

/** What a step computes. */
export interface Update {
  /** With default options. */
  readonly tex: string;
  /** What options change. */
  readonly variants?: readonly { readonly options: string; readonly tex: string }[];
}

const aligned = (...lines: readonly string[]) =>
  `\\begin{aligned} ${lines.join(" \\\\[0.2em] ")} \\end{aligned}`;

const GRADIENT = "g &\\leftarrow \\nabla J(\\theta)";
const MEAN = "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,g";
const MEAN_SQUARE = "v &\\leftarrow \\beta_2 v + (1-\\beta_2)\\,g^2";
const CORRECTED_MEAN = "\\hat m &= \\dfrac{m}{1-\\beta_1^t}";
const CORRECTED_MEAN_SQUARE = "\\hat v &= \\dfrac{v}{1-\\beta_2^t}";
const LARGEST = "u &\\leftarrow \\max(\\beta_2 u,\\; |g|+\\varepsilon)";

/** The update of every optimizer, by the class's name. */
export const updates: Readonly<Record<string, Update>> = {
  SGD: {
    tex: aligned(GRADIENT, "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot g"),
    variants: [
      {
        options: "momentum μ",
        tex: aligned(
          "b &\\leftarrow \\mu b + g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot b",
        ),
      },
      {
        options: "momentum μ, nesterov",
        tex: aligned(
          "b &\\leftarrow \\mu b + g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\,(g + \\mu b)",
        ),
      },
    ],
  },
  NAG: {
    tex: aligned(
      "g &\\leftarrow \\nabla J(\\theta + \\mu b)",
      "b &\\leftarrow \\mu b - \\mathrm{lr}\\cdot g",
      "\\theta &\\leftarrow \\theta + b",
    ),
  },
  Adagrad: {
    tex: aligned(
      GRADIENT,
      "s &\\leftarrow s + g^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{s}+\\varepsilon}",
    ),
    variants: [
      {
        options: "lrDecay d",
        tex: aligned(
          "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1+(t-1)\\,d}\\cdot\\dfrac{g}{\\sqrt{s}+\\varepsilon}",
        ),
      },
    ],
  },
  RMSprop: {
    tex: aligned(
      GRADIENT,
      "v &\\leftarrow \\alpha v + (1-\\alpha)\\,g^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{v}+\\varepsilon}",
    ),
    variants: [
      {
        options: "centered",
        tex: aligned(
          "m &\\leftarrow \\alpha m + (1-\\alpha)\\,g",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{g}{\\sqrt{v-m^2}+\\varepsilon}",
        ),
      },
      {
        options: "momentum μ",
        tex: aligned(
          "b &\\leftarrow \\mu b + \\dfrac{g}{\\sqrt{v}+\\varepsilon}",
          "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot b",
        ),
      },
    ],
  },
  Adadelta: {
    tex: aligned(
      GRADIENT,
      "v &\\leftarrow \\rho v + (1-\\rho)\\,g^2",
      "\\Delta &= \\sqrt{\\dfrac{u+\\varepsilon}{v+\\varepsilon}}\\cdot g",
      "u &\\leftarrow \\rho u + (1-\\rho)\\,\\Delta^2",
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\Delta",
    ),
  },
  Adam: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      `${CORRECTED_MEAN},\\quad ${CORRECTED_MEAN_SQUARE.replace("&", "")}`,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
    variants: [
      {
        options: "amsgrad",
        tex: aligned("x &\\leftarrow \\max(x, v)", "\\hat v &= \\dfrac{x}{1-\\beta_2^t}"),
      },
    ],
  },
  AdamW: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      `${CORRECTED_MEAN},\\quad ${CORRECTED_MEAN_SQUARE.replace("&", "")}`,
      "\\theta &\\leftarrow (1-\\mathrm{lr}\\cdot\\lambda)\\,\\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  Adamax: {
    tex: aligned(
      GRADIENT,
      MEAN,
      LARGEST,
      "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1-\\beta_1^t}\\cdot\\dfrac{m}{u}",
    ),
  },
  NAdam: {
    tex: aligned(
      GRADIENT,
      MEAN,
      MEAN_SQUARE,
      "\\mu_t &= \\beta_1\\,\\bigl(1 - \\tfrac12\\cdot 0.96^{\\,t\\psi}\\bigr)",
      "\\hat m &= \\dfrac{\\mu_{t+1}\\,m}{1-\\prod_{i\\le t+1}\\mu_i} + \\dfrac{(1-\\mu_t)\\,g}{1-\\prod_{i\\le t}\\mu_i}",
      CORRECTED_MEAN_SQUARE,
      "\\theta &\\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}",
    ),
  },
  NadaMax: {
    tex: aligned(
      GRADIENT,
      MEAN,
      LARGEST,
      "\\theta &\\leftarrow \\theta - \\dfrac{\\mathrm{lr}}{1-\\beta_1^t}\\cdot\\dfrac{\\beta_1 m + (1-\\beta_1)\\,g}{u}",
    ),
  },
};

/** The one frame of which every optimizer is a choice of m and v. */
export const frame = "\\theta \\leftarrow \\theta - \\mathrm{lr}\\cdot\\dfrac{m}{\\sqrt{v}}";

/** Its m and v, for those who explain it. */
export const [first, second, root] = ["m", "v", "\\sqrt v"] as const;

/** Choices of m: rows of the lineage's table. */
export const firsts = {
  gradient: "m = g",
  rescaled: "m = \\sqrt{u+\\varepsilon}\\;g",
  momentum: "m \\propto \\textstyle\\sum_i \\beta^i g_{t-i}",
  nesterov: "m \\propto g + \\beta\\textstyle\\sum_i \\beta^i g_{t-i}",
} as const;

/** Choices of v: its columns. */
export const seconds = {
  one: "v = 1",
  sum: "v = \\textstyle\\sum_i g_i^2",
  mean: "v \\propto \\textstyle\\sum_i \\beta_2^i\\, g_{t-i}^2",
  largest: "\\sqrt v = \\max_i\\, \\beta_2^i\\, |g_{t-i}|",
} as const;

const quotient = (m: string, rootOfV: string) => `\\dfrac{m}{\\sqrt v} = \\dfrac{${m}}{${rootOfV}}`;

/** What the frame's quotient is in the update of an optimizer, by the class's name. */
export const places: Readonly<Record<string, string>> = {
  SGD: quotient("g", "1"),
  NAG: quotient("-b/\\mathrm{lr}", "1"),
  Adagrad: quotient("g", "\\sqrt s"),
  RMSprop: quotient("g", "\\sqrt v"),
  Adadelta: quotient("\\sqrt{u+\\varepsilon}\\;g", "\\sqrt{v+\\varepsilon}"),
  Adam: quotient("\\hat m", "\\sqrt{\\hat v}"),
  AdamW: quotient("\\hat m", "\\sqrt{\\hat v}"),
  Adamax: quotient("m/(1-\\beta_1^t)", "u"),
  NAdam: quotient("\\hat m", "\\sqrt{\\hat v}"),
  NadaMax: quotient("(\\beta_1 m+(1-\\beta_1)\\,g)/(1-\\beta_1^t)", "u"),
};

/** All texts of this file, for those who typeset them. */
export const texts: readonly string[] = [
  frame,
  first,
  second,
  root,
  ...Object.values(firsts),
  ...Object.values(seconds),
  ...Object.values(places),
  ...Object.values(updates).flatMap(({ tex, variants = [] }) => [
    tex,
    ...variants.map((variant) => variant.tex),
  ]),
];
