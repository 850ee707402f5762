/** The forms of L-BFGS that are tested, and functions of a few numbers for it to minimize. */
import { LBFGS, type LBFGSOptions } from "../../../src/index.ts";
import { loadSmall } from "../../memory/small.ts";

export const nadir = loadSmall();

export const forms: readonly LBFGSOptions[] = [
  { lr: 0.5, maxIter: 6, historySize: 3 },
  { lineSearch: "strong_wolfe", maxIter: 6, historySize: 3 },
  { lineSearch: "zoom", maxIter: 4, historySize: 2, firstStep: "l2" },
  { lineSearch: "backtracking", maxIter: 4 },
  { lineSearch: "strong_wolfe", maxIter: 5, weightDecay: 0.01, gradScale: 0.5 },
];

/** A function of two numbers, and what it takes to minimize another form of it. */
export function descend(
  options: LBFGSOptions | readonly LBFGSOptions[],
  of: (at: number[]) => { loss: number; gradient: number[] },
  steps = 6,
  initial = [-1.2, 1],
) {
  const parameters = initial.map((x, i) => nadir.parameter(Float64Array.of(x), { name: `${i}` }));
  const each = Array.isArray(options) ? (options as readonly LBFGSOptions[]) : undefined;
  const optimizer = each
    ? new LBFGS(parameters.map((p, i) => ({ params: [p], ...each[i] })))
    : new LBFGS(parameters, options as LBFGSOptions);
  let evaluations = 0;
  const closure = () => {
    evaluations++;
    const { loss, gradient } = of(parameters.map(({ data }) => data[0]!));
    for (const [i, { grad }] of parameters.entries()) grad[0] = gradient[i]!;
    return loss;
  };
  const path = Array.from({ length: steps }, () => {
    optimizer.step(closure);
    return parameters.map(({ data }) => data[0]!);
  });
  return { path, evaluations, optimizer, closure, parameters };
}
