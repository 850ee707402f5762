import { expect, test } from "vitest";
import {
  constant,
  cosine,
  cosineAnnealing,
  cyclic,
  cyclicMomentum,
  exponential,
  inverseSqrt,
  inverseTime,
  joined,
  linear,
  multiplied,
  multiStep,
  noam,
  oneCycle,
  oneCycleMomentum,
  piecewise,
  polynomial,
  ReduceLROnPlateau,
  rex,
  stepDecay,
  warmRestarts,
  warmupStableDecay,
} from "../../src/schedules/index.ts";
import { nowhere, testRefusals } from "../misuse/table.ts";

type Call = (...args: never[]) => unknown;
type Wrong = [Call, args: unknown[], ErrorConstructor, message: string];

/** A schedule's good options, and for each wrong value of an option the message it gets. */
function wrongOptions(
  schedule: Call,
  good: object,
  wrong: [option: string, value: unknown, message: string][],
): Wrong[] {
  return wrong.map(([option, value, message]) => [
    schedule,
    [{ ...good, [option]: value }],
    /must be (an integer )?in/.test(message) ? RangeError : TypeError,
    `${schedule.name}: ${message}`,
  ]);
}

const step = { initial: 1, stepSize: 10 };
const multi = { initial: 1, milestones: [1] };
const expo = { initial: 1, gamma: 0.9 };
const inverse = { initial: 1, decayRate: 1 };
const line = { initial: 1, final: 0, total: 10 };
const curve = { peak: 1, total: 10 };
const restarts = { peak: 1, period: 10 };
const swing = { initial: 1, total: 10 };
const plains = { peak: 1, total: 10, decay: 3 };
const points = { values: [1, 0], milestones: [5] };
const waves = { floor: 0, peak: 1 };
const transformer = { size: 512, warmup: 4000 };
const plateau = (options: unknown, optimizer: unknown = { paramGroups: [{ lr: 1 }] }) =>
  new ReduceLROnPlateau(optimizer as never, options as never);
Object.defineProperty(plateau, "name", { value: "ReduceLROnPlateau" });

const table: Wrong[] = [
  [constant, ["a"], TypeError, 'constant: value must be a number, got "a"'],
  [constant, [Infinity], RangeError, "constant: value must be in (-∞, ∞), got Infinity"],

  ...wrongOptions(stepDecay, step, [
    ["initial", Number.NaN, "initial must be in (-∞, ∞), got NaN"],
    ["stepSize", 0, "stepSize must be an integer in [1, ∞), got 0"],
    ["stepSize", undefined, "stepSize must be a number, got undefined"],
    ["gamma", -0.1, "gamma must be in [0, ∞), got -0.1"],
    ["step", 1, 'unknown option "step"; options are initial, stepSize, gamma'],
  ]),

  ...wrongOptions(multiStep, multi, [
    ["initial", "1", 'initial must be a number, got "1"'],
    ["milestones", 30, "milestones must be an array of steps, got 30"],
    ["milestones", undefined, "milestones must be an array of steps, got undefined"],
    ["milestones", [0, 5], "milestones[0] must be an integer in [1, ∞), got 0"],
    ["milestones", [30, 30], "milestones[1] must be an integer in [31, ∞), got 30"],
    ["milestones", [1.5], "milestones[0] must be an integer in [1, ∞), got 1.5"],
    ["milestones", [1, "2"], 'milestones[1] must be a number, got "2"'],
    ["gamma", -1, "gamma must be in [0, ∞), got -1"],
    ["milestone", 1, 'unknown option "milestone"; options are initial, milestones, gamma'],
  ]),

  ...wrongOptions(exponential, expo, [
    ["initial", undefined, "initial must be a number, got undefined"],
    ["gamma", -1, "gamma must be in [0, ∞), got -1"],
    ["gamma", undefined, "gamma must be a number, got undefined"],
    ["stepSize", 0.5, "stepSize must be an integer in [1, ∞), got 0.5"],
    ["rate", 1, 'unknown option "rate"; options are initial, gamma, stepSize, begin, final'],
    ["begin", -1, "begin must be an integer in [0, ∞), got -1"],
    ["begin", 0.5, "begin must be an integer in [0, ∞), got 0.5"],
    ["final", Number.NaN, "final must be in (-∞, ∞), got NaN"],
    ["final", null, "final must be a number, got null"],
  ]),

  ...wrongOptions(inverseTime, inverse, [
    ["initial", Infinity, "initial must be in (-∞, ∞), got Infinity"],
    ["decayRate", -1, "decayRate must be in [0, ∞), got -1"],
    ["stepSize", 0, "stepSize must be an integer in [1, ∞), got 0"],
    ["staircase", 1, "staircase must be true or false, got 1"],
    ["gamma", 1, 'unknown option "gamma"; options are initial, decayRate, stepSize, staircase'],
  ]),

  ...wrongOptions(linear, line, [
    ["initial", Number.NaN, "initial must be in (-∞, ∞), got NaN"],
    ["final", undefined, "final must be a number, got undefined"],
    ["total", 0, "total must be an integer in [1, ∞), got 0"],
    ["steps", 1, 'unknown option "steps"; options are initial, final, total, begin'],
    ["begin", 10, "begin must be an integer in [0, 10), got 10"],
    ["begin", "3", 'begin must be a number, got "3"'],
  ]),

  ...wrongOptions(polynomial, line, [
    ["initial", Number.NaN, "initial must be in (-∞, ∞), got NaN"],
    ["final", -Infinity, "final must be in (-∞, ∞), got -Infinity"],
    ["total", 2.5, "total must be an integer in [1, ∞), got 2.5"],
    ["power", 0, "power must be in (0, ∞), got 0"],
    [
      "degree",
      1,
      'unknown option "degree"; options are initial, final, total, power, begin, cycle',
    ],
    ["begin", -1, "begin must be an integer in [0, 10), got -1"],
    ["cycle", 1, "cycle must be true or false, got 1"],
  ]),

  ...wrongOptions(cosine, curve, [
    ["peak", Number.NaN, "peak must be in (-∞, ∞), got NaN"],
    ["total", -3, "total must be an integer in [1, ∞), got -3"],
    ["warmup", 10, "warmup must be an integer in [0, 10), got 10"],
    ["warmup", -1, "warmup must be an integer in [0, 10), got -1"],
    ["initial", 1.1, "initial must be in (-∞, 1], got 1.1"],
    ["floor", 1.1, "floor must be in (-∞, 1], got 1.1"],
    ["exponent", 0, "exponent must be in (0, 9007199254740992), got 0"],
    [
      "warmpu",
      5,
      'unknown option "warmpu"; options are peak, total, warmup, initial, floor, exponent',
    ],
  ]),
  [cosine, [], TypeError, "cosine: options must be an object, got undefined"],
  [cosine, [0.1], TypeError, "cosine: options must be an object, got 0.1"],

  ...wrongOptions(warmRestarts, restarts, [
    ["peak", Infinity, "peak must be in (-∞, ∞), got Infinity"],
    ["period", 0, "period must be an integer in [1, ∞), got 0"],
    ["multiplier", 0.9, "multiplier must be in [1, ∞), got 0.9"],
    ["multiplier", Infinity, "multiplier must be in [1, ∞), got Infinity"],
    ["floor", 2, "floor must be in (-∞, 1], got 2"],
    ["gamma", -1, "gamma must be in [0, ∞), got -1"],
    ["T0", 1, 'unknown option "T0"; options are peak, period, multiplier, floor, gamma'],
  ]),

  ...wrongOptions(oneCycle, curve, [
    ["peak", undefined, "peak must be a number, got undefined"],
    ["total", 0, "total must be an integer in [1, ∞), got 0"],
    ["pctStart", 1, "pctStart must be in [0, 1), got 1"],
    ["pctStart", -0.1, "pctStart must be in [0, 1), got -0.1"],
    ["annealStrategy", "cosine", 'annealStrategy must be one of "cos", "linear", got "cosine"'],
    ["threePhase", "yes", 'threePhase must be true or false, got "yes"'],
    ["divFactor", 0, "divFactor must be in (0, ∞), got 0"],
    ["finalDivFactor", 0, "finalDivFactor must be in (0, ∞), got 0"],
    [
      "maxLr",
      1,
      'unknown option "maxLr"; options are peak, total, pctStart, annealStrategy, threePhase, divFactor, finalDivFactor',
    ],
  ]),
  ...wrongOptions(oneCycle, { ...curve, threePhase: true }, [
    ["pctStart", 0.6, "pctStart with threePhase must be in [0, 0.5], got 0.6"],
  ]),

  ...wrongOptions(oneCycleMomentum, { total: 10 }, [
    ["floor", 0.96, "floor must be in (-∞, 0.95], got 0.96"],
    ["peak", Number.NaN, "peak must be in (-∞, ∞), got NaN"],
    ["total", undefined, "total must be a number, got undefined"],
    [
      "divFactor",
      25,
      'unknown option "divFactor"; options are floor, peak, total, pctStart, annealStrategy, threePhase',
    ],
  ]),

  ...wrongOptions(cyclic, waves, [
    ["floor", 2, "floor must be in (-∞, 1], got 2"],
    ["peak", undefined, "peak must be a number, got undefined"],
    ["stepSizeUp", 0, "stepSizeUp must be an integer in [1, ∞), got 0"],
    ["stepSizeDown", 0, "stepSizeDown must be an integer in [1, ∞), got 0"],
    [
      "mode",
      "expRange",
      'mode must be one of "triangular", "triangular2", "exp_range", got "expRange"',
    ],
    ["gamma", -1, "gamma must be in [0, ∞), got -1"],
    [
      "baseLr",
      0,
      'unknown option "baseLr"; options are floor, peak, stepSizeUp, stepSizeDown, mode, gamma',
    ],
  ]),
  ...wrongOptions(cyclicMomentum, {}, [
    ["floor", 0.95, "floor must be in (-∞, 0.9], got 0.95"],
    ["peak", Infinity, "peak must be in (-∞, ∞), got Infinity"],
    ["stepSizeUp", 1.5, "stepSizeUp must be an integer in [1, ∞), got 1.5"],
    [
      "stepSize",
      1,
      'unknown option "stepSize"; options are floor, peak, stepSizeUp, stepSizeDown, mode, gamma',
    ],
  ]),

  ...wrongOptions(cosineAnnealing, swing, [
    ["initial", Number.NaN, "initial must be in (-∞, ∞), got NaN"],
    ["final", Infinity, "final must be in (-∞, ∞), got Infinity"],
    ["total", 0, "total must be an integer in [1, ∞), got 0"],
    ["exponent", -1, "exponent must be in (0, 9007199254740992), got -1"],
    ["beyond", "stop", 'beyond must be one of "turn", "hold", got "stop"'],
    ["T_max", 1, 'unknown option "T_max"; options are initial, final, total, exponent, beyond'],
  ]),

  ...wrongOptions(inverseSqrt, { peak: 1 }, [
    ["peak", undefined, "peak must be a number, got undefined"],
    ["warmup", -1, "warmup must be an integer in [0, ∞), got -1"],
    ["initial", 2, "initial must be in (-∞, 1], got 2"],
    ["timescale", 0, "timescale must be an integer in [1, ∞), got 0"],
    ["total", 1, 'unknown option "total"; options are peak, warmup, initial, timescale'],
  ]),

  ...wrongOptions(rex, curve, [
    ["peak", "1", 'peak must be a number, got "1"'],
    ["total", 1.5, "total must be an integer in [1, ∞), got 1.5"],
    ["floor", 2, "floor must be in (-∞, 1], got 2"],
    ["warmup", 1, 'unknown option "warmup"; options are peak, total, floor'],
  ]),

  ...wrongOptions(warmupStableDecay, plains, [
    ["peak", Infinity, "peak must be in (-∞, ∞), got Infinity"],
    ["total", 0, "total must be an integer in [1, ∞), got 0"],
    ["decay", 11, "decay must be an integer in [1, 10], got 11"],
    ["decay", undefined, "decay must be a number, got undefined"],
    ["warmup", 8, "warmup must be an integer in [0, 7], got 8"],
    ["initial", 2, "initial must be in (-∞, 1], got 2"],
    ["floor", 2, "floor must be in (-∞, 1], got 2"],
    ["shape", "1-sqrt", 'shape must be one of "linear", "sqrt", "square", "cosine", got "1-sqrt"'],
    [
      "stable",
      1,
      'unknown option "stable"; options are peak, total, decay, warmup, initial, floor, shape',
    ],
  ]),

  ...wrongOptions(piecewise, points, [
    ["values", 1, "values must be an array, got 1"],
    ["values", [1, Number.NaN], "values[1] must be in (-∞, ∞), got NaN"],
    ["values", [1, "2"], 'values[1] must be a number, got "2"'],
    ["milestones", [0], "milestones[0] must be an integer in [1, ∞), got 0"],
    ["milestones", 5, "milestones must be an array of steps, got 5"],
    ["interpolation", "cubic", 'interpolation must be one of "linear", "cosine", got "cubic"'],
    ["scales", 1, 'unknown option "scales"; options are values, milestones, interpolation'],
  ]),
  [
    piecewise,
    [{ values: [1], milestones: [5] }],
    RangeError,
    "piecewise: values must be 2, one more than milestones, got 1",
  ],

  ...wrongOptions(noam, transformer, [
    ["size", 0, "size must be an integer in [1, ∞), got 0"],
    ["warmup", 0, "warmup must be an integer in [1, ∞), got 0"],
    ["factor", 0, "factor must be in (0, ∞), got 0"],
    ["dModel", 512, 'unknown option "dModel"; options are size, warmup, factor'],
  ]),

  [joined, [0.1, []], TypeError, "joined: schedules must be an array, got 0.1"],
  [joined, [[0.1], 5], TypeError, "joined: milestones must be an array of steps, got 5"],
  [joined, [[], []], RangeError, "joined: schedules must be 1, one more than milestones, got 0"],
  [
    joined,
    [[1, 2], []],
    RangeError,
    "joined: schedules must be 1, one more than milestones, got 2",
  ],
  [
    joined,
    [
      [1, 2],
      [9, 8],
    ],
    RangeError,
    "joined: milestones[1] must be an integer in [10, ∞), got 8",
  ],
  [
    joined,
    [[1, "a"], [9]],
    TypeError,
    'joined: schedules[1] must be a number or a schedule, got "a"',
  ],
  [joined, [[Number.NaN], []], RangeError, "joined: schedules[0] must be in (-∞, ∞), got NaN"],

  [multiplied, [], TypeError, "multiplied: at least one factor is needed, got none"],
  [
    multiplied,
    [1, null],
    TypeError,
    "multiplied: factors[1] must be a number or a schedule, got null",
  ],
  [multiplied, [[]], TypeError, "multiplied: factors[0] must be a number or a schedule, got []"],

  ...wrongOptions(plateau, {}, [
    ["mode", "lowest", 'mode must be one of "min", "max", got "lowest"'],
    ["factor", 1, "factor must be in [0, 1), got 1"],
    ["patience", -1, "patience must be an integer in [0, ∞), got -1"],
    ["threshold", -1, "threshold must be in [0, ∞), got -1"],
    ["thresholdMode", "relative", 'thresholdMode must be one of "rel", "abs", got "relative"'],
    ["cooldown", 0.5, "cooldown must be an integer in [0, ∞), got 0.5"],
    ["minLr", -1, "minLr must be in [0, ∞), got -1"],
    ["minLr", "0", 'minLr must be a number, got "0"'],
    ["minLr", [0, -1], "minLr[1] must be in [0, ∞), got -1"],
    ["eps", -1, "eps must be in [0, ∞), got -1"],
    [
      "min_lr",
      0,
      'unknown option "min_lr"; options are mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps',
    ],
  ]),
  [
    plateau,
    [{ minLr: [0, 0] }],
    RangeError,
    "ReduceLROnPlateau: minLr must be one number or 1, one a group, got 2",
  ],
  [plateau, [{}, null], TypeError, "ReduceLROnPlateau: optimizer must have paramGroups, got null"],
  [
    plateau,
    [{}, {}],
    TypeError,
    "ReduceLROnPlateau: optimizer must have paramGroups, got an object of class Object",
  ],
  [
    plateau,
    [{}, { paramGroups: [{ lr: 1 }, { lr: cosine(curve) }] }],
    TypeError,
    "ReduceLROnPlateau: paramGroups[1].lr must be a number, got a function",
  ],
];

testRefusals(
  "a wrong call is refused at construction",
  table.map(([schedule, args, Kind, message]) => [
    message,
    () => schedule(...(args as never[])),
    new Kind(message),
  ]),
  nowhere,
);

test("the good options are good", () => {
  for (const [schedule, good] of [
    [stepDecay, step],
    [multiStep, multi],
    [exponential, expo],
    [inverseTime, inverse],
    [linear, line],
    [polynomial, line],
    [cosine, curve],
    [warmRestarts, restarts],
    [oneCycle, { ...curve, threePhase: true }],
    [oneCycleMomentum, { total: 10 }],
    [cyclic, waves],
    [cyclicMomentum, {}],
    [noam, transformer],
    [cosineAnnealing, swing],
    [inverseSqrt, { peak: 1 }],
    [rex, curve],
    [warmupStableDecay, plains],
    [piecewise, points],
    [plateau, {}],
  ] as [Call, object][]) {
    expect(() => schedule(good as never)).not.toThrow();
  }
});
