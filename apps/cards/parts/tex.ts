/**
 * Lines of updates that several optimizers have, in TeX.
 *
 * @module
 */

/** Lines one below the other, aligned at their `&`. */
export const aligned = (...lines: readonly string[]): string =>
  `\\begin{aligned} ${lines.join(" \\\\[0.2em] ")} \\end{aligned}`;

/** The frame's quotient, and what it is. */
export const quotient = (m: string, rootOfV: string): string =>
  `\\dfrac{m}{\\sqrt v} = \\dfrac{${m}}{${rootOfV}}`;

export const GRADIENT = "g &\\leftarrow \\nabla J(\\theta)";
export const MEAN = "m &\\leftarrow \\beta_1 m + (1-\\beta_1)\\,g";
export const MEAN_SQUARE = "v &\\leftarrow \\beta_2 v + (1-\\beta_2)\\,g^2";
export const CORRECTED_MEAN = "\\hat m &= \\dfrac{m}{1-\\beta_1^t}";
export const CORRECTED_MEAN_SQUARE = "\\hat v &= \\dfrac{v}{1-\\beta_2^t}";
/** Both on one line. */
export const CORRECTED = `${CORRECTED_MEAN},\\quad ${CORRECTED_MEAN_SQUARE.replace("&", "")}`;
export const LARGEST = "u &\\leftarrow \\max(\\beta_2 u,\\; |g|+\\varepsilon)";
