import fc from "fast-check";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { type AnySpec, isTuple, type NumberSpec, type TupleSpec } from "../../src/base/options.ts";
import { isWithin } from "../../src/validate.ts";
import { dtypes } from "../kernels/module.ts";
import type { Options } from "./classes.ts";
import { gradients, points } from "./train.ts";

/** Numbers evenly spread, which those of `fc.double` are not: nearly all of them are tiny. */
export const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((part) => low + ((high - low) * part) / 1000);
const orZero = (values: fc.Arbitrary<number>) => fc.oneof(fc.constant(0), values);

/** Values with which rounding stays small enough to tell a wrong formula: see `reference.test.ts`. */
export const numbers: Readonly<Record<string, fc.Arbitrary<number>>> = {
  lr: between(0, 0.02),
  weightDecay: orZero(between(0, 0.1)),
  trustCoefficient: between(1e-3, 0.1),
  beta2Decay: between(-1, -0.5),
  beta: orZero(between(0.5, 0.99)),
  eps1: fc.constantFrom(1e-30, 1e-6, 1e-3),
  eps2: fc.constantFrom(0, 1e-3, 3),
  d: between(1, 2),
  gradScale: fc.constantFrom(1, 0.25, -3),
  beta3: between(0.5, 0.99),
  d0: fc.constantFrom(1e-6, 1e-3),
  dCoef: between(0.5, 2),
  growthRate: between(1.02, 3),
  layerScale: between(0.5, 2),
  initStepValue: fc.constantFrom(1e-6, 0.01),
  initEstimSqDist: fc.constantFrom(1e-4, 0.01),
  warmupSteps: orZero(fc.constantFrom(2.5, 3)),
  r: fc.constantFrom(0, 0.5, -1),
  weightLrPower: fc.constantFrom(0, 1, 2),
  threshold: fc.constantFrom(4, 6),
  "etas[0]": between(0.3, 0.9),
  "etas[1]": between(1.1, 1.5),
  "stepSizes[0]": between(0, 0.005),
  "stepSizes[1]": between(0.006, 0.03),
  lambd: orZero(between(0.01, 1)),
  t0: fc.constantFrom(0, 1.5, 3, 1e6),
  momentum: orZero(between(0.5, 0.99)),
  dampening: orZero(between(0, 1)),
  lrDecay: orZero(between(0, 1)),
  initialAccumulator: orZero(fc.constantFrom(1e-8, 0.1, 1)),
  eps: fc.constantFrom(0, 1e-10, 1e-8, 1e-3, 1),
  alpha: between(0.6, 0.999),
  rho: between(0.5, 0.999),
  gamma: between(0.01, 1),
  clipThreshold: between(0.01, 2),
  lrPower: fc.oneof(fc.constant(-0.5), between(-0.7, -0.3)),
  l1: orZero(between(0.1, 2)),
  l2: orZero(between(0.1, 2)),
  l2Shrinkage: orZero(between(0.01, 0.1)),
  epsRoot: orZero(fc.constantFrom(1e-8, 1e-3)),
  alphaWarmup: orZero(between(1, 8)),
  beta3Warmup: orZero(between(1, 8)),
  "betas[0]": orZero(between(0.5, 0.95)),
  "betas[1]": between(0.5, 0.999),
  "betas[2]": between(0.5, 0.999),
  preconditionFrequency: fc.constantFrom(1, 2),
  preconditioningComputeSteps: fc.constantFrom(1, 2),
  matrixEps: orZero(fc.constantFrom(1e-6, 0.1)),
  nsSteps: fc.integer({ min: 0, max: 7 }),
  "nsCoefficients[0]": between(1, 4),
  "nsCoefficients[1]": between(-5, 0),
  "nsCoefficients[2]": between(0, 2),
  maxIter: fc.integer({ min: 1, max: 4 }),
  maxEval: fc.integer({ min: 1, max: 9 }),
  toleranceGrad: fc.constantFrom(0, 1e-7, 3e4),
  toleranceChange: fc.constantFrom(0, 1e-9, 1e4),
  historySize: fc.constantFrom(1, 3),
  momentumDecay: orZero(fc.constantFrom(4e-3, 1)),
};

export const COUNT = 20;
export const STEPS = 5;

/** What to train: `COUNT` elements for `STEPS` steps. */
export const problems = fc
  .record({ dtype: fc.constantFrom(...dtypes), seed: fc.nat() })
  .map(({ dtype, seed }) => ({
    initial: points(dtype, seed, COUNT),
    rows: gradients(dtype, seed, STEPS, COUNT),
  }));

/** Any options of a class that its doc comments allow, each given; `fixed` ones as they are. */
export function optionsOf(Class: CatalogClass, fixed: Options = {}): fc.Arbitrary<Options> {
  const entries = Object.entries(Class.description.options).map(
    ([name, spec]) => [name, name in fixed ? fc.constant(fixed[name]) : anyOf(name, spec)] as const,
  );
  return fc.record(Object.fromEntries(entries)).filter(areAllowed);
}

function anyOf(name: string, spec: AnySpec): fc.Arbitrary<unknown> {
  // As the others are.
  if (name === "shampooBeta" || (name.startsWith("adam") && "nullable" in spec)) {
    return fc.constant(null);
  }
  if (isTuple(spec)) return fc.tuple(...spec.map((one, i) => anyOf(`${name}[${i}]`, one)));
  if ("choices" in spec) return fc.constantFrom(...spec.choices);
  if (typeof spec.default === "boolean") return fc.boolean();
  if ("nullable" in spec) {
    return fc.option(within(spec as unknown as NumberSpec, numbers[name]!), { nil: null });
  }
  return within(spec as NumberSpec, numbers[name] ?? near(spec));
}

/** Of these values those that the option may have. */
export function within<T>(spec: NumberSpec, values: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return values.filter((value) => isWithin(value, spec));
}

/** Of an option that is not named above: its default, and something between that and 0. */
function near({ default: usual }: Exclude<AnySpec, TupleSpec>): fc.Arbitrary<unknown> {
  return fc.constantFrom(usual, (usual as number) / 2);
}

function areAllowed(options: Options): boolean {
  const { momentum, dampening, nesterov, momentumForm, biasCorrection, fallback } = options;
  if (fallback === "none") return false;
  // Without a search it runs away, since much of what is descended here curves downwards.
  if (options.lineSearch === null) return false;
  if (nesterov && (momentum === 0 || dampening)) return false;
  if (momentumForm === "average") return !nesterov && !dampening;
  return !biasCorrection;
}
