import { Adam, cosine, LBFGS, type Nadir, type Parameter } from "nadir";
import { Objective } from "./objective.ts";
import type { Problem } from "./problem.ts";

/** How long Adam goes on: it has no end of its own. */
export const ADAM_STEPS = 2000;

/** What fits a problem, and gives the numbers that it has found, in units of where they start. */
export type Fit = (objective: Objective) => ArrayLike<number>;

/** Where a fit has ended. */
export interface Found {
  readonly name: string;
  readonly numbers: readonly number[];
  /** Of the numbers. */
  readonly loss: number;
  /** After each pass over the points, the least loss so far. */
  readonly history: readonly number[];
  /** Of the whole fit. */
  readonly milliseconds: number;
}

/** Nadir's own: memory, optimizer, fit, and memory given back. */
export function fitsOf(nadir: Nadir): Readonly<Record<"LBFGS" | "Adam", Fit>> {
  return {
    LBFGS: fitBy(nadir, (parameter, evaluate) => {
      const optimizer = new LBFGS([parameter], {
        ...{ lineSearch: "strong_wolfe", historySize: 10, maxIter: 500 },
        ...{ toleranceGrad: 1e-9, toleranceChange: 1e-14 },
      });
      optimizer.step(evaluate);
      return optimizer;
    }),
    Adam: fitBy(nadir, (parameter, evaluate) => {
      const optimizer = new Adam([parameter], { lr: cosine({ peak: 0.05, total: ADAM_STEPS }) });
      for (let step = 0; step < ADAM_STEPS; step++) optimizer.step(evaluate);
      return optimizer;
    }),
  };
}

/** Not by `using`, which Safari has not. */
function fitBy(
  nadir: Nadir,
  train: (parameter: Parameter<"f64">, evaluate: () => number) => { dispose(): void },
): Fit {
  return (objective) => {
    const parameter = nadir.parameter(Float64Array.from(objective.start));
    try {
      train(parameter, () => objective.at(parameter.data, parameter.grad)).dispose();
      return [...parameter.data];
    } finally {
      parameter.dispose();
    }
  };
}

/** Rounds of a few milliseconds, since browsers' clocks are coarse, of which the fastest counts. */
const ROUNDS = 6;
const ROUND = 4;

/** A fit, what it has found, and how long it takes. */
export function found(name: string, fit: Fit, problem: Problem): Found {
  const objective = new Objective(problem);
  const scaled = [...Array.from(fit(objective))];
  const { history } = objective;
  const end = new Objective(problem);
  const loss = end.at(scaled);
  const numbers = [...end.numbers(scaled)];
  let milliseconds = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    let times = 0;
    let passed = 0;
    for (const begun = performance.now(); passed < ROUND; passed = performance.now() - begun) {
      fit(new Objective(problem));
      times++;
    }
    milliseconds = Math.min(milliseconds, passed / times);
  }
  return { name, numbers, loss, history, milliseconds };
}
