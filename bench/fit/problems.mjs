/**
 * What is fitted: the examples of fmin's and ml-levenberg-marquardt's documentation, and larger ones. A problem has a
 * function of the parameters that also writes its gradient, as fmin's `conjugateGradient` takes it; those that fit a
 * formula to points have the formula, and its derivatives by the parameters, as ml-levenberg-marquardt takes them.
 */

/** Σ (formula − y)², and its gradient. */
function squares({ x, y }, formula, derivatives) {
  return (p, gradient) => {
    const at = formula(p);
    const by = gradient && derivatives(p);
    if (gradient) for (let k = 0; k < p.length; k++) gradient[k] = 0;
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const miss = at(x[i]) - y[i];
      sum += miss * miss;
      if (!gradient) continue;
      const slopes = by(x[i]);
      for (let k = 0; k < p.length; k++) gradient[k] += 2 * miss * slopes[k];
    }
    return sum;
  };
}

function fitted(name, x, truth, start, formula, derivatives, options = {}) {
  const of = formula(truth);
  const data = { x, y: x.map(of) };
  const loss = squares(data, formula, derivatives);
  return { name, start, loss, data, formula, derivatives, options };
}

/** Peaks of a spectrum: each a height, a place and a width, as ml-levenberg-marquardt's tests fit them. */
const lorentzians = (p) => (t) => {
  let sum = 0;
  for (let k = 0; k < p.length; k += 3) {
    const [height, place, width] = [p[k], p[k + 1], p[k + 2]];
    const d = t - place;
    sum += (height * width * width) / (4 * d * d + width * width);
  }
  return sum;
};
const lorentzianSlopes = (p) => {
  const slopes = new Array(p.length);
  return (t) => {
    for (let k = 0; k < p.length; k += 3) {
      const [height, place, width] = [p[k], p[k + 1], p[k + 2]];
      const d = t - place;
      const below = 4 * d * d + width * width;
      slopes[k] = (width * width) / below;
      slopes[k + 1] = (8 * height * width * width * d) / (below * below);
      slopes[k + 2] = (8 * height * width * d * d) / (below * below);
    }
    return slopes;
  };
};

function peaks(count) {
  const truth = Array.from({ length: count }, (_, i) => [1 + (i % 3) / 4, 2 * i + 1, 0.8]).flat();
  const start = truth.map((value, k) => value + [-0.2, 0.15, 0.1][k % 3]);
  const x = Array.from({ length: 20 * count }, (_, i) => i / 10);
  return fitted(`${count} peaks`, x, truth, start, lorentzians, lorentzianSlopes, {
    gradientDifference: 1e-6,
  });
}

/** Rosenbrock's function of neighbours. */
function rosenbrock(name, start) {
  const loss = (p, gradient) => {
    if (gradient) for (let k = 0; k < p.length; k++) gradient[k] = 0;
    let sum = 0;
    for (let i = 0; i + 1 < p.length; i++) {
      const [a, b] = [1 - p[i], p[i + 1] - p[i] * p[i]];
      sum += a * a + 100 * b * b;
      if (!gradient) continue;
      gradient[i] += -2 * a - 400 * p[i] * b;
      gradient[i + 1] += 200 * b;
    }
    return sum;
  };
  return { name, start, loss };
}

/** fmin's first example: x² + y² + x sin y + y sin x. */
function waves([x, y], gradient) {
  if (gradient) {
    gradient[0] = Math.sin(y) + Math.cos(x) * y + 2 * x;
    gradient[1] = Math.cos(y) * x + Math.sin(x) + 2 * y;
  }
  return Math.sin(y) * x + Math.sin(x) * y + x * x + y * y;
}

const line =
  ([slope, intercept]) =>
  (t) =>
    slope * t + intercept;
const sine =
  ([a, b]) =>
  (t) =>
    a * Math.sin(b * t);
const decay =
  ([a, b, c]) =>
  (t) =>
    a * Math.exp(-b * t) + c;

export const problems = [
  { name: "fmin: waves", start: [-3.5, 3.5], loss: waves },
  rosenbrock("fmin: banana", [-1, 1]),
  fitted("LM: line", [0, 1, 2, 3, 4, 5, 6], [2, -2], [1, 0], line, () => (t) => [t, 1]),
  fitted(
    "LM: sine",
    Array.from({ length: 20 }, (_, i) => i),
    [2, 2],
    [3, 1.95],
    sine,
    ([a, b]) =>
      (t) => [Math.sin(b * t), a * t * Math.cos(b * t)],
    { damping: 1.5, gradientDifference: 0.1 },
  ),
  fitted(
    "decay",
    Array.from({ length: 50 }, (_, i) => i / 10),
    [3, 0.8, 0.5],
    [1, 1, 0],
    decay,
    ([a, b]) =>
      (t) => [Math.exp(-b * t), -a * t * Math.exp(-b * t), 1],
    { gradientDifference: 1e-6 },
  ),
  peaks(2),
  peaks(10),
  peaks(33),
  rosenbrock(
    "Rosenbrock, 10",
    Array.from({ length: 10 }, (_, i) => (i % 2 ? 1 : -1.2)),
  ),
  rosenbrock(
    "Rosenbrock, 100",
    Array.from({ length: 100 }, (_, i) => (i % 2 ? 1 : -1.2)),
  ),
];
