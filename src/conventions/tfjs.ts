/**
 * TensorFlow.js 4.22, `tf.train`, under Nadir's names: ε is 1e-7. It has no default learning rate for
 * SGD, Adagrad and RMSprop: PyTorch's stands in its place.
 *
 * Its formulas, not its defects: TensorFlow.js divides by the accumulator of the step before in
 * Adadelta, and subtracts ε in centred RMSprop (NaN wherever a gradient is 0). Here both follow the papers.
 *
 * @module
 */
import { Adadelta as BaseAdadelta } from "../optimizers/adadelta.ts";
import { Adagrad as BaseAdagrad } from "../optimizers/adagrad.ts";
import { Adam as BaseAdam } from "../optimizers/adam.ts";
import { Adamax as BaseAdamax } from "../optimizers/adamax.ts";
import { RMSprop as BaseRMSprop } from "../optimizers/rmsprop.ts";
import { SGD as BaseSGD } from "../optimizers/sgd.ts";
import { preset } from "./preset.ts";

/** As PyTorch; with `momentum` it is `tf.train.momentum`. */
export const SGD: typeof BaseSGD = /* @__PURE__ */ preset(BaseSGD, "tfjs", {});
export type SGD = BaseSGD;

/** ε inside the root, sums start from 0.1. */
export const Adagrad: typeof BaseAdagrad = /* @__PURE__ */ preset(BaseAdagrad, "tfjs", {
  initialAccumulator: 0.1,
  eps: 1e-7,
  epsPlacement: "inside",
});
export type Adagrad = BaseAdagrad;

/** α 0.9; ε inside the root, the momentum buffer carries the learning rate. */
export const RMSprop: typeof BaseRMSprop = /* @__PURE__ */ preset(BaseRMSprop, "tfjs", {
  alpha: 0.9,
  eps: 1e-7,
  epsPlacement: "inside",
  momentumForm: "velocity",
});
export type RMSprop = BaseRMSprop;

/** lr 1e-3, ρ 0.95. */
export const Adadelta: typeof BaseAdadelta = /* @__PURE__ */ preset(BaseAdadelta, "tfjs", {
  lr: 1e-3,
  rho: 0.95,
  eps: 1e-7,
});
export type Adadelta = BaseAdadelta;

/** As PyTorch but for ε. */
export const Adam: typeof BaseAdam = /* @__PURE__ */ preset(BaseAdam, "tfjs", {
  eps: 1e-7,
});
export type Adam = BaseAdam;

/** ε added to u. `decay` d is the schedule `inverseTime` of `lr`. */
export const Adamax: typeof BaseAdamax = /* @__PURE__ */ preset(BaseAdamax, "tfjs", {
  eps: 1e-7,
  epsPlacement: "outside",
});
export type Adamax = BaseAdamax;
