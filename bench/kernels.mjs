/**
 * What is measured: every kernel that walks arrays, as it describes itself, and the reductions. A new
 * kernel needs nothing here: what its arrays hold and what its constants are follows from their names.
 *
 * A row has a `name`, the `kernel` that it calls, what each of its `arrays` holds (of data.mjs), its
 * `constants` in the kernel's order, and:
 *
 * - `turned`: the constants of every other call, by which parameters go back to where they were, so
 *   that however many steps a round takes, they and the state hover where training has them.
 * - `named`: such a list, by name.
 * - `traffic`: how it uses each array, which names its roofline in assembly/index.ts.
 * - `isGeneral`: that all constants are in use; otherwise those are that an optimizer has by default.
 * - `total`: of a reduction, how the numbers of two blocks make one.
 * - `refilled`: that all, the roofline too, copy the first array anew before every call: what is
 *   computed from its own result over and over ends at 0, at ∞ or in denormals.
 */
import * as described from "../build/kernels/index.js";

const lr = 1e-3;
const mu = 0.9;

/** Constants by name; `oneMinusX` is 1 − x, and of what is not here not much depends. */
const usual = {
  ...{ gradScale: 1, l2: 0, decay: 1, epsInside: 0, epsOutside: 1e-8, epsInMax: 1e-8, eps: 1e-6 },
  ...{ lr, step: lr, stepSize: lr, bufferStep: lr, expAvgStep: lr, gradStep: 0, quotientStep: 0 },
  ...{ fastStep: lr, slowStep: lr, diffStep: lr, diffScale: 1, weightDecay: 0 },
  ...{ inverseLr: 1 / lr, shrink: 0 },
  ...{ momentum: mu, intake: 1, beta1: 0.9, beta2: 0.999, alpha: 0.99, rho: 0.9 },
  ...{ start: 1, etaMinus: 0.5, etaPlus: 1.2, smallest: 1e-6, largest: 1e-3 },
  ...{ eta: lr, epsRoot: 1e-16 },
  ...{ maxScale: 1, factor: 1, low: -0.5, high: 0.5, bound: 1e-41, negativeSlope: 0.01 },
};

/** All in use. */
const general = { gradScale: 0.9, l2: 1e-4, decay: 1 - 1e-6, epsInside: 1e-12 };
const nesterov = { bufferStep: lr * mu, gradStep: lr };

/** What the sign of a step depends on. */
const STEPS = new Set(
  ["lr", "step", "stepSize", "bufferStep", "expAvgStep", "gradStep", "quotientStep"].concat([
    "fastStep",
    "slowStep",
    "diffStep",
  ]),
);

const add = (x, y) => x + y;

const sweeps = new Map(Object.entries(described).filter(([, { arrays }]) => arrays));

export const kernels = [
  ...[...sweeps.keys()].map((name) => row(name, name)),
  row("nesterov", "momentum", nesterov),
  row("nadamax", "adamax", { expAvgStep: lr * 0.9, gradStep: lr * (1 - 0.9) }),
  row("sgd-general", "sgd", general),
  row("momentum-general", "momentum", general),
  row("nesterov-general", "momentum", { ...general, ...nesterov }),
  row("adam-general", "adam", general),
  reduction("sumOfSquares", add),
  reduction("sumOfAbsolutes", add),
  reduction("maximum", Math.max),
];

function row(name, kernel, others) {
  const { arrays, call } = sweeps.get(kernel);
  const given = { ...usual, ...others };
  const numberOf = (constant) => {
    const [, left] = /^oneMinus(.*)$/.exec(constant) ?? [];
    if (left) return 1 - numberOf(left[0].toLowerCase() + left.slice(1));
    return given[constant] ?? 0.1;
  };
  // The kernel itself says which constants it takes, and in which order.
  const constants = [];
  const names = new Proxy({}, { get: (_, constant) => constants.push(constant) });
  call(() => {}, [], 0, names);
  return {
    name,
    kernel,
    arrays: arrays.map(held),
    constants: constants.map(numberOf),
    turned: constants.map((each) => (STEPS.has(each) ? -numberOf(each) : numberOf(each))),
    named: (values) => Object.fromEntries(constants.map((each, i) => [each, values[i]])),
    traffic: trafficOf(arrays),
    isGeneral: others?.gradScale !== undefined,
    refilled: arrays[0] !== "param",
  };
}

function reduction(name, total) {
  const constants = { constants: [], turned: [], named: () => ({}), isGeneral: false };
  return { name, kernel: name, arrays: ["gradient"], ...constants, traffic: "r", total };
}

/** What an array of this name holds. A state is taken for a mean, of squares where its name says so. */
function held(array) {
  const known = {
    ...{ param: "parameter", grad: "gradient", start: "start", acc_delta: "delta" },
    ...{ n: "square", hessian: "square", prev: "gradient", step_size: "magnitude" },
    ...{ values: "sum", slopes: "start", delta: "gradient", outputs: "start" },
  };
  if (known[array]) return known[array];
  if (/inf|step_size/.test(array)) return "magnitude";
  return /sq|sum|var/.test(array) ? "square" : "mean";
}

/** Whether each is read, written, or both. */
function trafficOf(arrays) {
  const slopes = arrays[0] === "values" ? "w" : "r";
  const state = arrays.includes("start") ? "r" : "x";
  const uses = { param: "x", grad: "r", start: "w", values: "x", delta: "x", outputs: "r", slopes };
  return arrays.map((array) => uses[array] ?? state).join("");
}
