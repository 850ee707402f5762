import type { Problem } from "./problem.ts";

/**
 * Σ (cₙ − x(1 − yⁿ))² for n = 1, 2, 3: plateaus with steep edges.
 * Beale, "On an iterative method for finding a local minimum of a function of more than one variable" (1958).
 */
const constants = [1.5, 2.25, 2.625];

const residuals = ({ 0: x, 1: y }: ArrayLike<number>) =>
  constants.map((c, i) => c - x! * (1 - y! ** (i + 1)));

export const beale: Problem = {
  value: (point) => residuals(point).reduce((sum, r) => sum + r ** 2, 0),
  gradient: (point) => {
    const { 0: x, 1: y } = point;
    return residuals(point).reduce<[number, number]>(
      ([dx, dy], r, i) => [dx - 2 * r * (1 - y! ** (i + 1)), dy + 2 * r * x! * (i + 1) * y! ** i],
      [0, 0],
    );
  },
  start: [1, 1],
  minimum: [3, 0.5],
};
