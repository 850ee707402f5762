/** What else there is in JavaScript: fmin and ml-levenberg-marquardt, as their own examples call them. */
import { conjugateGradient, nelderMead } from "fmin/index.js";
import { levenbergMarquardt } from "ml-levenberg-marquardt";
import type { Fit } from "./fitting.ts";
import type { Objective } from "./objective.ts";

export const others: Readonly<Record<string, Fit>> = {
  "fmin: conjugateGradient": ({ at, start }) =>
    conjugateGradient(at, [...start], { maxIterations: 500 }).x,
  "fmin: nelderMead": ({ at, start }) => nelderMead(at, [...start], { maxIterations: 2000 }).x,
  "ml-levenberg-marquardt": marquardt,
};

/** It is for least squares alone. */
export const SQUARES_ALONE = "ml-levenberg-marquardt";

/** With the derivatives. It counts its passes, of which each gives the value at all points. */
function marquardt(objective: Objective): readonly number[] {
  const { problem, start, units } = objective;
  const { expression, points, loss } = problem;
  const formula = (scaled: readonly number[]) => {
    const numbers = [...objective.numbers(scaled)];
    let sum = 0;
    for (const [i, x] of points.x.entries())
      sum += loss.value(expression.at(x, numbers), points.y[i]!);
    objective.passed(sum);
    return (x: number) => expression.at(x, numbers);
  };
  const jacobianFunction = (scaled: readonly number[]) => {
    const numbers = [...objective.numbers(scaled)];
    return (x: number) => {
      expression.at(x, numbers);
      return Array.from(expression.slopes(), (slope, k) => slope * units[k]!);
    };
  };
  const data = { x: [...points.x], y: [...points.y] };
  const options = { initialValues: [...start], maxIterations: 100, errorTolerance: 1e-14 };
  return levenbergMarquardt(data, formula, { ...options, jacobianFunction }).parameterValues;
}
