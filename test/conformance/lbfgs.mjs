import { LBFGS } from "nadir";
import { optax } from "nadir/conventions";

const STEPS = 6;

const forms = [
  [LBFGS, { lr: 0.5 }],
  [LBFGS, { lineSearch: "strong_wolfe", historySize: 4 }],
  [LBFGS, { lineSearch: "backtracking", maxIter: 5, weightDecay: 0.01 }],
  [optax.LBFGS, {}],
];

/** L-BFGS in all its forms: parameters after each step, and the state. */
export function lbfgs(nadir) {
  return ["f32", "f64"].flatMap((dtype) =>
    forms.flatMap(([Class, options]) => descended(nadir, Class, options, dtype)),
  );
}

/** Rosenbrock's function of pairs of neighbours, which takes nothing but arithmetic. */
function descended(nadir, Class, options, dtype) {
  const { a, b } = nadir.parameters({ a: [7], b: [6] }, { dtype });
  const parameters = [a, b];
  for (const { data } of parameters) data.fill(-0.5);
  const optimizer = new Class(parameters, options);
  const closure = () => {
    const x = [...a.data, ...b.data];
    const slopes = x.map(() => 0);
    let loss = 0;
    for (let i = 0; i + 1 < x.length; i++) {
      const [here, miss] = [1 - x[i], x[i + 1] - x[i] * x[i]];
      loss += here * here + 10 * miss * miss;
      slopes[i] += -2 * here - 40 * x[i] * miss;
      slopes[i + 1] += 20 * miss;
    }
    for (const { grad, length } of parameters) grad.set(slopes.splice(0, length));
    return loss;
  };
  const points = Array.from({ length: STEPS }, () => {
    optimizer.step(closure);
    return [a.data.slice(), b.data.slice()];
  });
  const { state } = optimizer.stateDict();
  return [...points.flat(), ...state.flatMap(({ slots }) => Object.values(slots))];
}
