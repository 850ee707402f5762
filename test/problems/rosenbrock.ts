import type { Problem } from "./problem.ts";

/**
 * (1 − x)² + 100(y − x²)²: a narrow bent valley, flat along its floor.
 * Rosenbrock, "An automatic method for finding the greatest or least value of a function" (1960).
 */
export const rosenbrock: Problem = {
  value: ({ 0: x, 1: y }) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2,
  gradient: ({ 0: x, 1: y }) => [-2 * (1 - x!) - 400 * x! * (y! - x! ** 2), 200 * (y! - x! ** 2)],
  start: [-1.2, 1],
  minimum: [1, 1],
};
