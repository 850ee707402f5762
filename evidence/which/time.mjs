/** How long a step takes, and how many bytes of state a parameter has, by contestant, on a problem. */
import { load } from "nadir";
import { contestantsOf, problemNamed } from "./problems.mjs";

const SEED = 1;

/**
 * Whole steps of each in turn, in processor time, so that what else the machine does counts little: the fastest round of
 * each.
 */
export async function time({ problem: name, rounds, stepsARound }, { progress, signal }) {
  const problem = problemNamed(name);
  const nadir = await load();
  const steps = (rounds + 1) * stepsARound;
  const courses = contestantsOf(problem)
    .filter(({ needsClosure }) => !needsClosure)
    .map((contestant) => {
      const options = middleOf(contestant);
      const make = (params) =>
        contestant.make(params, options, { steps, isHidden: problem.isHidden });
      return {
        contestant,
        fastest: Infinity,
        course: problem.begin(nadir, { seed: SEED, steps, make }),
      };
    });
  for (let round = 0; round <= rounds; round++) {
    signal.throwIfAborted();
    progress({ round, of: rounds });
    for (const each of courses) {
      const begun = process.cpuUsage();
      for (let k = 0; k < stepsARound; k++) each.course.step();
      const { user, system } = process.cpuUsage(begun);
      const took = (user + system) / stepsARound;
      if (round > 0) each.fastest = Math.min(each.fastest, took);
    }
  }
  const count = Object.values(courses[0].course.parameters).reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return {
    parameters: count,
    optimizers: Object.fromEntries(
      courses.map(({ contestant, fastest, course }) => {
        const bytes = bytesOf(course.optimizer.stateDict());
        return [contestant.name, { microseconds: fastest, bytes: bytes / count }];
      }),
    ),
  };
}

const middleOf = ({ space }) =>
  Object.fromEntries(Object.entries(space).map(([name, dimension]) => [name, dimension.at(0.3)]));

/** Of all typed arrays in a state. */
function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum, each) => sum + bytesOf(each), 0);
}
