/**
 * Nadir: gradient-descent optimizers as WebAssembly SIMD kernels, with PyTorch's names and numbers.
 *
 * @module
 */

export { Accumulation, type AccumulationOptions } from "./around/accumulation.ts";
export { centralizeGrad } from "./around/centralize.ts";
export { type ClipGradAdaptiveOptions, clipGradAdaptive } from "./around/clipAdaptive.ts";
export { clipGradNormEach } from "./around/clipEach.ts";
export {
  GradScaler,
  type GradScalerOptions,
  type GradScalerState,
  type Scaled,
} from "./around/gradScaler.ts";
export { groupsBy, type Matching } from "./around/groupsBy.ts";
export { addGradNoise, type GradNoiseOptions } from "./around/noise.ts";
export type { ProjectionOptions } from "./around/parts.ts";
export {
  projectionBox,
  projectionL1Ball,
  projectionL2Ball,
  projectionL2Sphere,
  projectionLinfBall,
  projectionNonNegative,
  projectionSimplex,
} from "./around/projections.ts";
export {
  type Guarded,
  SkipNonFinite,
  type SkipNonFiniteOptions,
  type SkipNonFiniteState,
} from "./around/skipNonFinite.ts";
export type { HasParameters } from "./around/trained.ts";
export { Average } from "./averages/average.ts";
export type { AverageOptions } from "./averages/options.ts";
export type { Description } from "./base/description.ts";
export {
  type GroupOptions,
  Optimizer,
  type ParametersOrGroups,
  type ParamGroup,
} from "./base/optimizer.ts";
export type { CommonOptions, Hyperparameter, OptionSpecs } from "./base/options.ts";
export type { Parameters } from "./base/parameters.ts";
export type { Scalar, Slot } from "./base/slot.ts";
export type { GivenStateDict, GroupState, ParameterState, StateDict } from "./base/stateDict.ts";
export type { BorrowedParameter, Loan, Whereabouts } from "./borrowed.ts";
export { bf16 } from "./coded/bf16.ts";
export { q8 } from "./coded/q8.ts";
export type { ArrayOf, DType } from "./dtype.ts";
export { DisposedError, OutOfMemoryError, ThreadError, UnsupportedError } from "./errors.ts";
export {
  allFinite,
  type ClipGradNormOptions,
  type ClipGradValueOptions,
  clipGradNorm,
  clipGradValue,
  type GradientScales,
} from "./gradients.ts";
export { type LoadOptions, load, loadSync } from "./load.ts";
export type { Allocator } from "./memory/allocator.ts";
export {
  type Minibatches,
  type MinibatchesOptions,
  type MinibatchesState,
  minibatches,
} from "./minibatches.ts";
export type { Nadir } from "./nadir.ts";
export { AdaBelief, type AdaBeliefOptions } from "./optimizers/adabelief.ts";
export { Adadelta, type AdadeltaOptions } from "./optimizers/adadelta.ts";
export { Adafactor, type AdafactorOptions } from "./optimizers/adafactor.ts";
export { Adagrad, type AdagradOptions } from "./optimizers/adagrad.ts";
export { Adam, type AdamOptions, AdamW } from "./optimizers/adam.ts";
export { Adamax, type AdamaxOptions, AdamaxW } from "./optimizers/adamax.ts";
export { Adan, type AdanOptions } from "./optimizers/adan.ts";
export { AdEMAMix, type AdEMAMixOptions } from "./optimizers/ademamix.ts";
export { ADOPT, type ADOPTOptions } from "./optimizers/adopt.ts";
export { ASGD, type ASGDOptions } from "./optimizers/asgd.ts";
export { cautious } from "./optimizers/cautious.ts";
export { DAdaptAdam, type DAdaptAdamOptions } from "./optimizers/dadaptAdam.ts";
export { DoG, type DoGOptions, DoWG, type DoWGOptions } from "./optimizers/dog.ts";
export { Ftrl, type FtrlOptions } from "./optimizers/ftrl.ts";
export type { HessianOptions } from "./optimizers/hessianOptions.ts";
export { LAMB, type LAMBOptions } from "./optimizers/lamb.ts";
export { LaProp, type LaPropOptions } from "./optimizers/laprop.ts";
export { LARS, type LARSOptions } from "./optimizers/lars.ts";
export type { LBFGSOptions } from "./optimizers/lbfgs/options.ts";
export { LBFGS } from "./optimizers/lbfgs.ts";
export { Lion, type LionOptions } from "./optimizers/lion.ts";
export { type LookaheadOptions, lookahead } from "./optimizers/lookahead.ts";
export { MADGRAD, type MADGRADOptions } from "./optimizers/madgrad.ts";
export {
  type Multi,
  type MultiRules,
  type MultiStateDict,
  multi,
} from "./optimizers/multi.ts";
export { Muon, type MuonOptions } from "./optimizers/muon.ts";
export { NAdam, type NAdamOptions, NAdamW } from "./optimizers/nadam.ts";
export { NadaMax } from "./optimizers/nadamax.ts";
export { NAG, type NAGOptions } from "./optimizers/nag.ts";
export { NovoGrad, type NovoGradOptions } from "./optimizers/novograd.ts";
export { Prodigy, type ProdigyOptions } from "./optimizers/prodigy.ts";
export { RAdam, type RAdamOptions } from "./optimizers/radam.ts";
export { RMSprop, type RMSpropOptions } from "./optimizers/rmsprop.ts";
export { Rprop, type RpropOptions } from "./optimizers/rprop.ts";
export { type SAMOptions, sam } from "./optimizers/sam.ts";
export {
  ScheduleFreeAdamW,
  type ScheduleFreeAdamWOptions,
  ScheduleFreeRAdam,
  type ScheduleFreeRAdamOptions,
  ScheduleFreeSGD,
  type ScheduleFreeSGDOptions,
} from "./optimizers/scheduleFree.ts";
export { type MomentumForm, SGD, type SGDOptions } from "./optimizers/sgd.ts";
export { Shampoo, type ShampooOptions } from "./optimizers/shampoo.ts";
export {
  SignSGD,
  type SignSGDOptions,
  Signum,
  type SignumOptions,
} from "./optimizers/signsgd.ts";
export { SM3, type SM3Options } from "./optimizers/sm3.ts";
export { SOAP, type SOAPOptions } from "./optimizers/soap.ts";
export { Sophia, type SophiaOptions } from "./optimizers/sophia.ts";
export { SparseAdam } from "./optimizers/sparseAdam.ts";
export { StableAdamW, type StableAdamWOptions } from "./optimizers/stableadamw.ts";
export { Yogi, type YogiOptions } from "./optimizers/yogi.ts";
export type { Parameter } from "./parameter.ts";
export * from "./schedules/index.ts";
export type { Source } from "./source.ts";
export {
  type Slices,
  SparseParameter,
  type SparseParameterOptions,
  sparseParameter,
} from "./sparse/sparseParameter.ts";
