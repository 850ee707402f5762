import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { LBFGS, loadSync } from "nadir";

/** fmin says that it is a module and is none: its file is run as what it is. */
function loadFmin() {
  const file = createRequire(import.meta.url).resolve("fmin/build/fmin.js");
  const module = { exports: {} };
  new Function("module", "exports", readFileSync(file, "utf8"))(module, module.exports);
  return module.exports;
}

const fmin = loadFmin();
const nadir = loadSync();

/** Where fmin's `conjugateGradient` ends, which cannot be told another: ‖∇J‖ ≤ 1e-5. */
const STEEPEST = 1e-5;

/** Each fits a problem and gives the parameters that it has found, or is undefined if it cannot. */
export const contestants = {
  LBFGS: () => lbfgs,
  "LBFGS, no derivatives": () => (problem) => lbfgs({ ...problem, loss: differenced(problem) }),
  "fmin: conjugateGradient": () => (problem) =>
    fmin.conjugateGradient(problem.loss, problem.start.slice(), { maxIterations: 5000 }).x,
  // It has no end where there are a hundred parameters.
  "fmin: nelderMead": ({ start }) =>
    start.length < 50
      ? (problem) =>
          fmin.nelderMead(problem.loss, problem.start.slice(), { maxIterations: 20_000 }).x
      : undefined,
  "ml-levenberg-marquardt": ({ formula }) => formula && ((problem) => marquardt(problem, {})),
  "the same, with derivatives": ({ formula }) =>
    formula &&
    ((problem) => {
      // It keeps what it is given.
      const jacobianFunction = (p) => {
        const slopes = problem.derivatives(p);
        return (x) => [...slopes(x)];
      };
      return marquardt(problem, { jacobianFunction });
    }),
};

/** All of it: memory, optimizer, fit, and memory given back. */
function lbfgs({ start, loss }) {
  const parameter = nadir.parameter(Float64Array.from(start));
  const optimizer = new LBFGS([parameter], {
    ...{ lineSearch: "strong_wolfe", historySize: 10, maxIter: 5000, maxEval: 10_000 },
    ...{ toleranceGrad: STEEPEST, toleranceChange: 0 },
  });
  const gradient = new Float64Array(start.length);
  optimizer.step(() => {
    const value = loss(parameter.data, gradient);
    parameter.grad.set(gradient);
    return value;
  });
  const found = [...parameter.data];
  optimizer.dispose();
  parameter.dispose();
  return found;
}

/** The loss with a gradient by central differences. */
function differenced({ loss }) {
  return (p, gradient) => {
    const at = [...p];
    for (let k = 0; k < at.length; k++) {
      const [here, h] = [at[k], 6e-6 * Math.max(1, Math.abs(at[k]))];
      at[k] = here + h;
      const above = loss(at);
      at[k] = here - h;
      gradient[k] = (above - loss(at)) / (2 * h);
      at[k] = here;
    }
    return loss(at);
  };
}

function marquardt({ data, formula, start, options }, more) {
  const all = { initialValues: start.slice(), errorTolerance: 1e-10, ...options, ...more };
  return levenbergMarquardt(data, formula, all).parameterValues;
}
