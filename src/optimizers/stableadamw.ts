import { adam } from "#kernels/adam.js";
import { normalized } from "#kernels/normalized.js";
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
import type { Tensor } from "../base/tensors.ts";
import { power } from "../math.ts";
import { largest, linked, norm } from "./trust.ts";

/** Options of {@link StableAdamW}. */
export interface StableAdamWOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.99]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
}

/**
 * StableAdamW: AdamW that takes a shorter step, of a tensor, where the gradient is larger than the mean square has
 * come to expect, as Adafactor does. In place of clipping the gradient.
 *
 * g ← ∇J(θ); β̂ᵢ = βᵢ(1−βᵢᵗ⁻¹)/(1−βᵢᵗ); m ← β̂₁m + (1−β̂₁)g; v ← β̂₂v + (1−β̂₂)g²;
 * η = lr / max(1, RMS), RMS² the mean of g²/max(v, ε²) over the tensor; θ ← (1 − η·λ)θ − η·m / (√v + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m; Ψ: v · max(1, RMS)², of each tensor.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v). A step takes two passes, and a norm in double precision.
 * Wortsman et al., "Stable and low-precision training for large-scale vision-language models", algorithm 2
 * (arXiv:2304.13013). PyTorch has no StableAdamW: defaults are pytorch_optimizer's.
 */
export class StableAdamW extends Optimizer<StableAdamWOptions> {
  static readonly description: Description<StableAdamWOptions> = {
    name: "StableAdamW",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.99)],
      eps: { default: 1e-8, min: 0, mayVanish: false },
      ...commonSpecs,
      weightDecay: { default: 1e-2, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 }, update: { scratch: true } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0, update: 0 };
  }

  /** AdamW's step with a mean square that is up to date already. */
  protected override plan(h: Resolved<StableAdamWOptions>, { step }: Progress): Pass {
    const { gradScale, l2, decay } = common(h);
    const beta1 = corrected(h.betas[0], step);
    return pass(adam, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2: 1,
      oneMinusBeta2: 0,
      stepSize: h.lr,
      epsInside: 0,
      epsOutside: h.eps,
    });
  }

  protected override update(work: readonly Work<StableAdamWOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<StableAdamWOptions>[]): () => void {
    const steps = work.map((each) => ({
      each,
      measuring: each.checked(measure(each.h, each.progress)),
      stepping: each.checked(this.plan(each.h, each.progress)),
      tensors: linked(each),
    }));
    return () => {
      for (const { each, measuring, stepping, tensors } of steps) {
        for (const tensor of tensors) stepTensor(tensor, measuring, stepping, each.h);
        each.remember(stepping.arrays);
      }
    };
  }
}

/** v, and g/√max(v, ε²). */
function measure(h: Resolved<StableAdamWOptions>, { step }: Progress): Pass {
  const { gradScale, l2 } = common(h);
  const beta = corrected(h.betas[1], step);
  const constants = { gradScale, l2, beta, oneMinusBeta: 1 - beta, added: 0, cap: 1 };
  return {
    ...pass(normalized, constants),
    arrays: ["param", "grad", "update", "exp_avg_sq"],
  };
}

function stepTensor(
  tensor: Tensor,
  measuring: Pass,
  stepping: Pass,
  { lr, eps, weightDecay, decoupledWeightDecay }: Resolved<StableAdamWOptions>,
): void {
  const cap = Math.min(1 / eps, largest(tensor));
  tensor.sweep({ ...measuring, constants: { ...measuring.constants, cap } });
  const rms = norm(tensor, "update") / Math.sqrt(tensor.length);
  const stepSize = lr / Math.max(1, rms);
  const decay = decoupledWeightDecay ? 1 - stepSize * weightDecay : 1;
  tensor.sweep({ ...stepping, constants: { ...stepping.constants, stepSize, decay } });
}

/** β with which a mean from 0 is corrected already. */
function corrected(beta: number, step: number): number {
  return (beta * (1 - power(beta, step - 1))) / (1 - power(beta, step));
}
