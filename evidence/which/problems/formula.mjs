/** A formula of five numbers fitted to sixty points, all of them in every step. */
import { drawing } from "../random.mjs";

/** Two decays and a rest: Lanczos' kind, whose numbers are hard to tell apart. */
const truth = [2, 0.4, 3, 2.5, 0.5];
const times = Array.from({ length: 60 }, (_, i) => i / 10);
const formula = (t, [a, b, c, d, e]) => a * Math.exp(-b * t) + c * Math.exp(-d * t) + e;
const measured = times.map((t) => formula(t, truth));

function meanSquare(p, grad) {
  grad?.fill(0);
  let sum = 0;
  for (const [i, t] of times.entries()) {
    const [first, second] = [Math.exp(-p[1] * t), Math.exp(-p[3] * t)];
    const miss = p[0] * first + p[2] * second + p[4] - measured[i];
    sum += miss * miss;
    if (!grad) continue;
    const slope = (2 * miss) / times.length;
    grad[0] += slope * first;
    grad[1] -= slope * p[0] * t * first;
    grad[2] += slope * second;
    grad[3] -= slope * p[2] * t * second;
    grad[4] += slope;
  }
  return sum / times.length;
}

function begin(nadir, { seed, make }) {
  const { uniform } = drawing(seed);
  // Each number up to a half more or less than it is.
  const start = Float64Array.from(truth, (value) => value * (0.5 + uniform()));
  const parameters = nadir.parameters({ numbers: start });
  const optimizer = make(parameters);
  const { numbers } = parameters;
  return {
    evaluations: 0,
    step() {
      const closure = () => {
        this.evaluations++;
        return meanSquare(numbers.data, numbers.grad);
      };
      return optimizer.step(closure);
    },
    /** The same points: nothing is random in them. */
    score() {
      optimizer.eval?.();
      return Math.log10(Math.max(Math.sqrt(meanSquare(numbers.data)), 1e-12));
    },
    parameters,
    optimizer,
    dispose() {
      optimizer.dispose();
      numbers.dispose();
    },
  };
}

export const formulaFit = {
  name: "formula",
  title: "A formula",
  what: "two exponential decays and a rest, five numbers, fitted to 60 points without noise; from other numbers with each seed; 1,000 times the loss and its gradient",
  measure: "log₁₀ of the root mean square of what is missed",
  digits: 2,
  steps: 1000,
  files: [],
  seconds: 0.05,
  begin,
  isHidden: () => false,
  hasMatrices: false,
  takesClosure: true,
};
