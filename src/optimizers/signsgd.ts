import { lion } from "#kernels/lion.js";
import { signsgd } from "#kernels/signsgd.js";
import type { Description } from "../base/description.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";

/** Options of {@link SignSGD}. */
export interface SignSGDOptions extends CommonOptions {
  /** Learning rate, in [0, ∞): how far every element goes in a step. Default 1e-3. */
  lr?: Hyperparameter;
}

/** Options of {@link Signum}. */
export interface SignumOptions extends SignSGDOptions {
  /** β in [0, 1): how much of the mean is kept. Default 0.9. */
  momentum?: Hyperparameter;
}

/**
 * SignSGD: steps of one length, in the direction of the gradient's signs. It keeps nothing.
 *
 * g ← ∇J(θ) + λθ; θ ← θ − lr·sign(g)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: g; Ψ: g², so that the quotient is a sign.
 *
 * No state. PyTorch has none: names are optax's (`sign_sgd`), which has no default lr; of 0 the sign is 0.
 * Bernstein et al., "signSGD: Compressed Optimisation for Non-Convex Problems", algorithm 1 (arXiv:1802.04434).
 */
export class SignSGD extends Optimizer<SignSGDOptions> {
  static readonly description: Description<SignSGDOptions> = {
    name: "SignSGD",
    options: { lr: { default: 1e-3, min: 0 }, ...commonSpecs },
    slots: {},
  };

  protected override slots(): Record<string, number> {
    return {};
  }

  protected override plan(h: Resolved<SignSGDOptions>): Pass {
    return pass(signsgd, { ...common(h), lr: h.lr });
  }
}

/**
 * Signum: {@link SignSGD} by a running mean of the gradients.
 *
 * g ← ∇J(θ) + λθ; m ← βm + (1−β)g; θ ← θ − lr·sign(m)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m; Ψ: m², so that the quotient is a sign. {@link Lion} with two
 * equal betas is the same.
 *
 * State: `momentum_buffer` (m). Defaults are pytorch_optimizer's, which calls it `SignSGD`, and optax's (`signum`).
 * Bernstein et al., "signSGD: Compressed Optimisation for Non-Convex Problems", algorithm 2 (arXiv:1802.04434).
 */
export class Signum extends Optimizer<SignumOptions> {
  static readonly description: Description<SignumOptions> = {
    name: "Signum",
    options: {
      lr: { default: 1e-3, min: 0 },
      momentum: beta(0.9),
      ...commonSpecs,
    },
    slots: { momentum_buffer: {} },
  };

  protected override slots(): Record<string, number> {
    return { momentum_buffer: 0 };
  }

  protected override plan(h: Resolved<SignumOptions>): Pass {
    const [beta, oneMinusBeta] = [h.momentum, 1 - h.momentum];
    const constants = {
      ...{ ...common(h), lr: h.lr },
      ...{ beta1: beta, oneMinusBeta1: oneMinusBeta, beta2: beta, oneMinusBeta2: oneMinusBeta },
    };
    return { ...pass(lion, constants), arrays: ["param", "grad", "momentum_buffer"] };
  }
}
