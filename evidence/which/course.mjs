/** One training: a problem, an optimizer, its options, a seed. */

/**
 * @param {object} options of the contestant
 * @param {{ seed: number, steps: number, part: "validation" | "test", onLoss?: (loss: number) => void }} how
 * @returns {number} the score on the part at the end, lower is better; NaN where the loss was no finite number.
 */
export function train(nadir, problem, contestant, options, { seed, steps, part, onLoss }) {
  const make = (params) => contestant.make(params, options, { steps, isHidden: problem.isHidden });
  const course = problem.begin(nadir, { seed, steps, make });
  try {
    // One that computes the loss several times a step has fewer of them.
    while (course.evaluations < steps) {
      const loss = course.step();
      if (!Number.isFinite(loss)) return Number.NaN;
      onLoss?.(loss);
    }
    return course.score(part);
  } finally {
    course.dispose();
  }
}
