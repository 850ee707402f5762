import { adadelta } from "#kernels/adadelta.js";
import type { Description } from "../base/description.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";

/** Options of {@link Adadelta}. */
export interface AdadeltaOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1, as in the paper, which has none. */
  lr?: Hyperparameter;
  /** ρ in [0, 1]: how much of the mean squares is kept. Default 0.9. */
  rho?: Hyperparameter;
  /** ε in [0, ∞), inside both roots. Default 1e-6. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** What both mean squares start from, in [0, ∞). Default 0. With `eps: 0` the variant without ε. */
  initialAccumulator?: number;
}

/**
 * Adadelta: steps in the unit of the parameter, by the ratio of two running root mean squares.
 *
 * g ← ∇J(θ) + λθ; v ← ρv + (1−ρ)g²; Δ ← √((u + ε) / (v + ε)) · g; u ← ρu + (1−ρ)Δ²; θ ← θ − lr·Δ
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = √(u + ε)·g; Ψ: v = running mean of g².
 *
 * State: `square_avg` (v), `acc_delta` (u). Defaults are PyTorch's.
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method", algorithm 1 (arXiv:1212.5701).
 */
export class Adadelta extends Optimizer<AdadeltaOptions> {
  static readonly description: Description<AdadeltaOptions> = {
    name: "Adadelta",
    options: {
      lr: { default: 1, min: 0 },
      rho: { default: 0.9, min: 0, max: 1 },
      eps: { default: 1e-6, min: 0, mayVanish: false },
      initialAccumulator: { default: 0, min: 0, initial: true },
      ...commonSpecs,
    },
    slots: { square_avg: { min: 0 }, acc_delta: { min: 0 } },
  };

  protected override slots({
    initialAccumulator,
  }: Required<AdadeltaOptions>): Record<string, number> {
    return { square_avg: initialAccumulator, acc_delta: initialAccumulator };
  }

  protected override plan(h: Resolved<AdadeltaOptions>): Pass {
    const { lr, rho, eps } = h;
    const { gradScale, l2, decay } = common(h);
    return pass(adadelta, { gradScale, l2, decay, rho, oneMinusRho: 1 - rho, eps, lr });
  }
}
