import { madgrad } from "#kernels/madgrad.js";
import { axpby } from "#kernels/vectors.js";
import { copy } from "../base/copy.ts";
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

/** Options of {@link MADGRAD}. */
export interface MADGRADOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-2. Not comparable to Adam's or SGD's: it needs a search of its own. */
  lr?: Hyperparameter;
  /** μ in [0, 1): how much of θ is kept. Default 0.9. */
  momentum?: Hyperparameter;
  /** ε in [0, ∞), outside the root and added to lr. Default 1e-6; with small gradients 0 may be better. */
  eps?: Hyperparameter;
}

/**
 * MADGRAD: dual averaging. Every step starts from where training started, by a sum of all gradients.
 *
 * g ← ∇J(θ) + λθ; l = (lr + ε)·√t; s ← s + l·g; ν ← ν + l·g²; z = θ₀ − s / (∛ν + ε); θ ← μθ + (1−μ)z
 *
 * With decoupled decay θ also loses (lr + ε)·λθ. With lr 0 gradients are not taken up; θ still goes towards z.
 * Needs less weight decay than others, often none.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: s; Ψ: the root of sums, a cube root.
 *
 * State: `grad_sum_sq` (ν), `s`, `x0` (θ₀). Defaults are its authors'.
 * Defazio & Jelassi, "Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for
 * Stochastic Optimization", algorithm 1 (arXiv:2101.11075).
 */
export class MADGRAD extends Optimizer<MADGRADOptions> {
  static readonly description: Description<MADGRADOptions> = {
    name: "MADGRAD",
    options: {
      lr: { default: 1e-2, min: 0 },
      momentum: beta(0.9),
      eps: { default: 1e-6, min: 0, mayVanish: false },
      ...commonSpecs,
    },
    slots: { grad_sum_sq: { min: 0 }, s: {}, x0: {} },
  };

  protected override slots(): Record<string, number> {
    return { grad_sum_sq: 0, s: 0, x0: 0 };
  }

  protected override update(work: readonly Work<MADGRADOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<MADGRADOptions>[]): () => void {
    // Without momentum nothing of θ is kept that could decay: where it started does.
    const still = work.filter(({ h }) => h.momentum === 0 && lost(h) !== 0);
    const decays = still.map((each) => each.checked(startDecay(each.h)));
    const passes = work.map((each) => each.checked(this.plan(each.h, each.progress)));
    return () => {
      for (const each of work) if (each.progress.fresh.has("x0")) copy(each, "param", "x0");
      for (const [i, each] of still.entries()) each.sweep(decays[i]!);
      for (const [i, each] of work.entries()) each.pass(passes[i]!);
    };
  }

  protected override plan(h: Resolved<MADGRADOptions>, { step }: Progress): Pass {
    const { momentum, eps } = h;
    const { gradScale, l2 } = common(h);
    const decay = momentum === 0 ? 0 : lost(h);
    // μθ + (1−μ)z from the nearer end, so that it is exact where both are the same, and at μ = 0.
    const isFromZ = momentum < 0.5;
    return pass(madgrad, {
      gradScale,
      l2,
      lambda: rate(h) * Math.sqrt(step),
      eps,
      kept: isFromZ ? -decay : 1 - decay,
      taken: isFromZ ? 1 : 0,
      pull: isFromZ ? -momentum : 1 - momentum,
    });
  }
}

/** The authors add ε to the learning rate. */
function rate({ lr, eps }: Resolved<MADGRADOptions>): number {
  return lr === 0 ? 0 : lr + eps;
}

/** How much of θ decoupled decay takes. */
function lost(h: Resolved<MADGRADOptions>): number {
  return h.decoupledWeightDecay ? rate(h) * h.weightDecay : 0;
}

function startDecay(h: Resolved<MADGRADOptions>): Pass {
  return { ...pass(axpby, { a: -lost(h), b: 1 }), arrays: ["x0", "param"] };
}
