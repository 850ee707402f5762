import { adabelief } from "#kernels/adabelief.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";
import { lengthOf, readyRectified, rectification } from "./rectify.ts";

/** Options of {@link AdaBelief}. */
export interface AdaBeliefOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean, and of the mean square of what it misses, is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞) beside the root. Default 1e-16; its authors advise 1e-8 where SGD does better than Adam. */
  eps?: Hyperparameter;
  /** ε in [0, ∞) that every step adds to s. Default 1e-16. Its authors have one ε for both places: give both. */
  epsRoot?: Hyperparameter;
  /** As {@link RAdam}: by the mean alone while ρ < 5, then shortened. Default true, as its authors'; optax has none. */
  rectify?: boolean;
}

/**
 * AdaBelief: Adam by how far gradients are from what was expected of them, and not by how large they are.
 *
 * g ← ∇J(θ); m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)(g − m)² + ε;
 * m̂ = m/(1−β₁ᵗ); ŝ = s/(1−β₂ᵗ); θ ← (1 − lr·λ)θ − lr·m̂ / (√ŝ + ε)
 *
 * With `rectify`, r and ρ as {@link RAdam}: θ ← (1 − lr·λ)θ − lr·r·√(1−β₂ᵗ)·m̂ / (√s + ε), and − lr·m̂ while
 * ρ < 5. With β₂ 0.999 that are the first five steps: they go as far as gradients are large, and take two passes.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ as Adam; Ψ: ŝ. Decay stands outside the frame.
 *
 * State: `exp_avg` (m), `exp_avg_var` (s). PyTorch has no AdaBelief: defaults are its authors', in their version 0.2.
 * Zhuang et al., "AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients", algorithm 2
 * (arXiv:2010.07468).
 */
export class AdaBelief extends Optimizer<AdaBeliefOptions> {
  static readonly description: Description<AdaBeliefOptions> = {
    name: "AdaBelief",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-16, min: 0, mayVanish: false },
      epsRoot: { default: 1e-16, min: 0, mayVanish: false },
      rectify: { default: true },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_var: { min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_var: 0 };
  }

  protected override update(work: readonly Work<AdaBeliefOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<AdaBeliefOptions>[]): () => void {
    return readyRectified(
      work,
      ({ h, progress }) => this.plan(h, progress),
      ({ h, progress: { step } }) => (isByMean(h, step) ? stepOfMean(h, step) : 0),
    );
  }

  protected override plan(h: Resolved<AdaBeliefOptions>, { step }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const root = Math.sqrt(1 - power(beta2, step));
    const factor = h.rectify ? rectification(beta2, lengthOf(beta2, step)) : 1;
    const { gradScale, l2, decay } = common(h);
    return pass(adabelief, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      stepSize: isByMean(h, step) ? 0 : stepOfMean(h, step) * root * factor,
      epsRoot: h.epsRoot,
      // √ŝ + ε is (√s + ε√c) / √c; rectified, its authors leave out the √c at ε.
      eps: h.rectify ? h.eps : h.eps * root,
    });
  }
}

function isByMean({ betas, rectify }: Resolved<AdaBeliefOptions>, t: number): boolean {
  return rectify && lengthOf(betas[1], t) < 5;
}

/** How far m carries a parameter in step t, counted from 1: lr · m̂. */
function stepOfMean({ lr, betas }: Resolved<AdaBeliefOptions>, t: number): number {
  return lr / (1 - power(betas[0], t));
}
