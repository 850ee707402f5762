/**
 * TensorFlow.js 4.22, `tf.train`, under Nadir's names: ε is 1e-7. It has no default learning rate for
 * SGD, Adagrad and RMSprop: PyTorch's stands in its place.
 *
 * Its formulas, not its defects: TensorFlow.js divides by the accumulator of the step before in
 * Adadelta, and subtracts ε in centred RMSprop (NaN wherever a gradient is 0). Here both follow the papers.
 *
 * @module
 */
import type { Description } from "../base/description.ts";
import { type AdadeltaOptions, Adadelta as BaseAdadelta } from "../optimizers/adadelta.ts";
import { type AdagradOptions, Adagrad as BaseAdagrad } from "../optimizers/adagrad.ts";
import { type AdamOptions, Adam as BaseAdam } from "../optimizers/adam.ts";
import { type AdamaxOptions, Adamax as BaseAdamax } from "../optimizers/adamax.ts";
import { RMSprop as BaseRMSprop, type RMSpropOptions } from "../optimizers/rmsprop.ts";
import { SGD as BaseSGD, type SGDOptions } from "../optimizers/sgd.ts";
import { preset } from "./preset.ts";

/** As PyTorch; with `momentum` it is `tf.train.momentum`. */
export class SGD extends BaseSGD {
  static override readonly description: Description<SGDOptions> = /* @__PURE__ */ preset(
    BaseSGD.description,
    "tfjs.SGD",
    {},
  );
}

/** ε inside the root, sums start from 0.1. */
export class Adagrad extends BaseAdagrad {
  static override readonly description: Description<AdagradOptions> = /* @__PURE__ */ preset(
    BaseAdagrad.description,
    "tfjs.Adagrad",
    {
      initialAccumulator: 0.1,
      eps: 1e-7,
      epsPlacement: "inside",
    },
  );
}

/** α 0.9; ε inside the root, the momentum buffer carries the learning rate. */
export class RMSprop extends BaseRMSprop {
  static override readonly description: Description<RMSpropOptions> = /* @__PURE__ */ preset(
    BaseRMSprop.description,
    "tfjs.RMSprop",
    {
      alpha: 0.9,
      eps: 1e-7,
      epsPlacement: "inside",
      momentumForm: "velocity",
    },
  );
}

/** lr 1e-3, ρ 0.95. */
export class Adadelta extends BaseAdadelta {
  static override readonly description: Description<AdadeltaOptions> = /* @__PURE__ */ preset(
    BaseAdadelta.description,
    "tfjs.Adadelta",
    {
      lr: 1e-3,
      rho: 0.95,
      eps: 1e-7,
    },
  );
}

/** As PyTorch but for ε. */
export class Adam extends BaseAdam {
  static override readonly description: Description<AdamOptions> = /* @__PURE__ */ preset(
    BaseAdam.description,
    "tfjs.Adam",
    {
      eps: 1e-7,
    },
  );
}

/** ε added to u. `decay` d is the schedule `inverseTime` of `lr`. */
export class Adamax extends BaseAdamax {
  static override readonly description: Description<AdamaxOptions> = /* @__PURE__ */ preset(
    BaseAdamax.description,
    "tfjs.Adamax",
    {
      eps: 1e-7,
      epsPlacement: "outside",
    },
  );
}
