/**
 * optax 0.2, under Nadir's names. optax has no default learning rate: PyTorch's stands in its place.
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

/** As PyTorch. */
export class SGD extends BaseSGD {
  static override readonly description: Description<SGDOptions> = /* @__PURE__ */ preset(
    BaseSGD.description,
    "optax.SGD",
    {},
  );
}

/** ε 1e-7 inside the root, sums start from 0.1. */
export class Adagrad extends BaseAdagrad {
  static override readonly description: Description<AdagradOptions> = /* @__PURE__ */ preset(
    BaseAdagrad.description,
    "optax.Adagrad",
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
    "optax.RMSprop",
    {
      alpha: 0.9,
      epsPlacement: "inside",
      momentumForm: "velocity",
    },
  );
}

/** As PyTorch. (`optax.adadelta` without a learning rate ascends; this does not.) */
export class Adadelta extends BaseAdadelta {
  static override readonly description: Description<AdadeltaOptions> = /* @__PURE__ */ preset(
    BaseAdadelta.description,
    "optax.Adadelta",
    {},
  );
}

/** `amsgrad` (`optax.amsgrad`) takes the maximum after the bias correction. */
export class Adam extends BaseAdam {
  static override readonly description: Description<AdamOptions> = /* @__PURE__ */ preset(
    BaseAdam.description,
    "optax.Adam",
    {
      amsgradMax: "corrected",
    },
  );
}

/** Weight decay 1e-4. */
export class AdamW extends BaseAdamW {
  static override readonly description: Description<AdamOptions> = /* @__PURE__ */ preset(
    BaseAdamW.description,
    "optax.AdamW",
    {
      weightDecay: 1e-4,
      amsgradMax: "corrected",
    },
  );
}

/** As PyTorch. */
export class Adamax extends BaseAdamax {
  static override readonly description: Description<AdamaxOptions> = /* @__PURE__ */ preset(
    BaseAdamax.description,
    "optax.Adamax",
    {},
  );
}

/** Constant momentum. `optax.nadamw` is this with `decoupledWeightDecay` and `weightDecay: 1e-4`. */
export class NAdam extends BaseNAdam {
  static override readonly description: Description<NAdamOptions> = /* @__PURE__ */ preset(
    BaseNAdam.description,
    "optax.NAdam",
    {
      momentumSchedule: "constant",
    },
  );
}
