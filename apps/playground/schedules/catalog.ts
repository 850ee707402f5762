import { combined } from "./combined.ts";
import type { Entry, Kind, Parameter, Written } from "./entry.ts";
import {
  choice,
  DECAY,
  DIVISOR,
  FACTOR,
  flag,
  inOptions,
  LOW_RATE,
  optional,
  optionalSteps,
  RATE,
  required,
  steps,
} from "./parameters.ts";
import { plateau } from "./plateau.ts";

/** A function that takes all of its parameters as options. */
function entry(name: string, kind: Kind, about: string, parameters: readonly Parameter[]): Entry {
  return { name, kind, about, parameters, given: inOptions(parameters) };
}

const value = required("value", 0.1, RATE);
const initial = required("initial", 0.1, RATE);
const peak = required("peak", 0.1, RATE);
const total = steps("total", 1000);
const floor = optional("floor", 0, LOW_RATE);
const exponent = optional("exponent", 1, { min: 0.1, max: 6, scale: "linear", step: 0.1 });

const waves = [
  optionalSteps("stepSizeUp", 2000, 100),
  steps("stepSizeDown", 150, 1000),
  choice("mode", ["triangular", "triangular2", "exp_range"]),
  optional("gamma", 1, { min: 0.9, max: 1, scale: "linear", step: 0.001 }),
];

const cycle = [
  total,
  optional("pctStart", 0.3, { ...FACTOR, max: 0.99 }),
  choice("annealStrategy", ["cos", "linear"]),
  flag("threePhase"),
];

const simple: readonly Entry[] = [
  {
    name: "constant",
    kind: "decay",
    about: "Always the same: what to beat.",
    parameters: [value],
    given: (values) => [values.value as number],
  },
  entry("linear", "decay", "Along a straight line, up or down, then held.", [
    initial,
    required("final", 0, LOW_RATE),
    total,
    optionalSteps("begin", 0),
  ]),
  entry("polynomial", "decay", "Along a power of the part that is left, then held.", [
    initial,
    optional("final", 0, LOW_RATE),
    total,
    optional("power", 1, { min: 0.1, max: 6, scale: "linear", step: 0.1 }, 2),
    optionalSteps("begin", 0),
    flag("cycle"),
  ]),
  entry("exponential", "decay", "Multiplied by the same factor at every step.", [
    initial,
    required("gamma", 0.995, DECAY),
    optionalSteps("stepSize", 1),
    optionalSteps("begin", 0),
  ]),
  entry(
    "inverseTime",
    "decay",
    "Divided by a denominator that grows evenly: Robbins and Monro's.",
    [
      initial,
      required("decayRate", 1, { min: 0, max: 100, scale: "log" }),
      optionalSteps("stepSize", 1, 100),
      flag("staircase"),
    ],
  ),
  entry("rex", "decay", "Slowly down first, then fast, for a length that is known.", [
    peak,
    total,
    floor,
  ]),
  entry("stepDecay", "decay", "Multiplied by a factor after every so many steps.", [
    initial,
    steps("stepSize", 200, 1000),
    optional("gamma", 0.1, FACTOR, 0.5),
  ]),
  entry("multiStep", "decay", "Multiplied by a factor at chosen steps: the classic of ResNets.", [
    initial,
    { kind: "steps", name: "milestones", start: [500, 750] },
    optional("gamma", 0.1, FACTOR),
  ]),
  entry(
    "cosine",
    "warm-up and cycles",
    "A linear warm-up, then down along half a cosine: today's usual choice.",
    [
      peak,
      total,
      optionalSteps("warmup", 0, 100),
      optional("initial", 0, LOW_RATE),
      floor,
      exponent,
    ],
  ),
  entry(
    "cosineAnnealing",
    "warm-up and cycles",
    "To and fro along half cosines, down or up: PyTorch's, beyond its end too.",
    [
      initial,
      optional("final", 0, LOW_RATE),
      steps("total", 300),
      exponent,
      choice("beyond", ["turn", "hold"]),
    ],
  ),
  entry(
    "warmRestarts",
    "warm-up and cycles",
    "Down along half a cosine, then back to the peak, again and again (SGDR).",
    [
      peak,
      steps("period", 140, 1000),
      optional("multiplier", 1, { min: 1, max: 4, scale: "linear", step: 0.1 }, 2),
      floor,
      optional("gamma", 1, FACTOR),
    ],
  ),
  entry("cyclic", "warm-up and cycles", "Up and down along straight lines, without end.", [
    required("floor", 0.001, LOW_RATE),
    peak,
    ...waves,
  ]),
  entry(
    "oneCycle",
    "warm-up and cycles",
    "Up once to a high rate, then down to nearly nothing: super-convergence.",
    [
      peak,
      ...cycle,
      optional("divFactor", 25, { ...DIVISOR, max: 1000 }),
      optional("finalDivFactor", 1e4, DIVISOR),
    ],
  ),
  entry(
    "noam",
    "warm-up and cycles",
    "The Transformer's: a linear warm-up, then down with the square root of the step.",
    [
      required("size", 512, { min: 1, max: 4096, scale: "log", step: 1 }),
      steps("warmup", 200, 1000),
      optional("factor", 1, { min: 0.1, max: 100, scale: "log" }),
    ],
  ),
  entry(
    "inverseSqrt",
    "warm-up and cycles",
    "A linear warm-up, then down with the square root of the step from a peak of one's own.",
    [peak, optionalSteps("warmup", 0, 100), optional("initial", 0, LOW_RATE)],
  ),
  entry(
    "warmupStableDecay",
    "warm-up and cycles",
    "A warm-up, a plateau as long as one likes, and a decay at the end (WSD).",
    [
      peak,
      total,
      steps("decay", 200, 1000),
      optionalSteps("warmup", 0, 100),
      optional("initial", 0, LOW_RATE),
      floor,
      choice("shape", ["sqrt", "linear", "square", "cosine"]),
    ],
  ),
  {
    name: "piecewise",
    kind: "warm-up and cycles",
    about: "From point to point, along straight lines or half cosines.",
    parameters: [
      required("first", 0.01, LOW_RATE),
      required("second", 0.1, LOW_RATE),
      required("third", 0.02, LOW_RATE),
      required("last", 0, LOW_RATE),
      { kind: "steps", name: "milestones", start: [200, 600, 900] },
      choice("interpolation", ["linear", "cosine"]),
    ],
    given: ({ first, second, third, last, milestones, interpolation }) => [
      {
        values: [first, second, third, last] as number[],
        milestones: milestones as number[],
        ...(interpolation !== "linear" && { interpolation: interpolation as string }),
      },
    ],
  },
  entry(
    "cyclicMomentum",
    "momentum",
    "Cyclic's counterpart: down while the learning rate climbs.",
    [optional("floor", 0.8, FACTOR), optional("peak", 0.9, FACTOR), ...waves],
  ),
  entry("oneCycleMomentum", "momentum", "One cycle's counterpart: down while the rate climbs.", [
    optional("floor", 0.85, FACTOR),
    optional("peak", 0.95, FACTOR),
    ...cycle,
  ]),
];

/** All of Nadir's schedules, in the order of the gallery. */
export const catalog: readonly Entry[] = [...simple, ...combined(simple), plateau];

/** The entry of a schedule that there is. */
export function entryOf({ name }: Pick<Written, "name">): Entry {
  return catalog.find((entry) => entry.name === name)!;
}
