/**
 * The learning rates that `tuned` finds for the standard racers, in their order, on each surface from its
 * own start: written down, so that a page need not search before its first picture.
 */
export const tunedRates: Readonly<Record<string, readonly number[]>> = {
  beale: [0.02, 0.002, 0.005, 2, 0.1, 10, 0.2, 1, 0.2, 1],
  rosenbrock: [0.001, 0.0002, 0.001, 0.2, 0.1, 5, 1, 1, 0.1, 0.5],
  himmelblau: [0.005, 0.001, 0.002, 0.5, 0.05, 1, 0.1, 0.2, 0.1, 0.5],
  saddle: [0.2, 0.02, 0.05, 0.5, 0.1, 10, 0.05, 0.1, 0.05, 0.1],
  ravine: [0.01, 0.005, 0.005, 1, 0.1, 10, 0.5, 1, 0.5, 0.5],
  "styblinski-tang": [0.05, 0.002, 0.005, 5, 0.5, 10, 1, 0.05, 0.05, 2],
  booth: [0.05, 0.002, 0.005, 1, 0.1, 10, 0.2, 0.5, 0.2, 0.5],
  "noisy-quadratic": [0.02, 0.002, 0.002, 0.5, 0.05, 10, 0.05, 0.1, 0.05, 0.1],
  rastrigin: [0.0005, 0.005, 0.0001, 0.05, 0.005, 1, 0.01, 0.02, 0.01, 0.5],
};
