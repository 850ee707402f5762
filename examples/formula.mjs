/**
 * Fits the numbers of a formula to measurements: `node examples/formula.mjs`. By least squares, and by maximum likelihood;
 * with L-BFGS, and with Adam.
 *
 * The measurements of the first are NIST's, and the certified results, of its reference datasets for nonlinear regression
 * (Misra1a: the adsorption of gas, 14 points; "lower difficulty"). The second are counts that fade, made up.
 */
import { Adam, cosine, LBFGS, load } from "nadir";

const nadir = await load();

/** What is made least, of a formula's value and the one measured; and its derivative by the formula's value. */
const squares = { of: (f, y) => (f - y) ** 2, slope: (f, y) => 2 * (f - y) };
/** Poisson's likelihood, −log of it but for what does not depend on f: of counts y, of which f are expected. */
const counts = { of: (f, y) => f - y * Math.log(f), slope: (f, y) => 1 - y / f };

/** L-BFGS ends by itself, where the loss is flat. */
function byLBFGS(parameter, loss) {
  const optimizer = new LBFGS([parameter], {
    ...{ lineSearch: "strong_wolfe", historySize: 10, maxIter: 1000 },
    ...{ toleranceGrad: 1e-9, toleranceChange: 1e-15 },
  });
  optimizer.step(loss);
  optimizer.dispose();
}

/** Adam goes on for as long as it is asked to. */
function byAdam(parameter, loss) {
  const steps = 3000;
  const optimizer = new Adam([parameter], { lr: cosine({ peak: 0.05, total: steps }) });
  for (let step = 0; step < steps; step++) optimizer.step(loss);
  optimizer.dispose();
}

/**
 * The numbers p for which Σ loss(formula(x, p), y) is least, near `start`. The formula's derivatives are central
 * differences: two more values of the formula a number and a point.
 */
function fitted(formula, { x, y }, loss, start, by) {
  // In units of where they start, so that large and small numbers go equally far.
  const units = start.map((value) => Math.abs(value) || 1);
  const parameter = nadir.parameter(Float64Array.from(start, (value, k) => value / units[k]));
  const numbers = () => Array.from(parameter.data, (value, k) => value * units[k]);
  let evaluations = 0;

  const lossAndGradient = () => {
    evaluations++;
    const p = numbers();
    const values = x.map((each) => formula(each, p));
    for (const [k, here] of p.entries()) {
      const h = 6e-6 * Math.max(units[k], Math.abs(here));
      const [above, below] = [p.slice(), p.slice()];
      above[k] += h;
      below[k] -= h;
      parameter.grad[k] = x.reduce((sum, each, i) => {
        const slope = (formula(each, above) - formula(each, below)) / (2 * h);
        return sum + loss.slope(values[i], y[i]) * slope * units[k];
      }, 0);
    }
    return values.reduce((sum, value, i) => sum + loss.of(value, y[i]), 0);
  };

  by(parameter, lossAndGradient);
  const found = { evaluations, loss: lossAndGradient(), numbers: numbers() };
  parameter.dispose();
  return found;
}

const pressures = {
  x: [
    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0,
  ],
  y: [
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78,
  ],
};
const adsorbed = (x, [b1, b2]) => b1 * (1 - Math.exp(-b2 * x));

const fading = {
  x: Array.from({ length: 20 }, (_, i) => i),
  y: [43, 32, 29, 27, 16, 18, 13, 11, 7, 9, 8, 4, 7, 3, 5, 2, 4, 3, 2, 4],
};
const faded = (x, [amount, time, background]) => amount * Math.exp(-x / time) + background;

console.log(
  "Misra1a, by least squares; certified: b1 238.94213, b2 5.501564e-4, squares 0.12455139",
);
for (const by of [byLBFGS, byAdam]) {
  const { evaluations, loss, numbers } = fitted(adsorbed, pressures, squares, [500, 1e-4], by);
  const [b1, b2] = [numbers[0].toFixed(5), numbers[1].toExponential(6)];
  console.log(
    `${by.name}: b1 ${b1}, b2 ${b2}, squares ${loss.toFixed(8)}, ${evaluations} evaluations`,
  );
}

console.log("Counts, by likelihood");
for (const by of [byLBFGS, byAdam]) {
  const { evaluations, numbers } = fitted(faded, fading, counts, [20, 5, 2], by);
  const [amount, time, background] = numbers.map((value) => value.toFixed(3));
  const found = `amount ${amount}, time ${time}, background ${background}`;
  console.log(`${by.name}: ${found}, ${evaluations} evaluations`);
}
