/**
 * Keras 3, `keras.optimizers`, under Nadir's names: ε is 1e-7 and weight decay always decoupled.
 *
 * @module
 */
import { Adadelta as BaseAdadelta } from "../optimizers/adadelta.ts";
import { Adafactor as BaseAdafactor } from "../optimizers/adafactor.ts";
import { Adagrad as BaseAdagrad } from "../optimizers/adagrad.ts";
import { Adam as BaseAdam, AdamW as BaseAdamW } from "../optimizers/adam.ts";
import { Adamax as BaseAdamax } from "../optimizers/adamax.ts";
import { Ftrl as BaseFtrl } from "../optimizers/ftrl.ts";
import { LAMB as BaseLAMB } from "../optimizers/lamb.ts";
import { Lion as BaseLion } from "../optimizers/lion.ts";
import { Muon as BaseMuon } from "../optimizers/muon.ts";
import { NAdam as BaseNAdam } from "../optimizers/nadam.ts";
import { RMSprop as BaseRMSprop } from "../optimizers/rmsprop.ts";
import { ScheduleFreeAdamW as BaseScheduleFreeAdamW } from "../optimizers/scheduleFree.ts";
import { SGD as BaseSGD } from "../optimizers/sgd.ts";
import { preset } from "./preset.ts";

/** lr 1e-2; the velocity carries the learning rate. */
export const SGD: typeof BaseSGD = /* @__PURE__ */ preset(BaseSGD, "keras", {
  lr: 1e-2,
  momentumForm: "velocity",
  decoupledWeightDecay: true,
});
export type SGD = BaseSGD;

/** lr 1e-3; ε inside the root, sums start from 0.1. */
export const Adagrad: typeof BaseAdagrad = /* @__PURE__ */ preset(BaseAdagrad, "keras", {
  lr: 1e-3,
  initialAccumulator: 0.1,
  eps: 1e-7,
  epsPlacement: "inside",
  decoupledWeightDecay: true,
});
export type Adagrad = BaseAdagrad;

/** lr 1e-3, α 0.9; ε inside the root, the momentum buffer carries the learning rate. */
export const RMSprop: typeof BaseRMSprop = /* @__PURE__ */ preset(BaseRMSprop, "keras", {
  lr: 1e-3,
  alpha: 0.9,
  eps: 1e-7,
  epsPlacement: "inside",
  momentumForm: "velocity",
  decoupledWeightDecay: true,
});
export type RMSprop = BaseRMSprop;

/** lr 1e-3, ρ 0.95. */
export const Adadelta: typeof BaseAdadelta = /* @__PURE__ */ preset(BaseAdadelta, "keras", {
  lr: 1e-3,
  rho: 0.95,
  eps: 1e-7,
  decoupledWeightDecay: true,
});
export type Adadelta = BaseAdadelta;

/** ε before the correction of the mean square ("ε hat"). */
export const Adam: typeof BaseAdam = /* @__PURE__ */ preset(BaseAdam, "keras", {
  eps: 1e-7,
  epsPlacement: "uncorrected",
  decoupledWeightDecay: true,
});
export type Adam = BaseAdam;

/** As Adam, weight decay 4e-3. */
export const AdamW: typeof BaseAdamW = /* @__PURE__ */ preset(BaseAdamW, "keras", {
  eps: 1e-7,
  epsPlacement: "uncorrected",
  weightDecay: 4e-3,
});
export type AdamW = BaseAdamW;

/** lr 1e-3; ε added to u. */
export const Adamax: typeof BaseAdamax = /* @__PURE__ */ preset(BaseAdamax, "keras", {
  lr: 1e-3,
  eps: 1e-7,
  epsPlacement: "outside",
  decoupledWeightDecay: true,
});
export type Adamax = BaseAdamax;

/** lr 1e-3; momentum warms up 250 times as fast as PyTorch's: momentumDecay 1. */
export const NAdam: typeof BaseNAdam = /* @__PURE__ */ preset(BaseNAdam, "keras", {
  lr: 1e-3,
  eps: 1e-7,
  momentumDecay: 1,
  decoupledWeightDecay: true,
});
export type NAdam = BaseNAdam;

/** lr 1e-3. */
export const Lion: typeof BaseLion = /* @__PURE__ */ preset(BaseLion, "keras", { lr: 1e-3 });
export type Lion = BaseLion;

/** All steps weigh alike in the average; weight decay shrinks the parameters before the step. */
export const ScheduleFreeAdamW: typeof BaseScheduleFreeAdamW = /* @__PURE__ */ preset(
  BaseScheduleFreeAdamW,
  "keras",
  { weightLrPower: 0, decayForm: "parameter" },
);
export type ScheduleFreeAdamW = BaseScheduleFreeAdamW;
/** ε 1e-7; weight decay before the trust ratio. */
export const LAMB: typeof BaseLAMB = /* @__PURE__ */ preset(BaseLAMB, "keras", {
  eps: 1e-7,
  weightDecayPlacement: "outside",
});
export type LAMB = BaseLAMB;

/** lr 1e-3, β 0, sums start from 0.1, `l2` is of the whole square; decoupled decay. */
export const Ftrl: typeof BaseFtrl = /* @__PURE__ */ preset(BaseFtrl, "keras", {
  lr: 1e-3,
  beta: 0,
  l2Form: "whole",
  initialAccumulator: 0.1,
  decoupledWeightDecay: true,
});
export type Ftrl = BaseFtrl;
/** Momentum is a sum; lr and weight decay (4e-3) as AdamW's, which steps what is no matrix. */
export const Muon: typeof BaseMuon = /* @__PURE__ */ preset(BaseMuon, "keras", {
  momentumForm: "sum",
  nsEps: "added",
  adjustLrFn: "match_rms_adamw",
  epsPlacement: "uncorrected",
  weightDecay: 4e-3,
});
export type Muon = BaseMuon;
/** lr 1e-3, ε₁ 1e-30 is added to squares. A step is in proportion to the tensor before it decays, in Keras after. */
export const Adafactor: typeof BaseAdafactor = /* @__PURE__ */ preset(BaseAdafactor, "keras", {
  lr: 1e-3,
  epsForm: "added",
});
export type Adafactor = BaseAdafactor;
