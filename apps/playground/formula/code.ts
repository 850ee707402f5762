import { Expression } from "./expression.ts";
import { lossOf } from "./losses.ts";
import { problemOf, type Question } from "./problem.ts";

/** The program that fits it, of arrays of measurements. */
export function codeOf(question: Question): string {
  const { start } = problemOf(question);
  const { names, code } = new Expression(question.formula);
  const [value, slope] = lossOf(question.loss).code;
  return `import { LBFGS, load } from "nadir";

const formula = (x, [${names.join(", ")}]) => ${code};
const start = [${start.join(", ")}];

/** The numbers for which Σ loss(formula(x), y) is least: ${names.join(", ")}. */
export async function fitted(xs, ys) {
  // In units of where they start, so that large and small numbers go equally far.
  const units = start.map((value) => Math.abs(value) || 1);
  const scaled = (await load()).parameter(Float64Array.from(start, (value, k) => value / units[k]));
  const numbers = () => Array.from(scaled.data, (value, k) => value * units[k]);
  const loss = (f, y) => ${value};
  const slope = (f, y) => ${slope};

  const optimizer = new LBFGS([scaled], {
    ...{ lineSearch: "strong_wolfe", historySize: 10, maxIter: 500 },
    ...{ toleranceGrad: 1e-9, toleranceChange: 1e-14 },
  });
  optimizer.step(() => {
    const p = numbers();
    // Derivatives by central differences: two more values of the formula a number and a point.
    p.forEach((here, k) => {
      const h = 6e-6 * Math.max(units[k], Math.abs(here));
      const [above, below] = [p.slice(), p.slice()];
      above[k] += h;
      below[k] -= h;
      scaled.grad[k] = xs.reduce((sum, x, i) => {
        const by = (formula(x, above) - formula(x, below)) / (above[k] - below[k]);
        return sum + slope(formula(x, p), ys[i]) * by * units[k];
      }, 0);
    });
    return xs.reduce((sum, x, i) => sum + loss(formula(x, p), ys[i]), 0);
  });
  const found = numbers();
  optimizer.dispose();
  scaled.dispose();
  return found;
}
`;
}
