import { Adam, AdamW, RMSprop, SGD } from "../../src/index.ts";
import { holed } from "../base/wrong.ts";
import { type Table, x } from "./table.ts";

export const hyperparameters: Table = [
  [
    "out of range",
    ({ a }) => new AdamW([a], { betas: [0.9, 1.5] }),
    new RangeError("AdamW: betas[1] must be in [0, 1), got 1.5"),
  ],
  [
    "at the end that is open",
    ({ a }) => new Adam([a], { betas: [1, 0.999] }),
    new RangeError("Adam: betas[0] must be in [0, 1), got 1"),
  ],
  [
    "below zero",
    ({ a }) => new SGD([a], { lr: -0.1 }),
    new RangeError("SGD: lr must be in [0, ∞), got -0.1"),
  ],
  [
    "NaN",
    ({ sgd }) => {
      sgd.paramGroups[1]!.lr = Number.NaN;
    },
    new RangeError("SGD: lr must be in [0, ∞), got NaN"),
  ],
  [
    "infinite",
    ({ sgd, unused }) => sgd.addParamGroup({ params: [unused], weightDecay: Infinity }),
    new RangeError("SGD: weightDecay must be in [0, ∞), got Infinity"),
  ],
  [
    "text",
    ({ a }) => new RMSprop([a], { lr: x("0.1") }),
    new TypeError('RMSprop: lr must be a number or a schedule, got "0.1"'),
  ],
  [
    "null",
    ({ a }) => new SGD([a], { momentum: x(null) }),
    new TypeError("SGD: momentum must be a number or a schedule, got null"),
  ],
  [
    "undefined, when it is set",
    ({ sgd }) => {
      sgd.paramGroups[0]!.lr = x(undefined);
    },
    new TypeError("SGD: lr must be a number or a schedule, got undefined"),
  ],
  [
    "a number for a flag",
    ({ a }) => new SGD([a], { nesterov: x(1) }),
    new TypeError("SGD: nesterov must be true or false, got 1"),
  ],
  [
    "no choice",
    ({ a }) => new Adam([a], { epsPlacement: x("nowhere") }),
    new TypeError(
      'Adam: epsPlacement must be one of "outside", "inside", "uncorrected", got "nowhere"',
    ),
  ],
  [
    "a pair of one",
    ({ a }) => new Adam([a], { betas: x([0.9]) }),
    new TypeError("Adam: betas must be a pair, got [0.9]"),
  ],
  [
    "a pair with a hole",
    ({ a }) => new Adam([a], { betas: x(holed(0.9)) }),
    new TypeError("Adam: betas[1] must be a number or a schedule, got undefined"),
  ],
  [
    "unknown",
    ({ a }) => new SGD([a], x({ learningRate: 0.1 })),
    new TypeError(
      'SGD: unknown option "learningRate"; options are lr, momentum, dampening, nesterov, momentumForm, biasCorrection, weightDecay, decoupledWeightDecay, maximize, gradScale',
    ),
  ],
  [
    "in an array",
    ({ a }) => new SGD([a], x([0.1])),
    new TypeError("SGD: options must be an object, got [0.1]"),
  ],
  [
    "a bare number",
    ({ a }) => new SGD([a], x(0.1)),
    new TypeError("SGD: options must be an object, got 0.1"),
  ],
  [
    "an initial value, once there is a state",
    ({ adam }) => {
      adam.paramGroups[0]!.initialAccumulator = 0.5;
    },
    new TypeError("AdamW: initialAccumulator only sets up the state: give it to the constructor"),
  ],
  [
    "an initial value from a schedule",
    ({ a }) => new Adam([a], { initialAccumulator: x(() => 1) }),
    new TypeError("Adam: initialAccumulator must be a number, got a function"),
  ],
  [
    "in one of several groups",
    ({ a, b }) => new SGD([{ params: [a] }, { params: [b], lr: -1 }], { momentum: 0.9 }),
    new RangeError("SGD: lr must be in [0, ∞), got -1"),
  ],
];

export const excluded: Table = [
  [
    "nesterov without momentum",
    ({ a }) => new SGD([a], { nesterov: true }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov with dampening",
    ({ a }) => new SGD([a], { nesterov: true, momentum: 0.9, dampening: 0.1 }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov, of which momentum is taken away",
    ({ sgd }) => {
      sgd.paramGroups[0]!.momentum = 0;
    },
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov in a group without momentum",
    ({ sgd, unused }) => sgd.addParamGroup({ params: [unused], momentum: 0 }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "RMSprop's nesterov without momentum",
    ({ a }) => new RMSprop([a], { nesterov: true }),
    new RangeError("RMSprop: nesterov needs momentum above 0"),
  ],
  [
    "an average with dampening",
    ({ a }) => new SGD([a], { momentum: 0.9, momentumForm: "average", dampening: 0.5 }),
    new RangeError('SGD: momentumForm "average" takes neither nesterov nor dampening'),
  ],
  [
    "bias correction of no average",
    ({ a }) => new SGD([a], { momentum: 0.9, biasCorrection: true }),
    new RangeError('SGD: biasCorrection needs momentumForm "average"'),
  ],
];
