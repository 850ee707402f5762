import * as nadirs from "../../src/index.ts";
import { stateOf, type World, world } from "../base/world.ts";
import { type Table, testRefusals, x } from "../misuse/table.ts";

const {
  Accumulation,
  addGradNoise,
  centralizeGrad,
  clipGradAdaptive,
  clipGradNormEach,
  GradScaler,
  SkipNonFinite,
} = nadirs;

const balls = {
  LinfBall: nadirs.projectionLinfBall,
  L1Ball: nadirs.projectionL1Ball,
  L2Ball: nadirs.projectionL2Ball,
  L2Sphere: nadirs.projectionL2Sphere,
  Simplex: nadirs.projectionSimplex,
};
const must = (message: string) => new RangeError(message);
const type = (message: string) => new TypeError(message);

const table: Table = [
  [
    "accumulating no batches",
    ({ a }) => new Accumulation([a], { batches: 0 }),
    must("Accumulation: batches must be an integer in [1, ∞), got 0"),
  ],
  [
    "accumulating without options",
    ({ a }) => new Accumulation([a], x(undefined)),
    type("Accumulation: options must be an object, got undefined"),
  ],
  [
    "accumulating to a median",
    ({ a }) => new Accumulation([a], { batches: 2, reduction: x("median") }),
    type('Accumulation: reduction must be one of "mean", "sum", got "median"'),
  ],
  [
    "accumulating what is disposed",
    ({ gone }) => new Accumulation([gone], { batches: 2 }),
    new nadirs.DisposedError('Accumulation: parameter "gone" is disposed'),
  ],
  [
    "skipping without an optimizer",
    ({ a }) => new SkipNonFinite(x([a])),
    type("SkipNonFinite: optimizer must be an optimizer, got [an object of class Parameter]"),
  ],
  [
    "skipping fewer than none",
    ({ sgd }) => new SkipNonFinite(sgd, { limit: -1 }),
    must("SkipNonFinite: limit must be an integer in [0, ∞), got -1"),
  ],
  [
    "skipping with an unknown option",
    ({ sgd }) => new SkipNonFinite(sgd, x({ max: 5 })),
    type('SkipNonFinite: unknown option "max"; options are limit'),
  ],
  [
    "a scale of 0",
    () => new GradScaler({ initScale: 0 }),
    must("GradScaler: initScale must be in (0, ∞), got 0"),
  ],
  [
    "a scale that single precision has not",
    () => new GradScaler({ initScale: 1e39 }),
    must("GradScaler: initScale must be a number that single precision holds, got 1e+39"),
  ],
  [
    "a scale that does not grow",
    () => new GradScaler({ growthFactor: 1 }),
    must("GradScaler: growthFactor must be in (1, ∞), got 1"),
  ],
  [
    "a scale that does not fall",
    () => new GradScaler({ backoffFactor: 1 }),
    must("GradScaler: backoffFactor must be in (0, 1), got 1"),
  ],
  [
    "a scale that grows in no steps",
    () => new GradScaler({ growthInterval: 0.5 }),
    must("GradScaler: growthInterval must be an integer in [1, ∞), got 0.5"),
  ],
  [
    "a scaler with PyTorch's option",
    () => new GradScaler(x({ init_scale: 5 })),
    type(
      'GradScaler: unknown option "init_scale"; options are initScale, growthFactor, backoffFactor, growthInterval',
    ),
  ],
  [
    "a scaled step of no optimizer",
    ({ a }) => new GradScaler().step(x(a)),
    type("GradScaler: step: expected an optimizer, got an object of class Parameter"),
  ],
  [
    "a scaled step of one that needs a closure",
    ({ nag }) => new GradScaler({ initScale: 1 }).step(x(nag)),
    type(
      "GradScaler: step: a scaler takes no closure, since it has to see the gradients before the step, got an object of class NAG, which needs one",
    ),
  ],
  [
    "a new scale below 0",
    () => new GradScaler().update(-1),
    must("GradScaler: newScale must be in (0, ∞), got -1"),
  ],
  [
    "adaptive clipping to 0",
    ({ a }) => clipGradAdaptive([a], 0),
    must("clipGradAdaptive: clipping must be in (0, ∞), got 0"),
  ],
  [
    "adaptive clipping with eps 0",
    ({ a }) => clipGradAdaptive([a], 1, { eps: 0 }),
    must("clipGradAdaptive: eps must be in (0, ∞), got 0"),
  ],
  [
    "adaptive clipping of columns by another name",
    ({ a }) => clipGradAdaptive([a], 1, { units: x("columns") }),
    type('clipGradAdaptive: units must be one of "first", "last", got "columns"'),
  ],
  [
    "adaptive clipping with an unknown option",
    ({ a }) => clipGradAdaptive([a], 1, x({ axis: 0 })),
    type('clipGradAdaptive: unknown option "axis"; options are eps, units, optimizer'),
  ],
  [
    "clipping each to 0",
    ({ a }) => clipGradNormEach([a], 0),
    must("clipGradNormEach: maxNorm must be in (0, ∞), got 0"),
  ],
  [
    "clipping each of none",
    () => clipGradNormEach([], 1),
    type("clipGradNormEach: expected at least one parameter"),
  ],
  [
    "centralizing an array",
    ({ a }) => centralizeGrad(x([a.data])),
    type(
      "centralizeGrad: expected parameters, got an object of class Float32Array: nadir.parameters makes parameters of arrays",
    ),
  ],
  [
    "noise at no step",
    ({ a }) => addGradNoise([a], x({ eta: 1 })),
    type("addGradNoise: step must be a number, got undefined"),
  ],
  [
    "noise of a negative variance",
    ({ a }) => addGradNoise([a], { step: 0, eta: -1 }),
    must("addGradNoise: eta must be in [0, ∞), got -1"),
  ],
  [
    "noise that grows",
    ({ a }) => addGradNoise([a], { step: 0, eta: 1, gamma: -0.5 }),
    must("addGradNoise: gamma must be in [0, 9007199254740992), got -0.5"),
  ],
  [
    "noise of a fractional seed",
    ({ a }) => addGradNoise([a], { step: 0, eta: 1, seed: 0.5 }),
    must("addGradNoise: seed must be an integer in [0, 9007199254740991], got 0.5"),
  ],
  [
    "a box that is none",
    ({ a }) => nadirs.projectionBox([a], 1, 0),
    must("projectionBox: upper must be in [1, ∞), got 0"),
  ],
  [
    "a box without an end",
    ({ a }) => nadirs.projectionBox([a], 0, Infinity),
    must("projectionBox: upper must be in [0, ∞), got Infinity"),
  ],
  ...(["LinfBall", "L1Ball", "L2Ball", "L2Sphere", "Simplex"] as const).map(
    (name): Table[number] => [
      `${name} of scale 0`,
      ({ a }) => balls[name]([a], 0),
      must(`projection${name}: scale must be in (0, ∞), got 0`),
    ],
  ),
  ...(["L1Ball", "L2Ball", "L2Sphere", "Simplex"] as const).flatMap(
    (name): Table => [
      [
        `${name} per column`,
        ({ a }: World) => balls[name]([a], 1, { per: x("column") }),
        type(`projection${name}: per must be one of "all", "parameter", "row", got "column"`),
      ],
      [
        `${name} with an unknown option`,
        ({ a }: World) => balls[name]([a], 1, x({ axis: 0 })),
        type(`projection${name}: unknown option "axis"; options are per`),
      ],
    ],
  ),
];

testRefusals("around the step: a wrong call is refused, and changes nothing", table, {
  make: world,
  stateOf,
});
