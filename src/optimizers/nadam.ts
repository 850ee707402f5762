import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type OptionSpecs,
  type Resolved,
} from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import type { Slots } from "../base/slot.ts";
import { pow } from "../vendor/pow.ts";
import type { BiasedEpsPlacement } from "./bias.ts";
import { nadamPass } from "./nadamPass.ts";

/** Options of {@link NAdam} and {@link NAdamW}. */
export interface NAdamOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 2e-3; of NAdamW 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** `"outside"` (PyTorch, default): √v̂ + ε; `"inside"`: √(v̂ + ε); `"uncorrected"`: √v + ε, as in {@link Adam}. */
  epsPlacement?: BiasedEpsPlacement;
  /** ψ in [0, ∞) of the schedule μ_t = β₁(1 − ½·0.96^(tψ)). Default 4e-3; Keras has 1. */
  momentumDecay?: Hyperparameter;
  /**
   * - `"dozat"` (PyTorch, Keras; default of NAdam): momentum warms up as μ_t.
   * - `"constant"` (optax): μ_t = β₁; m is corrected by 1−β₁ᵗ⁺¹, g by 1−β₁ᵗ.
   * - `"ruder"` (AlgoPerf; default of NAdamW): μ_t = β₁; both are corrected by 1−β₁ᵗ (Ruder,
   *   arXiv:1609.04747, "Nadam"; Choi et al., arXiv:1910.05446, table 1).
   */
  momentumSchedule?: "dozat" | "constant" | "ruder";
  /** What the mean square starts from, in [0, ∞). Default 0. With `eps: 0` the variant without ε. */
  initialAccumulator?: number;
}

const options: OptionSpecs<NAdamOptions> = {
  lr: { default: 2e-3, min: 0 },
  betas: [beta(0.9), beta(0.999)],
  eps: { default: 1e-8, min: 0, mayVanish: false },
  epsPlacement: { default: "outside", choices: ["outside", "inside", "uncorrected"] },
  momentumDecay: { default: 4e-3, min: 0 },
  momentumSchedule: { default: "dozat", choices: ["dozat", "constant", "ruder"] },
  initialAccumulator: { default: 0, min: 0, initial: true },
  ...commonSpecs,
};

const slots: Slots = { exp_avg: {}, exp_avg_sq: { min: 0 } };
const scalars = { mu_product: { start: 1, min: 0, max: 1 } };

/**
 * NAdam: Adam with Nesterov's momentum.
 *
 * g, m, v and v̂ as {@link Adam}; μ_t = β₁(1 − ½·0.96^(tψ));
 * θ ← θ − lr · (μ_{t+1}·m/(1 − Π_{i≤t+1} μᵢ) + (1−μ_t)·g/(1 − Π_{i≤t} μᵢ)) / (√v̂ + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ one step ahead; Ψ: v̂ as Adam.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), and the number `mu_product`. Defaults are PyTorch's.
 * Dozat, "Incorporating Nesterov Momentum into Adam", ICLR workshop (2016).
 */
export class NAdam extends Optimizer<NAdamOptions> {
  static readonly description: Description<NAdamOptions> = {
    name: "NAdam",
    options,
    slots,
    scalars,
  };

  protected override slots(options: Required<NAdamOptions>): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: options.initialAccumulator };
  }

  protected override plan(h: Resolved<NAdamOptions>, { step, scalars }: Progress): Pass {
    const { product, ...parts } = nesterov(h, step, scalars.mu_product!);
    return nadamPass(h, parts, step, { mu_product: product });
  }
}

/** The factors of m and g in step t, counted from 1, and Π μᵢ after it. */
function nesterov(
  { betas: [beta1], momentumDecay, momentumSchedule }: Resolved<NAdamOptions>,
  t: number,
  muProduct: number,
): { expAvg: number; grad: number; product: number } {
  const scheduled = (i: number) => beta1 * (1 - 0.5 * pow(0.96, i * momentumDecay));
  const mu = momentumSchedule === "dozat" ? scheduled(t) : beta1;
  const next = momentumSchedule === "dozat" ? scheduled(t + 1) : beta1;
  const product = muProduct * mu;
  const ahead = momentumSchedule === "ruder" ? product : product * next;
  return { expAvg: next / (1 - ahead), grad: (1 - mu) / (1 - product), product };
}

/**
 * NAdam with decoupled weight decay and constant momentum, the baseline of the AlgoPerf benchmark:
 * θ ← (1 − lr·λ)θ − lr·(β₁m + (1−β₁)g)/(1−β₁ᵗ) / (√v̂ + ε), with g, m, v and v̂ as {@link Adam} has them.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂ one step ahead; Ψ: v̂ as Adam; decay stands outside the frame.
 *
 * Defaults are those of AlgoPerf's code: lr 1e-3, `weightDecay` 1e-2, `momentumSchedule` "ruder". PyTorch's
 * `NAdam(decoupled_weight_decay=True)` is this with `momentumSchedule: "dozat"`, optax's `nadamw` with `"constant"`.
 * Dahl et al., "Benchmarking Neural Network Training Algorithms" (arXiv:2306.07179); the update: Choi et al.,
 * "On Empirical Comparisons of Optimizers for Deep Learning", table 1 (arXiv:1910.05446).
 */
export class NAdamW extends NAdam {
  static override readonly description: Description<NAdamOptions> = {
    name: "NAdamW",
    options: {
      ...options,
      lr: { default: 1e-3, min: 0 },
      momentumSchedule: { default: "ruder", choices: ["dozat", "constant", "ruder"] },
      weightDecay: { default: 1e-2, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots,
    scalars,
  };
}
