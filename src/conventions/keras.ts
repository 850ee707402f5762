/**
 * Keras 3, `keras.optimizers`, under Nadir's names: ε is 1e-7 and weight decay always decoupled.
 *
 * @module
 */
import type { Description } from "../base/description.ts";
import { type AdadeltaOptions, Adadelta as BaseAdadelta } from "../optimizers/adadelta.ts";
import { type AdagradOptions, Adagrad as BaseAdagrad } from "../optimizers/adagrad.ts";
import { type AdamOptions, Adam as BaseAdam, AdamW as BaseAdamW } from "../optimizers/adam.ts";
import { type AdamaxOptions, Adamax as BaseAdamax } from "../optimizers/adamax.ts";
import { NAdam as BaseNAdam, type NAdamOptions } from "../optimizers/nadam.ts";
import { RMSprop as BaseRMSprop, type RMSpropOptions } from "../optimizers/rmsprop.ts";
import { SGD as BaseSGD, type SGDOptions } from "../optimizers/sgd.ts";
import { preset } from "./preset.ts";

/** lr 1e-2; the velocity carries the learning rate. */
export class SGD extends BaseSGD {
  static override readonly description: Description<SGDOptions> = /* @__PURE__ */ preset(
    BaseSGD.description,
    "keras.SGD",
    {
      lr: 1e-2,
      momentumForm: "velocity",
      decoupledWeightDecay: true,
    },
  );
}

/** lr 1e-3; ε inside the root, sums start from 0.1. */
export class Adagrad extends BaseAdagrad {
  static override readonly description: Description<AdagradOptions> = /* @__PURE__ */ preset(
    BaseAdagrad.description,
    "keras.Adagrad",
    {
      lr: 1e-3,
      initialAccumulator: 0.1,
      eps: 1e-7,
      epsPlacement: "inside",
      decoupledWeightDecay: true,
    },
  );
}

/** lr 1e-3, α 0.9; ε inside the root, the momentum buffer carries the learning rate. */
export class RMSprop extends BaseRMSprop {
  static override readonly description: Description<RMSpropOptions> = /* @__PURE__ */ preset(
    BaseRMSprop.description,
    "keras.RMSprop",
    {
      lr: 1e-3,
      alpha: 0.9,
      eps: 1e-7,
      epsPlacement: "inside",
      momentumForm: "velocity",
      decoupledWeightDecay: true,
    },
  );
}

/** lr 1e-3, ρ 0.95. */
export class Adadelta extends BaseAdadelta {
  static override readonly description: Description<AdadeltaOptions> = /* @__PURE__ */ preset(
    BaseAdadelta.description,
    "keras.Adadelta",
    {
      lr: 1e-3,
      rho: 0.95,
      eps: 1e-7,
      decoupledWeightDecay: true,
    },
  );
}

/** ε before the correction of the mean square ("ε hat"). */
export class Adam extends BaseAdam {
  static override readonly description: Description<AdamOptions> = /* @__PURE__ */ preset(
    BaseAdam.description,
    "keras.Adam",
    {
      eps: 1e-7,
      epsPlacement: "uncorrected",
      decoupledWeightDecay: true,
    },
  );
}

/** As Adam, weight decay 4e-3. */
export class AdamW extends BaseAdamW {
  static override readonly description: Description<AdamOptions> = /* @__PURE__ */ preset(
    BaseAdamW.description,
    "keras.AdamW",
    {
      eps: 1e-7,
      epsPlacement: "uncorrected",
      weightDecay: 4e-3,
    },
  );
}

/** lr 1e-3; ε added to u. */
export class Adamax extends BaseAdamax {
  static override readonly description: Description<AdamaxOptions> = /* @__PURE__ */ preset(
    BaseAdamax.description,
    "keras.Adamax",
    {
      lr: 1e-3,
      eps: 1e-7,
      epsPlacement: "outside",
      decoupledWeightDecay: true,
    },
  );
}

/** lr 1e-3; momentum warms up 250 times as fast as PyTorch's: momentumDecay 1. */
export class NAdam extends BaseNAdam {
  static override readonly description: Description<NAdamOptions> = /* @__PURE__ */ preset(
    BaseNAdam.description,
    "keras.NAdam",
    {
      lr: 1e-3,
      eps: 1e-7,
      momentumDecay: 1,
      decoupledWeightDecay: true,
    },
  );
}
