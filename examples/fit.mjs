/**
 * Fits the numbers of a formula to measurements, by least squares: `node examples/fit.mjs`.
 *
 * The measurements and the certified results are NIST's, of its reference datasets for nonlinear regression
 * (Misra1a: the adsorption of gas, 14 points; "lower difficulty").
 */
import { LBFGS, load } from "nadir";

const nadir = await load();

/**
 * The numbers p for which Σ (formula(x, p) − y)² is least, near `start`. Its derivatives are central
 * differences: two more values of the formula a number and a point.
 */
function fit(formula, { x, y }, start) {
  // In units of where they start, so that large and small numbers go equally far.
  const units = start.map((value) => Math.abs(value) || 1);
  const parameter = nadir.parameter(Float64Array.from(start, (value, k) => value / units[k]));
  const optimizer = new LBFGS([parameter], {
    ...{ lineSearch: "strong_wolfe", historySize: 10, maxIter: 1000 },
    ...{ toleranceGrad: 1e-9, toleranceChange: 1e-15 },
  });
  const numbers = () => Array.from(parameter.data, (value, k) => value * units[k]);
  let evaluations = 0;

  const sumOfSquares = () => {
    evaluations++;
    const p = numbers();
    const misses = x.map((value, i) => formula(value, p) - y[i]);
    parameter.grad.set(
      p.map((here, k) => {
        const h = 6e-6 * units[k];
        const [above, below] = [p.with(k, here + h), p.with(k, here - h)];
        const slopes = x.map((value) => (formula(value, above) - formula(value, below)) / (2 * h));
        return 2 * units[k] * slopes.reduce((sum, slope, i) => sum + misses[i] * slope, 0);
      }),
    );
    return misses.reduce((sum, miss) => sum + miss * miss, 0);
  };

  optimizer.step(sumOfSquares);
  const fitted = { numbers: numbers(), sumOfSquares: sumOfSquares(), evaluations };
  optimizer.dispose();
  parameter.dispose();
  return fitted;
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

const { numbers, sumOfSquares, evaluations } = fit(adsorbed, pressures, [500, 1e-4]);
console.log(`${evaluations} evaluations`);
console.log(`b1 ${numbers[0].toFixed(5)} (certified 238.94213)`);
console.log(`b2 ${numbers[1].toExponential(6)} (certified 5.501564e-4)`);
console.log(`sum of squares ${sumOfSquares.toFixed(8)} (certified 0.12455139)`);
