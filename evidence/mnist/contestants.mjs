/**
 * Who trains, each with the space that its settings are drawn from: AlgoPerf's for its four target-setting algorithms
 * (`algorithms/archived_paper_baselines/…/tuning_search_space.json`) and for Adam, the development algorithm of this
 * workload; its network has no dropout. `log` is even in the logarithm.
 */
import {
  Adam,
  AdamW,
  cosine,
  joined,
  linear,
  Muon,
  multi,
  NAdamW,
  ScheduleFreeAdamW,
  SGD,
} from "nadir";

const log = (min, max) => ({ min, max });
const smoothing = [0.1, 0.2];
/** Of all steps, what goes into the warm-up. */
const WARMUP = 0.05;

const adamSpace = { lr: log(1e-4, 1e-2), beta2: [0.999], weightDecay: log(5e-3, 1) };
const momentumSpace = {
  lr: log(2e-2, 5),
  oneMinusBeta1: log(5e-3, 0.3),
  weightDecay: log(1e-7, 5e-5),
  labelSmoothing: smoothing,
  endFactor: [1e-3, 1e-2],
};

const warmupCosine = ({ lr, warmup = WARMUP }, steps) =>
  cosine({ peak: lr, warmup: Math.floor(warmup * steps), total: steps });

/** A linear warm-up, then linear down over nine tenths of what is left, then held. */
const warmupLinear = ({ lr, endFactor }, steps) => {
  const warmup = Math.floor(WARMUP * steps);
  const total = Math.floor((steps - warmup) * 0.9);
  const rise = linear({ initial: 0, final: lr, total: warmup });
  return joined([rise, linear({ initial: lr, final: lr * endFactor, total })], [warmup]);
};

const decoupled = (Optimizer) => (parameters, point, steps) =>
  new Optimizer(parameters, {
    lr: warmupCosine(point, steps),
    betas: [1 - point.oneMinusBeta1, point.beta2],
    weightDecay: point.weightDecay,
  });

const momentum = (nesterov) => (parameters, point, steps) =>
  new SGD(parameters, {
    lr: warmupLinear(point, steps),
    momentum: 1 - point.oneMinusBeta1,
    nesterov,
    weightDecay: point.weightDecay,
  });

export const CONTESTANTS = {
  NAdamW: {
    space: { ...adamSpace, oneMinusBeta1: log(4e-3, 0.1), labelSmoothing: smoothing },
    make: decoupled(NAdamW),
  },
  AdamW: {
    space: { ...adamSpace, oneMinusBeta1: log(2e-2, 0.5), labelSmoothing: smoothing },
    make: decoupled(AdamW),
  },
  "SGD, Nesterov": { space: momentumSpace, make: momentum(true) },
  "SGD, momentum": { space: momentumSpace, make: momentum(false) },
  Adam: {
    space: { lr: log(1e-4, 1e-2), oneMinusBeta1: log(0.9, 0.999), eps: [1e-8, 1e-5, 1e-3] },
    make: (parameters, { lr, oneMinusBeta1, eps }) =>
      new Adam(parameters, { lr, betas: [1 - oneMinusBeta1, 0.999], eps }),
  },
  Muon: {
    space: {
      ...{ ...adamSpace, oneMinusBeta1: log(2e-2, 0.2), labelSmoothing: smoothing },
      matrixLr: log(1e-3, 1e-1),
    },
    /** A step takes twenty times as long as the others': fewer and shorter trainings. */
    trials: 4,
    steps: 1500,
    seeds: 5,
    /** Of the first layer's weights; biases and the output have AdamW. */
    make: (parameters, point, steps) => {
      const { lr, matrixLr, beta2, oneMinusBeta1, weightDecay } = point;
      const rate = (peak) => warmupCosine({ lr: peak }, steps);
      const Optimizer = multi({
        "layers\\.0\\.weight": [
          Muon,
          { lr: rate(matrixLr), momentum: 1 - oneMinusBeta1, weightDecay },
        ],
        "": [AdamW, { lr: rate(lr), betas: [0.9, beta2], weightDecay }],
      });
      return new Optimizer(parameters);
    },
  },
  "Schedule-Free AdamW": {
    space: { ...adamSpace, oneMinusBeta1: log(2e-2, 0.5), labelSmoothing: smoothing },
    make: (parameters, { lr, oneMinusBeta1, beta2, weightDecay }, steps) =>
      new ScheduleFreeAdamW(parameters, {
        ...{ lr, weightDecay, betas: [1 - oneMinusBeta1, beta2] },
        warmupSteps: Math.floor(WARMUP * steps),
      }),
  },
};

/**
 * MLCommons' baseline of the external tuning ruleset, NAdamW with warm-up and cosine: its five settings, one after another
 * (`algorithms/baselines/external_tuning/tuning_search_space.json`).
 */
export const BASELINE = [
  [0.001308209823469072, 0.02686663061, 0.9981232922116359, 0.16375311233774334, 0.1, 0.1],
  [0.0008445074561975979, 0.11042418465, 0.9978504782314613, 0.08135402759553023, 0.2, 0.05],
  [0.001308209823469072, 0.02686663061, 0.9981232922116359, 0.16375311233774334, 0, 0.1],
  [0.004958460849689891, 0.13625575743, 0.6291854735396584, 0.1147386261512052, 0, 0.02],
  [0.0017486387539278373, 0.06733926164, 0.9955159689799007, 0.08121616522670176, 0, 0.02],
].map(([lr, oneMinusBeta1, beta2, weightDecay, labelSmoothing, warmup]) => ({
  ...{ lr, oneMinusBeta1, beta2, weightDecay, labelSmoothing, warmup },
}));
