import { adagrad } from "#kernels/adagrad.js";
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
import { type EpsPlacement, epsConstants } from "./eps.ts";

/** Options of {@link Adagrad}. */
export interface AdagradOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-2. */
  lr?: Hyperparameter;
  /** d in [0, ∞): the learning rate of step t = 1, 2, … is lr / (1 + (t−1)·d). Default 0. */
  lrDecay?: Hyperparameter;
  /** What the sum of squares starts from, in [0, ∞). Default 0. */
  initialAccumulator?: number;
  /** ε in [0, ∞). Default 1e-10. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"outside"` (PyTorch, default): √s + ε; `"inside"` (Keras, optax, TensorFlow.js): √(s + ε). */
  epsPlacement?: EpsPlacement;
}

/**
 * Adagrad: each element's step shrinks by the root of the sum of all its squared gradients.
 *
 * g ← ∇J(θ) + λθ; s ← s + g²; θ ← θ − lr / (1 + (t−1)·lrDecay) · g / (√s + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g; Ψ: v = Σ g².
 *
 * State: `sum`. Defaults are PyTorch's.
 * Duchi, Hazan & Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
 * Optimization", JMLR 12 (2011).
 */
export class Adagrad extends Optimizer<AdagradOptions> {
  static readonly description: Description<AdagradOptions> = {
    name: "Adagrad",
    options: {
      lr: { default: 1e-2, min: 0 },
      lrDecay: { default: 0, min: 0 },
      initialAccumulator: { default: 0, min: 0, initial: true },
      eps: { default: 1e-10, min: 0, mayVanish: false },
      epsPlacement: { default: "outside", choices: ["outside", "inside"] },
      ...commonSpecs,
    },
    sparse: true,
    slots: { sum: { min: 0 } },
  };

  protected override slots({
    initialAccumulator,
  }: Required<AdagradOptions>): Record<string, number> {
    return { sum: initialAccumulator };
  }

  protected override plan(h: Resolved<AdagradOptions>, { step }: Progress): Pass {
    const lr = h.lr / (1 + (step - 1) * h.lrDecay);
    const { gradScale, l2, decay } = common(h);
    const { epsInside, epsOutside } = epsConstants(h);
    return pass(adagrad, { gradScale, l2, decay, lr, epsInside, epsOutside });
  }
}
