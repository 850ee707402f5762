/**
 * FSRS-6's 21 parameters: where they start, how far people's differ, and their bounds, as its Python optimizer
 * (fsrs-optimizer 6.5, BSD 3-Clause) has them.
 *
 *     0–3    stability after the first rating: again, hard, good, easy
 *     4–7    difficulty: the first, by rating; the next, by rating; back towards easy
 *     8–10   stability after success: of all, by stability, by retrievability
 *     11–14  stability after failure: of all, by difficulty, by stability, by retrievability
 *     15, 16 stability after success: hard's penalty, easy's bonus
 *     17–19  stability on the same day: of all, by rating, by stability
 *     20     how fast the forgetting curve falls
 */
const table = [
  // default, spread, least, most
  [0.212, 6.43, 0.001, 100],
  [1.2931, 9.66, 0.001, 100],
  [2.3065, 17.58, 0.001, 100],
  [8.2956, 27.85, 0.001, 100],
  [6.4133, 0.57, 1, 10],
  [0.8334, 0.28, 0.001, 4],
  [3.0194, 0.6, 0.001, 4],
  [0.001, 0.12, 0.001, 0.75],
  [1.8722, 0.39, 0, 4.5],
  [0.1666, 0.18, 0, 0.8],
  [0.796, 0.33, 0.001, 3.5],
  [1.4835, 0.3, 0.001, 5],
  [0.0614, 0.09, 0.001, 0.25],
  [0.2629, 0.16, 0.001, 0.9],
  [1.6483, 0.57, 0, 4],
  [0.6014, 0.25, 0, 1],
  [1.8729, 1.03, 1, 6],
  [0.5425, 0.31, 0, 2],
  [0.0912, 0.32, 0, 2],
  [0.0658, 0.14, 0.01, 0.8],
  [0.1542, 0.27, 0.1, 0.8],
];

const column = (k) => Float64Array.from(table, (row) => row[k]);
export const defaults = column(0);
export const spreads = column(1);
const [least, most] = [column(2), column(3)];

/** Stabilities in days: at least and at most. */
export const [S_MIN, S_MAX] = [0.001, 36500];

/** Parameter k, brought within its bounds. */
export const bounded = (value, k) => Math.min(Math.max(value, least[k]), most[k]);
