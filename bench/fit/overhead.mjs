import { LBFGS, loadSync } from "nadir";
import { now } from "../clock.mjs";

/** What L-BFGS itself takes an evaluation, beside the closure, where its history is full. */
const cases = [
  { parameters: 2, historySize: 10 },
  { parameters: 100, historySize: 10 },
  { parameters: 1000, historySize: 10 },
  { parameters: 1000, historySize: 100 },
].flatMap((each) => ["f32", "f64"].map((dtype) => ({ ...each, dtype })));

/** Microseconds an evaluation, the least of so many rounds. */
export function overheads(rounds) {
  return cases.map((each) => {
    const { evaluate, step } = problem(each);
    for (let i = 0; i < 100; i++) step();
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
      let evaluations = 0;
      const begun = now();
      for (let i = 0; i < 100; i++) evaluations += step();
      const all = now() - begun;
      const again = now();
      for (let i = 0; i < evaluations; i++) evaluate();
      least = Math.min(least, (all - (now() - again)) / evaluations);
    }
    return { ...each, microseconds: least / 1e3 };
  });
}

/** A chain of springs under a load that changes from step to step, so that no step finds all done. */
function problem({ parameters, historySize, dtype }) {
  const parameter = loadSync().parameter([parameters], { dtype });
  const optimizer = new LBFGS([parameter], {
    ...{ lineSearch: "strong_wolfe", historySize },
    ...{ toleranceGrad: 0, toleranceChange: 0 },
  });
  let load = 1;
  let evaluations = 0;
  const evaluate = () => {
    evaluations++;
    const { data, grad } = parameter;
    let loss = 0;
    let before = 0;
    grad.fill(0);
    for (let i = 0; i < parameters; i++) {
      const stretch = data[i] - before;
      loss += (stretch * stretch) / 2 - (load * data[i]) / parameters;
      grad[i] += stretch - load / parameters;
      if (i > 0) grad[i - 1] -= stretch;
      before = data[i];
    }
    return loss;
  };
  const step = () => {
    evaluations = 0;
    load = load === 1 ? -1 : 1;
    optimizer.step(evaluate);
    return evaluations;
  };
  return { evaluate, step };
}
