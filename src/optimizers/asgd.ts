import { asgd } from "#kernels/asgd.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { pow } from "../vendor/pow.ts";

/** Options of {@link ASGD}. */
export interface ASGDOptions extends CommonOptions {
  /** Learning rate of the first step, from which η falls, in [0, ∞). Default 1e-2. */
  lr?: Hyperparameter;
  /** λ in [0, ∞): by how much a step shrinks parameters, and how fast η falls. Default 1e-4. */
  lambd?: Hyperparameter;
  /** α in [0, ∞): the power by which η falls. Default 0.75. */
  alpha?: Hyperparameter;
  /** t₀ in [0, ∞): the step after which averaging begins. Default 1e6. */
  t0?: Hyperparameter;
}

/**
 * ASGD: descent whose result is the mean of the parameters of late steps, in the slot `ax`.
 *
 * g ← ∇J(θ) + wθ; θ ← (1 − λη)θ − ηg; a ← a + μ(θ − a);
 * then for the next step η ← lr / (1 + λ·lr·t)^α, μ ← 1 / max(1, t − t₀)
 *
 * w is `weightDecay`. A learning rate that changes counts one step later, as in PyTorch: η is from the step before.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: g; Ψ: 1. Averaging stands outside the frame.
 *
 * State: `ax` (a), and the numbers `eta` (η; before the first step 0, in it lr) and `mu` (μ). Defaults are
 * PyTorch's. Parameters go on without the mean, which is in `stateDict()`.
 * Polyak & Juditsky, "Acceleration of stochastic approximation by averaging" (1992); η: Bottou, "Stochastic
 * gradient descent tricks" (2012).
 */
export class ASGD extends Optimizer<ASGDOptions> {
  static readonly description: Description<ASGDOptions> = {
    name: "ASGD",
    options: {
      lr: { default: 1e-2, min: 0 },
      lambd: { default: 1e-4, min: 0 },
      alpha: { default: 0.75, min: 0 },
      t0: { default: 1e6, min: 0 },
      ...commonSpecs,
    },
    slots: { ax: {} },
    scalars: { eta: { start: 0, min: 0 }, mu: { start: 1, min: 0, max: 1 } },
  };

  protected override slots(): Record<string, number> {
    return { ax: 0 };
  }

  protected override plan(h: Resolved<ASGDOptions>, { step, scalars, fresh }: Progress): Pass {
    const { lr, lambd, alpha, t0 } = h;
    const eta = fresh.has("ax") ? lr : scalars.eta!;
    const mu = scalars.mu!;
    const { gradScale, l2, decay } = common(h);
    const constants = {
      gradScale,
      l2,
      decay: decay * (1 - lambd * eta),
      eta,
      mu,
      oneMinusMu: 1 - mu,
    };
    return pass(asgd, constants, {
      eta: lr / pow(1 + lambd * lr * step, alpha),
      mu: 1 / Math.max(1, step - t0),
    });
  }
}
