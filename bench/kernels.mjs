/**
 * What is measured: every function of the module, with arrays and constants for it.
 *
 * - `name`: the row; `function`: the export, and the function in javascript/ and c/kernels.c.
 * - `arrays`: what each array holds, of data.mjs. `constants`: as the kernel takes them.
 * - `traffic`: how it uses each array, which names its roofline in assembly/index.ts.
 * - `total`: of a reduction, how the numbers of two blocks make one.
 * - `refilled`: that all, the roofline too, copy the first array anew before every call: what is
 *   computed from its own result over and over ends at 0, at ∞ or in denormals.
 */

const gradScale = 0.9;
const l2 = 1e-4;
const decay = 1 - 1e-6;
const common = [gradScale, l2, decay];

const betas = [0.9, 1 - 0.9, 0.999, 1 - 0.999];
const epsInside = 1e-12;
const epsOutside = 1e-8;
const eps = [epsInside, epsOutside];
const lr = 1e-3;
const mu = 0.9;
const alpha = [0.99, 1 - 0.99];

const add = (x, y) => x + y;

/** @type {{ name: string, function: string, arrays: string[], constants: number[], traffic: string, total?: (x: number, y: number) => number, refilled?: boolean }[]} */
export const kernels = [
  {
    name: "sgd",
    function: "sgd",
    arrays: ["parameter", "gradient"],
    constants: [...common, lr],
    traffic: "xr",
  },
  {
    name: "momentum",
    function: "momentum",
    arrays: ["parameter", "gradient", "mean"],
    constants: [...common, mu, 1, lr, 0],
    traffic: "xrx",
  },
  {
    name: "nesterov",
    function: "momentum",
    arrays: ["parameter", "gradient", "mean"],
    constants: [...common, mu, 1, lr * mu, lr],
    traffic: "xrx",
  },
  {
    name: "nagLookAhead",
    function: "nagLookAhead",
    arrays: ["parameter", "start", "mean"],
    constants: [mu],
    traffic: "xwr",
  },
  {
    name: "adagrad",
    function: "adagrad",
    arrays: ["parameter", "gradient", "square"],
    constants: [...common, lr, ...eps],
    traffic: "xrx",
  },
  {
    name: "rmsprop",
    function: "rmsprop",
    arrays: ["parameter", "gradient", "square"],
    constants: [...common, ...alpha, ...eps, lr],
    traffic: "xrx",
  },
  {
    name: "rmspropCentered",
    function: "rmspropCentered",
    arrays: ["parameter", "gradient", "square", "mean"],
    constants: [...common, ...alpha, ...eps, lr],
    traffic: "xrxx",
  },
  {
    name: "rmspropMomentum",
    function: "rmspropMomentum",
    arrays: ["parameter", "gradient", "square", "mean"],
    constants: [...common, ...alpha, ...eps, mu, 1, lr * mu, lr],
    traffic: "xrxx",
  },
  {
    name: "rmspropCenteredMomentum",
    function: "rmspropCenteredMomentum",
    arrays: ["parameter", "gradient", "square", "mean", "mean"],
    constants: [...common, ...alpha, ...eps, mu, 1, lr * mu, lr],
    traffic: "xrxxx",
  },
  {
    name: "adadelta",
    function: "adadelta",
    arrays: ["parameter", "gradient", "square", "delta"],
    constants: [...common, 0.9, 1 - 0.9, 1e-6, 1],
    traffic: "xrxx",
  },
  {
    name: "adam",
    function: "adam",
    arrays: ["parameter", "gradient", "mean", "square"],
    constants: [...common, ...betas, lr, ...eps],
    traffic: "xrxx",
  },
  {
    name: "amsgrad",
    function: "amsgrad",
    arrays: ["parameter", "gradient", "mean", "square", "square"],
    constants: [...common, ...betas, lr, ...eps, 1],
    traffic: "xrxxx",
  },
  {
    name: "adamLookAhead",
    function: "adamLookAhead",
    arrays: ["parameter", "start", "mean", "square"],
    constants: [lr, ...eps],
    traffic: "xwrr",
  },
  {
    name: "adamax",
    function: "adamax",
    arrays: ["parameter", "gradient", "mean", "magnitude"],
    constants: [...common, 0.9, 1 - 0.9, 0.999, lr, 0, ...eps],
    traffic: "xrxx",
  },
  {
    name: "nadamax",
    function: "adamax",
    arrays: ["parameter", "gradient", "mean", "magnitude"],
    constants: [...common, 0.9, 1 - 0.9, 0.999, lr * 0.9, lr * (1 - 0.9), ...eps],
    traffic: "xrxx",
  },
  {
    name: "nadam",
    function: "nadam",
    arrays: ["parameter", "gradient", "mean", "square"],
    constants: [...common, ...betas, lr * 0.9, lr * (1 - 0.9), ...eps],
    traffic: "xrxx",
  },
  { name: "flush", function: "flush", arrays: ["mean"], constants: [1e-41], traffic: "x" },
  { name: "scale", function: "scale", arrays: ["gradient"], constants: [1], traffic: "x" },
  { name: "clamp", function: "clamp", arrays: ["gradient"], constants: [-0.5, 0.5], traffic: "x" },
  {
    name: "sumOfSquares",
    function: "sumOfSquares",
    arrays: ["gradient"],
    constants: [],
    traffic: "r",
    total: add,
  },
  {
    name: "sumOfAbsolutes",
    function: "sumOfAbsolutes",
    arrays: ["gradient"],
    constants: [],
    traffic: "r",
    total: add,
  },
  {
    name: "maximum",
    function: "maximum",
    arrays: ["gradient"],
    constants: [],
    traffic: "r",
    total: Math.max,
  },
  ...["exp", "log1p", "tanh", "sigmoid", "relu"].map((name) => ({
    name,
    function: name,
    arrays: ["sum"],
    constants: [],
    traffic: "x",
    refilled: true,
  })),
  {
    name: "leakyRelu",
    function: "leakyRelu",
    arrays: ["sum"],
    constants: [0.01],
    traffic: "x",
    refilled: true,
  },
  ...["gelu", "silu"].map((name) => ({
    name,
    function: name,
    arrays: ["sum", "start"],
    constants: [],
    traffic: "xw",
    refilled: true,
  })),
  ...["tanhGradient", "reluGradient"].map((name) => ({
    name,
    function: name,
    arrays: ["gradient", "mean"],
    constants: [],
    traffic: "xr",
    refilled: true,
  })),
  ...["sigmoidGradient", "multiply"].map((name) => ({
    name,
    function: name,
    arrays: ["gradient", "start"],
    constants: [],
    traffic: "xr",
    refilled: true,
  })),
  {
    name: "leakyReluGradient",
    function: "leakyReluGradient",
    arrays: ["gradient", "mean"],
    constants: [0.01],
    traffic: "xr",
    refilled: true,
  },
];

/** Products, softmax and losses, which bench/networks measures as parts of a network. */
const ofNetworks = [
  ...["dense", "sparseDense", "weightGradient", "sparseWeightGradient"],
  ...["biasGradient", "inputGradient", "softmax", "logSumExp"],
  ...["labelCrossEntropy", "crossEntropy", "binaryCrossEntropy", "squaredError", "huber"],
];

/** Throws if the module has a kernel that is not measured. */
export function checkComplete(exports) {
  const measured = [...kernels.map(({ function: name }) => name), ...ofNetworks];
  const known = new Set(measured.flatMap((name) => [`${name}_f32`, `${name}_f64`]));
  const missing = Object.keys(exports).filter((name) => !known.has(name));
  if (missing.length > 0) {
    throw new Error(`bench/kernels.mjs has no entry for ${missing.join(", ")}`);
  }
}
