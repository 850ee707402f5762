/**
 * optax 0.2, under Nadir's names. optax has no default learning rate: PyTorch's, and for Lion its authors', stands in its place.
 *
 * @module
 */
import { AdaBelief as BaseAdaBelief } from "../optimizers/adabelief.ts";
import { Adadelta as BaseAdadelta } from "../optimizers/adadelta.ts";
import { Adafactor as BaseAdafactor } from "../optimizers/adafactor.ts";
import { Adagrad as BaseAdagrad } from "../optimizers/adagrad.ts";
import { Adam as BaseAdam, AdamW as BaseAdamW } from "../optimizers/adam.ts";
import { Adamax as BaseAdamax, AdamaxW as BaseAdamaxW } from "../optimizers/adamax.ts";
import { AdEMAMix as BaseAdEMAMix } from "../optimizers/ademamix.ts";
import { ADOPT as BaseADOPT } from "../optimizers/adopt.ts";
import { DAdaptAdam as BaseDAdaptAdam } from "../optimizers/dadaptAdam.ts";
import { DoG as BaseDoG, DoWG as BaseDoWG } from "../optimizers/dog.ts";
import { LAMB as BaseLAMB } from "../optimizers/lamb.ts";
import { LARS as BaseLARS } from "../optimizers/lars.ts";
import { LBFGS as BaseLBFGS } from "../optimizers/lbfgs.ts";
import { Lion as BaseLion } from "../optimizers/lion.ts";
import { MADGRAD as BaseMADGRAD } from "../optimizers/madgrad.ts";
import { Muon as BaseMuon } from "../optimizers/muon.ts";
import { NAdam as BaseNAdam, NAdamW as BaseNAdamW } from "../optimizers/nadam.ts";
import { NovoGrad as BaseNovoGrad } from "../optimizers/novograd.ts";
import { Prodigy as BaseProdigy } from "../optimizers/prodigy.ts";
import { RAdam as BaseRAdam } from "../optimizers/radam.ts";
import { RMSprop as BaseRMSprop } from "../optimizers/rmsprop.ts";
import { Rprop as BaseRprop } from "../optimizers/rprop.ts";
import {
  ScheduleFreeAdamW as BaseScheduleFreeAdamW,
  ScheduleFreeSGD as BaseScheduleFreeSGD,
} from "../optimizers/scheduleFree.ts";
import { SGD as BaseSGD } from "../optimizers/sgd.ts";
import { SignSGD as BaseSignSGD, Signum as BaseSignum } from "../optimizers/signsgd.ts";
import { SM3 as BaseSM3 } from "../optimizers/sm3.ts";
import { Sophia as BaseSophia } from "../optimizers/sophia.ts";
import { Yogi as BaseYogi } from "../optimizers/yogi.ts";
import { preset } from "./preset.ts";

/** As PyTorch. */
export const SGD: typeof BaseSGD = /* @__PURE__ */ preset(BaseSGD, "optax", {});
export type SGD = BaseSGD;

/** ε 1e-7 inside the root, sums start from 0.1. */
export const Adagrad: typeof BaseAdagrad = /* @__PURE__ */ preset(BaseAdagrad, "optax", {
  initialAccumulator: 0.1,
  eps: 1e-7,
  epsPlacement: "inside",
});
export type Adagrad = BaseAdagrad;

/** α 0.9; ε inside the root, the momentum buffer carries the learning rate. */
export const RMSprop: typeof BaseRMSprop = /* @__PURE__ */ preset(BaseRMSprop, "optax", {
  alpha: 0.9,
  epsPlacement: "inside",
  momentumForm: "velocity",
});
export type RMSprop = BaseRMSprop;

/** As PyTorch. (`optax.adadelta` without a learning rate ascends; this does not.) */
export const Adadelta: typeof BaseAdadelta = /* @__PURE__ */ preset(BaseAdadelta, "optax", {});
export type Adadelta = BaseAdadelta;

/** `amsgrad` (`optax.amsgrad`) takes the maximum after the bias correction. */
export const Adam: typeof BaseAdam = /* @__PURE__ */ preset(BaseAdam, "optax", {
  amsgradMax: "corrected",
});
export type Adam = BaseAdam;

/** Weight decay 1e-4. */
export const AdamW: typeof BaseAdamW = /* @__PURE__ */ preset(BaseAdamW, "optax", {
  weightDecay: 1e-4,
  amsgradMax: "corrected",
});
export type AdamW = BaseAdamW;

/** As PyTorch. */
export const Adamax: typeof BaseAdamax = /* @__PURE__ */ preset(BaseAdamax, "optax", {});
export type Adamax = BaseAdamax;

/** Constant momentum. */
export const NAdam: typeof BaseNAdam = /* @__PURE__ */ preset(BaseNAdam, "optax", {
  momentumSchedule: "constant",
});
export type NAdam = BaseNAdam;

/** Constant momentum, m corrected one step ahead; weight decay 1e-4. */
export const NAdamW: typeof BaseNAdamW = /* @__PURE__ */ preset(BaseNAdamW, "optax", {
  momentumSchedule: "constant",
  weightDecay: 1e-4,
});
export type NAdamW = BaseNAdamW;

/** Weight decay 1e-3. */
export const Lion: typeof BaseLion = /* @__PURE__ */ preset(BaseLion, "optax", {
  weightDecay: 1e-3,
});
export type Lion = BaseLion;

/** A warm-up starts from 0. */
export const ScheduleFreeSGD: typeof BaseScheduleFreeSGD = /* @__PURE__ */ preset(
  BaseScheduleFreeSGD,
  "optax",
  { warmupFromZero: true },
);
export type ScheduleFreeSGD = BaseScheduleFreeSGD;

/** A warm-up starts from 0. */
export const ScheduleFreeAdamW: typeof BaseScheduleFreeAdamW = /* @__PURE__ */ preset(
  BaseScheduleFreeAdamW,
  "optax",
  { warmupFromZero: true },
);
export type ScheduleFreeAdamW = BaseScheduleFreeAdamW;
/** α 5. */
export const AdEMAMix: typeof BaseAdEMAMix = /* @__PURE__ */ preset(BaseAdEMAMix, "optax", {
  alpha: 5,
});
export type AdEMAMix = BaseAdEMAMix;

/** As its authors. */
export const ADOPT: typeof BaseADOPT = /* @__PURE__ */ preset(BaseADOPT, "optax", {});
export type ADOPT = BaseADOPT;
/** As its paper; lr is Keras's. */
export const LAMB: typeof BaseLAMB = /* @__PURE__ */ preset(BaseLAMB, "optax", {});
export type LAMB = BaseLAMB;

/** The trust ratio divides by the norm of g + λθ. */
export const LARS: typeof BaseLARS = /* @__PURE__ */ preset(BaseLARS, "optax", {
  trustNorm: "decayed",
});
export type LARS = BaseLARS;
/** ε after the correction of the mean square; rectified at ρ = 5 too. */
export const RAdam: typeof BaseRAdam = /* @__PURE__ */ preset(BaseRAdam, "optax", {
  epsPlacement: "outside",
  rectifies: "at-least",
});
export type RAdam = BaseRAdam;

/** As PyTorch. (`optax.rprop` gives each step's updates a step late; this does not.) */
export const Rprop: typeof BaseRprop = /* @__PURE__ */ preset(BaseRprop, "optax", {});
export type Rprop = BaseRprop;

/** As its authors. */
export const MADGRAD: typeof BaseMADGRAD = /* @__PURE__ */ preset(BaseMADGRAD, "optax", {});
export type MADGRAD = BaseMADGRAD;

/** β₁ 0.965, ε 1e-8, weight decay 1e-4; the mean is corrected. Estimates there are taken up after the step. */
export const Sophia: typeof BaseSophia = /* @__PURE__ */ preset(BaseSophia, "optax", {
  betas: [0.965, 0.99],
  eps: 1e-8,
  biasCorrection: true,
  weightDecay: 1e-4,
});
export type Sophia = BaseSophia;
/**
 * An iteration a step, of a zoom line search of up to 20 evaluations; 10 pairs; no tolerances; the first step is limited
 * by the 2-norm. Pairs of no curvature (y·s ≤ 1e-10) are not kept, nor can a closure's gradient be taken over.
 */
export const LBFGS: typeof BaseLBFGS = /* @__PURE__ */ preset(BaseLBFGS, "optax", {
  maxIter: 1,
  maxEval: 21,
  toleranceGrad: 0,
  toleranceChange: 0,
  historySize: 10,
  lineSearch: "zoom",
  firstStep: "l2",
});
export type LBFGS = BaseLBFGS;
/** As Nadir's own. */
export const AdamaxW: typeof BaseAdamaxW = /* @__PURE__ */ preset(BaseAdamaxW, "optax", {});
export type AdamaxW = BaseAdamaxW;

/** Without rectification. */
export const AdaBelief: typeof BaseAdaBelief = /* @__PURE__ */ preset(BaseAdaBelief, "optax", {
  rectify: false,
});
export type AdaBelief = BaseAdaBelief;

/** As Nadir's own. */
export const Yogi: typeof BaseYogi = /* @__PURE__ */ preset(BaseYogi, "optax", {});
export type Yogi = BaseYogi;

/** As Nadir's own. */
export const SignSGD: typeof BaseSignSGD = /* @__PURE__ */ preset(BaseSignSGD, "optax", {});
export type SignSGD = BaseSignSGD;

/** As Nadir's own. */
export const Signum: typeof BaseSignum = /* @__PURE__ */ preset(BaseSignum, "optax", {});
export type Signum = BaseSignum;

/** As Nadir's: `optax.contrib.dog`. */
export const DoG: typeof BaseDoG = /* @__PURE__ */ preset(BaseDoG, "optax", {});
export type DoG = BaseDoG;

/** As Nadir's: `optax.contrib.dowg`. */
export const DoWG: typeof BaseDoWG = /* @__PURE__ */ preset(BaseDoWG, "optax", {});
export type DoWG = BaseDoWG;

/** Bias corrected, decay decoupled: `optax.contrib.dadapt_adamw`. */
export const DAdaptAdam: typeof BaseDAdaptAdam = /* @__PURE__ */ preset(BaseDAdaptAdam, "optax", {
  useBiasCorrection: true,
  decoupledWeightDecay: true,
});
export type DAdaptAdam = BaseDAdaptAdam;

/** Bias corrected: `optax.contrib.prodigy`. */
export const Prodigy: typeof BaseProdigy = /* @__PURE__ */ preset(BaseProdigy, "optax", {
  useBiasCorrection: true,
});
export type Prodigy = BaseProdigy;
/** Momentum is corrected for bias; weights have a column for each output; NAdamW steps what is no matrix. */
export const Muon: typeof BaseMuon = /* @__PURE__ */ preset(BaseMuon, "optax", {
  biasCorrection: true,
  eps: 1e-8,
  nsEps: "added",
  adjustLrFn: "transposed",
  weightDecay: 0,
  adamNesterov: true,
});
export type Muon = BaseMuon;
/** β 0.9 and 0.25, ε 1e-6. */
export const NovoGrad: typeof BaseNovoGrad = /* @__PURE__ */ preset(BaseNovoGrad, "optax", {
  betas: [0.9, 0.25],
  eps: 1e-6,
});
export type NovoGrad = BaseNovoGrad;

/**
 * ε₁ 1e-30 is added to squares, and steps are not capped by 1/√t. All matrices are factored: optax leaves out those
 * with fewer than 128 rows or columns, for which here is `factored: false`, and of more than two dimensions takes
 * the largest.
 */
export const Adafactor: typeof BaseAdafactor = /* @__PURE__ */ preset(BaseAdafactor, "optax", {
  epsForm: "added",
  relativeStep: false,
});
export type Adafactor = BaseAdafactor;

/** Momentum 0.9, ε 1e-8; accumulators are those of the last step. */
export const SM3: typeof BaseSM3 = /* @__PURE__ */ preset(BaseSM3, "optax", {
  momentum: 0.9,
  eps: 1e-8,
  accumulatorForm: "latest",
});
export type SM3 = BaseSM3;
