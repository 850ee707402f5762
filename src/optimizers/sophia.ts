import { hessianOfSquares, sophia } from "#kernels/sophia.js";
import { axpby } from "#kernels/vectors.js";
import { checkClosure, synchronous } from "../base/closure.ts";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";
import { type HessianOptions, readHessianOptions } from "./hessianOptions.ts";

/** Options of {@link Sophia}. */
export interface SophiaOptions extends CommonOptions {
  /** Learning rate, in [0, ∞): how far an element goes at most in a step, if clipThreshold is 1. Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much is kept of the mean, and of the Hessian's mean at each estimate. Default [0.96, 0.99]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** γ in [0, ∞): a smaller one clips more. Default 0.01, for Hutchinson's estimates; 0.05 for squares of gradients. */
  gamma?: Hyperparameter;
  /** How far m / max(γh, ε) may go, in [0, ∞). Default 1. */
  clipThreshold?: Hyperparameter;
  /** ε in [0, ∞), the least that is divided by. Default 1e-12. With 0, an element without curvature takes no step. */
  eps?: Hyperparameter;
  /** Divide m by 1 − β₁ᵗ (optax). Default false. */
  biasCorrection?: boolean;
}

/**
 * Sophia: momentum divided by the curvature, of which an estimate is made every so many steps, and cut off where the
 * curvature is small, negative or not to be trusted.
 *
 * g ← ∇J(θ); m ← β₁m + (1−β₁)g; θ ← (1 − lr·λ)θ − lr · clip(m / max(γh, ε), ±ρ)
 *
 * h is the running mean of what {@link Sophia.updateHessian} is given. Without it every element goes lr, as with Lion.
 * γ is right where a tenth to a half of the elements are not cut off.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m; √Ψ: the curvature, at least as much as makes the step ρ.
 *
 * State: `exp_avg` (m), `hessian` (h). Defaults are the paper's, lr the authors' of SophiaH; weight decay is decoupled
 * unless `decoupledWeightDecay` is false.
 *
 * ```ts
 * import { load, Sophia } from "nadir";
 * import { DenseNetwork, sampleLabels, softmaxCrossEntropy } from "nadir/networks";
 *
 * const nadir = await load();
 * const network = new DenseNetwork(nadir, { sizes: [2, 8, 3], seed: 1, maxBatch: 4 });
 * const optimizer = new Sophia(network.parameters, { lr: 0.02, gamma: 0.05 });
 * const inputs = [0, 0, 0, 1, 1, 0, 1, 1];
 * const labels = [0, 1, 1, 2];
 * for (let t = 0; t < 20; t++) {
 *   if (t % 10 === 0) {
 *     const sampled = sampleLabels(network.predict(inputs, { activation: "softmax" }), 3, { seed: t });
 *     const estimate = () => network.lossAndGradients(inputs, sampled, softmaxCrossEntropy);
 *     optimizer.updateHessian(estimate, { batchSize: 4 });
 *   }
 *   optimizer.step(() => network.lossAndGradients(inputs, labels, softmaxCrossEntropy));
 * }
 * ```
 *
 * Liu et al., "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training", algorithm 3
 * (arXiv:2305.14342).
 */
export class Sophia extends Optimizer<SophiaOptions> {
  static readonly description: Description<SophiaOptions> = {
    name: "Sophia",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.96), beta(0.99)],
      gamma: { default: 0.01, min: 0 },
      clipThreshold: { default: 1, min: 0 },
      eps: { default: 1e-12, min: 0, mayVanish: false },
      biasCorrection: { default: false },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, hessian: {} },
  };

  /**
   * Takes an estimate ĥ of the Hessian's diagonal into its mean: h ← β₂h + (1−β₂)ĥ, every 10 steps or so, before
   * the step.
   *
   * - Gauss–Newton–Bartlett (default): `closure` computes the mean gradient ĝ of a batch with labels that are drawn
   *   from what the model predicts (`sampleLabels` of `nadir/networks`); ĥ = batchSize · ĝ².
   * - `estimate: "diagonal"`: what is in the gradients is ĥ itself, as Hutchinson's u ⊙ (∇²J·u).
   *
   * @param closure computes the gradients; without one, those that are there are taken.
   * @returns what the closure returns.
   * @throws TypeError, RangeError for wrong options, or a promise in place of gradients; what the closure throws. The
   *   state is as it was then.
   */
  updateHessian<L = void>(closure?: () => L, options?: HessianOptions): L | undefined {
    const { name } = (this.constructor as typeof Sophia).description;
    const where = `${name}: updateHessian`;
    const chosen = readHessianOptions(where, options);
    if (closure !== undefined) checkClosure(where, closure);
    const result = closure && synchronous(where, closure());
    // As a step that is left: it refuses what cannot take one now.
    const begun = this.begin();
    try {
      const passes = this.inside.groups.flatMap((group) => {
        const estimate = estimatePass(group.resolver.at(this.steps), chosen);
        return group.work.map((work) => [work, work.checked(estimate)] as const);
      });
      for (const [work, estimate] of passes) {
        work.sweep(estimate);
        work.remember(["hessian"]);
      }
    } finally {
      begun.abandon();
    }
    return result;
  }

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, hessian: 0 };
  }

  protected override plan(h: Resolved<SophiaOptions>, progress: Progress): Pass {
    const { lr, gamma, clipThreshold, eps, biasCorrection } = h;
    const [beta1] = h.betas;
    const { gradScale, l2, decay } = common(h);
    return pass(sophia, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      scale: biasCorrection ? 1 / (1 - power(beta1, progress.step)) : 1,
      gamma,
      eps,
      clip: clipThreshold,
      lr,
    });
  }
}

/** Gradients are scaled as a step scales them. */
function estimatePass(
  h: Resolved<SophiaOptions>,
  { batchSize, estimate }: Required<HessianOptions>,
): Pass {
  const beta2 = h.betas[1];
  const { gradScale } = common(h);
  if (estimate === "diagonal") {
    const constants = { a: (1 - beta2) * gradScale, b: beta2 };
    return { ...pass(axpby, constants), arrays: ["hessian", "grad"] };
  }
  return pass(hessianOfSquares, { beta2, weight: (1 - beta2) * batchSize * gradScale * gradScale });
}
