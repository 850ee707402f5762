/**
 * Learning-rate schedules, for any hyperparameter: plain functions of the step, and plain functions
 * that combine them. {@link ReduceLROnPlateau} is for what depends on a metric.
 *
 * One vocabulary serves all. Values: `initial` at step 0, `final` at the end, `peak` the highest,
 * `floor` the lowest. Lengths in steps: `total` until the end, `warmup` of the rise before the
 * decay, `stepSize` of one decay, `period` of one cycle. A schedule that has an end holds its last
 * value ever after.
 *
 * @module
 */
export { constant } from "./constant.ts";
export { type CosineOptions, cosine } from "./cosine.ts";
export { type CosineAnnealingOptions, cosineAnnealing } from "./cosineAnnealing.ts";
export {
  type CyclicMomentumOptions,
  type CyclicOptions,
  type CyclicShape,
  cyclic,
  cyclicMomentum,
} from "./cyclic.ts";
export { type ExponentialOptions, exponential } from "./exponential.ts";
export { type InverseSqrtOptions, inverseSqrt } from "./inverseSqrt.ts";
export { type InverseTimeOptions, inverseTime } from "./inverseTime.ts";
export { joined } from "./joined.ts";
export { type LinearOptions, linear } from "./linear.ts";
export { multiplied } from "./multiplied.ts";
export { type MultiStepOptions, multiStep } from "./multiStep.ts";
export { type NoamOptions, noam } from "./noam.ts";
export {
  type CycleShape,
  type OneCycleMomentumOptions,
  type OneCycleOptions,
  oneCycle,
  oneCycleMomentum,
} from "./oneCycle.ts";
export { type PiecewiseOptions, piecewise } from "./piecewise.ts";
export {
  type HasLearningRates,
  type PlateauOptions,
  type PlateauState,
  ReduceLROnPlateau,
} from "./plateau.ts";
export { type PolynomialOptions, polynomial } from "./polynomial.ts";
export { type RexOptions, rex } from "./rex.ts";
export type { Schedule } from "./schedule.ts";
export { type StepDecayOptions, stepDecay } from "./stepDecay.ts";
export { type WarmRestartsOptions, warmRestarts } from "./warmRestarts.ts";
export { type WarmupStableDecayOptions, warmupStableDecay } from "./warmupStableDecay.ts";
