import { ftrl, ftrlPower } from "#kernels/ftrl.js";
import { axpby } from "#kernels/vectors.js";
import type { Description } from "../base/description.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";

/** Smaller learning rates are none: single precision does not hold one over them. */
const LEAST_LR = 1.1754943508222875e-38;

/** Options of {@link Ftrl}. */
export interface FtrlOptions extends CommonOptions {
  /** α in [0, ∞). Default 0.1. Where it is 0 (less than 2⁻¹²⁶), a step leaves everything as it is. */
  lr?: Hyperparameter;
  /** Power in (-∞, 0] by which rates fall as squares add up. Default -0.5, roots; 0 is a constant rate. */
  lrPower?: Hyperparameter;
  /** β in [0, ∞): rates are at most lr / β. Default 1; Keras has 0. */
  beta?: Hyperparameter;
  /** λ₁ in [0, ∞): the penalty λ₁·|θ|. Weights that do not make up for it are exactly 0. Default 0. */
  l1?: Hyperparameter;
  /** λ₂ in [0, ∞): the penalty ½λ₂·θ². Default 0. */
  l2?: Hyperparameter;
  /** `"half"` (the paper, default): the penalty is ½·l2·θ²; `"whole"` (Keras): it is l2·θ². */
  l2Form?: "half" | "whole";
  /** In [0, ∞): 2·l2Shrinkage·θ is added to the gradient, though not to the sum of squares (Keras). Default 0. */
  l2Shrinkage?: Hyperparameter;
  /** What the sum of squares starts from, in [0, ∞). Default 0; Keras has 0.1. */
  initialAccumulator?: number;
}

/**
 * FTRL-Proximal, "follow the regularized leader": Adagrad's rates, and with L1 weights that are exactly 0. For click
 * models and other sparse linear ones.
 *
 * g ← ∇J(θ); σ = (√(n + g²) − √n)/α; n ← n + g²; z ← z + g − σθ;
 * θ ← 0 if |z| ≤ λ₁, else −(z − sign(z)·λ₁) / ((β + √n)/α + λ₂)
 *
 * θ follows from z and n alone, which start at 0: so an element that has had no gradient becomes 0 in the first step.
 * Of a sparse gradient only the slices that have one are stepped: from zeros, that is the same.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: z, the sum of gradients around where they were taken; Ψ: n.
 *
 * State: `z`, `n` (in Keras `linear`, `accumulator`). Defaults are the paper's.
 * McMahan et al., "Ad Click Prediction: a View from the Trenches", algorithm 1 (KDD 2013).
 */
export class Ftrl extends Optimizer<FtrlOptions> {
  static readonly description: Description<FtrlOptions> = {
    name: "Ftrl",
    options: {
      lr: { default: 0.1, min: 0 },
      lrPower: { default: -0.5, max: 0 },
      beta: { default: 1, min: 0 },
      l1: { default: 0, min: 0 },
      l2: { default: 0, min: 0 },
      l2Form: { default: "half", choices: ["half", "whole"] },
      l2Shrinkage: { default: 0, min: 0 },
      initialAccumulator: { default: 0, min: 0, initial: true },
      ...commonSpecs,
    },
    sparse: true,
    slots: { z: {}, n: { min: 0 } },
  };

  protected override slots({ initialAccumulator }: Required<FtrlOptions>): Record<string, number> {
    return { z: 0, n: initialAccumulator };
  }

  protected override plan(h: Resolved<FtrlOptions>): Pass {
    const { lr, lrPower, beta, l1, l2Form, l2Shrinkage } = h;
    // Only gradients that are not finite are seen.
    if (lr < LEAST_LR) return { ...pass(axpby, { a: 0, b: 1 }), arrays: ["param", "grad"] };
    const { gradScale, l2, decay } = common(h);
    const constants = {
      gradScale,
      l2,
      decay,
      lr,
      inverseLr: 1 / lr,
      l1,
      shrink: 2 * l2Shrinkage,
      offset: beta + lr * h.l2 * (l2Form === "whole" ? 2 : 1),
    };
    if (lrPower === -0.5) return pass(ftrl, constants);
    return pass(ftrlPower, { ...constants, power: -lrPower });
  }
}
