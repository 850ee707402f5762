import { adam } from "#kernels/adam.js";
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
import {
  decays,
  isTrusted,
  linked,
  move,
  norm,
  ratio,
  type TrustRatio,
  trustRatios,
} from "./trust.ts";

/** Options of {@link LAMB}. */
export interface LAMBOptions extends CommonOptions {
  /** Learning rate, in [0, ∞): a tensor goes this part of its own norm in a step. Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-6. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /**
   * Where decoupled weight decay is, which it is by default:
   * - `"inside"` (paper, optax, default): u ← u + λθ, so that it takes part in the trust ratio.
   * - `"outside"` (Keras): θ ← (1 − lr·λ)θ, before the norm of θ is taken.
   */
  weightDecayPlacement?: "inside" | "outside";
  /** Divide m and v by 1 − βᵗ, as Adam does. Default true; the third version of the paper leaves it out. */
  biasCorrection?: boolean;
  /**
   * Which parameters take steps in proportion to their norm:
   * - `"every"` (default).
   * - `"matrices"`: those of two and more dimensions. Others, such as biases and the scales of norms, take AdamW's
   *   step, without weight decay.
   * - `"none"`: this is AdamW. For a group of parameters: `{ params: [bias], trustRatio: "none", weightDecay: 0 }`.
   */
  trustRatio?: TrustRatio;
}

/**
 * LAMB: Adam's steps, each tensor's made as long as the tensor itself. For large batches.
 *
 * g ← ∇J(θ); m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²;
 * u = m̂ / (√v̂ + ε) + λθ; θ ← θ − lr · ‖θ‖/‖u‖ · u, with 1 in place of ‖θ‖/‖u‖ where one of them is 0.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂; Ψ: v̂ · ‖u‖²/‖θ‖², of each tensor.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v). A step takes two passes, and two norms in double precision.
 * You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", algorithm 2
 * (arXiv:1904.00962). PyTorch has no LAMB: defaults are the paper's as optax has them, lr is Keras's.
 */
export class LAMB extends Optimizer<LAMBOptions> {
  static readonly description: Description<LAMBOptions> = {
    name: "LAMB",
    options: {
      lr: { default: 1e-3, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-6, min: 0, mayVanish: false },
      weightDecayPlacement: { default: "inside", choices: ["inside", "outside"] },
      biasCorrection: { default: true },
      trustRatio: { default: "every", choices: trustRatios },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 }, update: { scratch: true } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0, update: 0 };
  }

  /** Of a copy of the parameters it makes u: Adam's kernel, which keeps λ of them and ascends. */
  protected override plan(h: Resolved<LAMBOptions>, { step }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const correction1 = h.biasCorrection ? 1 - power(beta1, step) : 1;
    const correction2 = h.biasCorrection ? Math.sqrt(1 - power(beta2, step)) : 1;
    const { gradScale, l2 } = common(h);
    const adamPass = pass(adam, {
      gradScale,
      l2,
      decay: h.decoupledWeightDecay && h.weightDecayPlacement === "inside" ? h.weightDecay : 0,
      beta1,
      oneMinusBeta1: 1 - beta1,
      beta2,
      oneMinusBeta2: 1 - beta2,
      stepSize: -correction2 / correction1,
      epsInside: 0,
      epsOutside: h.eps * correction2,
    });
    return { ...adamPass, arrays: ["update", "grad", "exp_avg", "exp_avg_sq"] };
  }

  protected override update(work: readonly Work<LAMBOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<LAMBOptions>[]): () => void {
    const steps = work.map((each) => ({
      each,
      decaying: each.checked(this.plan(each.h, each.progress)),
      still: this.plan({ ...each.h, weightDecay: 0 }, each.progress),
      tensors: linked(each),
    }));
    return () => {
      for (const { each, decaying, still, tensors } of steps) {
        for (const tensor of tensors) {
          const isDecaying = decays(each.h.trustRatio, tensor);
          stepTensor(tensor, isDecaying ? decaying : still, each.h, isDecaying);
        }
        each.remember(["exp_avg", "exp_avg_sq"]);
      }
    };
  }
}

function stepTensor(
  tensor: Tensor,
  adamPass: Pass,
  h: Resolved<LAMBOptions>,
  isDecaying: boolean,
): void {
  tensor.copy("param", "update");
  tensor.sweep(adamPass);
  const isOutside = h.decoupledWeightDecay && h.weightDecayPlacement === "outside";
  const kept = isDecaying && isOutside ? common(h).decay : 1;
  const trust = isTrusted(h.trustRatio, tensor)
    ? ratio(Math.abs(kept) * norm(tensor, "param"), norm(tensor, "update"))
    : 1;
  move(tensor, h.lr * trust, kept);
}
