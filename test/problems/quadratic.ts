import type { Problem } from "./problem.ts";

/** ½ Σ kᵢ(xᵢ − 1)²: a bowl ten times as steep in one direction as in another. */
const steepness = [1, 3, 10];

export const quadratic: Problem = {
  value: (x) => steepness.reduce((sum, k, i) => sum + (k * (x[i]! - 1) ** 2) / 2, 0),
  gradient: (x) => steepness.map((k, i) => k * (x[i]! - 1)),
  start: [-1, 2, 0],
  minimum: [1, 1, 1],
};
