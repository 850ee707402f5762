import * as library from "nadir";
import * as conventions from "nadir/conventions";
import { gradients, values } from "./data.mjs";

/** More than a block of a sweep, and a tail. */
const LENGTH = 77;
const STEPS = 40;

const MATRICES = ["Muon", "SOAP", "Shampoo", "Adafactor", "SM3", "LARS"];

/** Those that treat a matrix as one, and the others by their fallback. */
const shapesOf = (name) => (MATRICES.includes(name) ? [[7, 11], [LENGTH]] : [[LENGTH]]);

const changing = library.cosine({ peak: 0.02, warmup: 5, total: STEPS });

/** Beside an optimizer's defaults: those of its forms that have kernels or formulas of their own. */
const forms = {
  SGD: [
    { lr: 0.01, momentum: 0.9 },
    { lr: 0.01, momentum: 0.9, nesterov: true, weightDecay: 0.1 },
    { lr: 0.1, momentum: 0.9, momentumForm: "average", biasCorrection: true },
    { lr: 0.01, momentum: 0.9, momentumForm: "velocity", nesterov: true },
  ],
  LARS: [{ lr: 1, trustRatio: "matrices", momentumForm: "sum", weightDecay: 0.1 }],
  Adafactor: [
    { factored: false, momentum: 0.9 },
    { gradScale: 0.3, weightDecay: 0.1 },
  ],
  SM3: [{ momentum: 0.9, beta: 0.9, lr: changing }],
  NAG: [{ lr: changing, momentum: 0.95, weightDecay: 0.01 }],
  Adagrad: [{ lrDecay: 0.1, initialAccumulator: 0.1 }],
  RMSprop: [{ centered: true }, { momentum: 0.9 }, { centered: true, momentum: 0.9, lr: changing }],
  Adadelta: [{ lr: 0.5, rho: 0.95 }],
  Adam: [
    { amsgrad: true, lr: changing },
    { lookAhead: true, lr: 0.01 },
    { weightDecay: 0.1, maximize: true, epsPlacement: "inside" },
  ],
  AdamW: [{ lr: changing, betas: [0.8, 0.95] }],
  Adamax: [{ lr: changing }],
  NAdam: [{ momentumDecay: 0.1, weightDecay: 0.01 }],
  NAdamW: [{ lr: changing, momentumSchedule: "constant" }],
  AdamaxW: [{ lr: changing, betas: [0.8, 0.95] }],
  AdaBelief: [
    { lr: changing, betas: [0.8, 0.95] },
    { rectify: false, weightDecay: 0.1 },
  ],
  Yogi: [{ lr: changing, initialAccumulator: 0.1 }],
  SignSGD: [{ lr: changing, weightDecay: 0.1 }],
  Signum: [{ lr: changing, weightDecay: 0.1, decoupledWeightDecay: true }],
  RAdam: [{ lr: changing, betas: [0.8, 0.95], epsPlacement: "outside" }],
  Rprop: [{ lr: 0.1, stepSizes: [1e-3, 1], weightDecay: 0.01 }],
  ASGD: [{ lr: changing, t0: 5, lambd: 0.1 }],
  NadaMax: [{ lr: changing }],
  Adan: [{ lr: changing, weightDecay: 0.1 }],
  AdEMAMix: [{ lr: changing, alphaWarmup: 30, beta3Warmup: 30 }],
  ADOPT: [{ lr: changing, nesterov: true, useClipping: false }],
  LaProp: [{ lr: changing, weightDecay: 0.1 }],
  MADGRAD: [{ lr: changing, momentum: 0, weightDecay: 0.1, decoupledWeightDecay: true }],
  Ftrl: [{ lrPower: -0.3, l1: 0.01, l2: 0.1 }],
  SOAP: [{ lr: changing, preconditionFrequency: 3, shampooBeta: 0.9 }],
  Shampoo: [{ lr: changing, preconditioningComputeSteps: 2, weightDecay: 0.01 }],
  Muon: [{ lr: changing, nesterov: false, nsSteps: 4, adamNesterov: true, weightDecay: 0 }],
  ScheduleFreeSGD: [{ lr: 0.1, warmupSteps: 7, weightDecay: 0.1 }],
  ScheduleFreeAdamW: [{ lr: changing, warmupSteps: 7, r: 0.5, weightDecay: 0.1 }],
  DoG: [{ lr: 0.5, initStep: "distance", initStepValue: 0.01, weightDecay: 0.1 }],
  DoWG: [{ lr: 0.5, weightDecay: 0.1 }],
  DAdaptAdam: [{ lr: changing, d0: 1e-3, useBiasCorrection: true, weightDecay: 0.1 }],
  Prodigy: [{ lr: changing, d0: 1e-3, useBiasCorrection: true, growthRate: 1.1, weightDecay: 0.1 }],
  ScheduleFreeRAdam: [{ lr: 0.01, betas: [0.9, 0.95], silentSgdPhase: false }],
};

const byName = (record) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
/** Those that want the loss too: see lbfgs.mjs. */
const wantsLoss = ["LBFGS", "optax.LBFGS"];
const isOptimizer = (value) =>
  typeof value === "function" &&
  value.description?.slots &&
  !wantsLoss.includes(value.description.name);

/** Every optimizer that the package exports, by name. */
const optimizers = byName(library).filter(([, value]) => isOptimizer(value));

/** All of them with their defaults and in their other forms. */
export function everyOptimizer() {
  return optimizers.flatMap(([name, Optimizer]) =>
    formsOf(name).map((options) => ({ name, Optimizer, options })),
  );
}

const formsOf = (name) => [{}, ...(forms[name] ?? [])];

/** A section for each optimizer: all its forms, and the presets of it, in both precisions. */
export const sections = Object.fromEntries(
  optimizers.map(([name, Optimizer]) => [
    name,
    (nadir) => ["f32", "f64"].flatMap((dtype) => family(nadir, name, Optimizer, dtype)),
  ]),
);

function family(nadir, name, Optimizer, dtype) {
  return shapesOf(name).flatMap((shape) => [
    ...formsOf(name).flatMap((options) => trained(nadir, Optimizer, options, dtype, shape)),
    ...presetsOf(Optimizer)
      .filter(({ description }) => shape.length === 2 || takesVectors(description))
      .flatMap((preset) => trained(nadir, preset, {}, dtype, shape)),
  ]);
}

/** Muon without a fallback does not. */
const takesVectors = ({ options }) => options.fallback?.default !== "none";

/** What the libraries' conventions have of an optimizer. */
function presetsOf(Optimizer) {
  return byName(conventions)
    .flatMap(([, presets]) => byName(presets).map(([, value]) => value))
    .filter((value) => isOptimizer(value) && baseOf(value) === Optimizer);
}

/** The class of the package that a preset is, or extends. */
function baseOf(preset) {
  const isOwn = (value) => optimizers.some(([, Optimizer]) => Optimizer === value);
  let base = preset;
  while (!isOwn(base)) base = Object.getPrototypeOf(base);
  return base;
}

/** Parameters and state after some steps. */
function trained(nadir, Optimizer, options, dtype, shape) {
  const parameter = nadir.parameter({ data: values(7, LENGTH), shape }, { dtype });
  const optimizer = new Optimizer([parameter], options);
  for (let step = 0; step < STEPS; step++) {
    const compute = () => parameter.grad.set(gradients(step + 1, LENGTH));
    // Of Sophia.
    if (step % 10 === 0) optimizer.updateHessian?.(compute);
    optimizer.step(compute);
  }
  const { state } = optimizer.stateDict();
  const slots = state.flatMap(({ slots }) => Object.values(slots));
  return [parameter.data.slice(), ...slots];
}
