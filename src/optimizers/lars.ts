import type { Description } from "../base/description.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  isActive,
  type Resolved,
} from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import type { Constants } from "../kernels.ts";
import { gradientPass, momentumConstants, momentumPass } from "./momentum.ts";
import {
  add,
  decays,
  held,
  isTrusted,
  linked,
  norm,
  type TrustRatio,
  trustRatios,
} from "./trust.ts";

/** Options of {@link LARS}. */
export interface LARSOptions extends CommonOptions {
  /** Learning rate γ, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** μ in [0, ∞). Default 0.9. */
  momentum?: Hyperparameter;
  /** Nesterov's momentum, rewritten for the current point; needs momentum. Default false. */
  nesterov?: boolean;
  /** η in [0, ∞): how far a tensor goes, of its at lr 1. Default 1e-3. */
  trustCoefficient?: Hyperparameter;
  /** ε in [0, ∞), which the trust ratio's denominator has more. Default 0. */
  eps?: Hyperparameter;
  /**
   * What the trust ratio divides by:
   * - `"separate"` (paper, default): ‖g‖ + λ‖θ‖.
   * - `"decayed"` (optax): ‖g + λθ‖. It takes memory for that sum.
   */
  trustNorm?: "separate" | "decayed";
  /**
   * - `"velocity"` (paper, optax, default): v ← μv − lr·r·g; θ ← θ + v. The velocity carries the learning rate.
   * - `"sum"` (pytorch_optimizer): b ← μb + r·g; θ ← θ − lr·b.
   */
  momentumForm?: "velocity" | "sum";
  /**
   * Which parameters take steps in proportion to their norm:
   * - `"every"` (default).
   * - `"matrices"`: those of two and more dimensions. Others, such as biases and the scales of norms, take SGD's
   *   step, without weight decay.
   * - `"none"`: this is SGD. For a group of parameters: `{ params: [bias], trustRatio: "none", weightDecay: 0 }`.
   */
  trustRatio?: TrustRatio;
}

/**
 * LARS: gradient descent with momentum, each tensor's gradient made as long as a part of the tensor itself. For
 * large batches.
 *
 * g ← ∇J(θ); r = η‖θ‖ / (‖g‖ + λ‖θ‖ + ε), 1 where θ or what is divided by is 0;
 * v ← μv − lr·r·(g + λθ); θ ← θ + v
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: momentum on r·(g + λθ); Ψ: 1.
 *
 * State: `momentum_buffer`. A step takes one pass, and two norms in double precision.
 * You, Gitman & Ginsburg, "Large Batch Training of Convolutional Networks", algorithm 1 (arXiv:1708.03888).
 * PyTorch has no LARS: defaults are the paper's; lr is pytorch_optimizer's.
 */
export class LARS extends Optimizer<LARSOptions> {
  static readonly description: Description<LARSOptions> = {
    name: "LARS",
    options: {
      lr: { default: 1e-3, min: 0 },
      momentum: { default: 0.9, min: 0 },
      nesterov: { default: false },
      trustCoefficient: { default: 1e-3, min: 0 },
      eps: { default: 0, min: 0 },
      trustNorm: { default: "separate", choices: ["separate", "decayed"] },
      momentumForm: { default: "velocity", choices: ["velocity", "sum"] },
      trustRatio: { default: "every", choices: trustRatios },
      ...commonSpecs,
    },
    slots: { momentum_buffer: {}, update: { scratch: true } },
  };

  protected override check(where: string, { momentum, nesterov }: Required<LARSOptions>): void {
    if (nesterov && !isActive(momentum)) {
      throw new RangeError(`${where}: nesterov needs momentum above 0`);
    }
  }

  protected override slots(options: Required<LARSOptions>): Record<string, number> {
    const { momentum, trustNorm, weightDecay } = options;
    return {
      ...(isActive(momentum) && { momentum_buffer: 0 }),
      ...(trustNorm === "decayed" && isActive(weightDecay) && { update: 0 }),
    };
  }

  /** The step by g + λθ, without a trust ratio. */
  protected override plan(h: Resolved<LARSOptions>): Pass {
    if (h.momentum === 0) return gradientPass(h);
    return momentumPass(h, momentumConstants(h.momentumForm, h));
  }

  protected override update(work: readonly Work<LARSOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<LARSOptions>[]): () => void {
    const steps = work.map((each) => ({
      each,
      decaying: each.checked(this.plan(each.h)),
      still: this.plan({ ...each.h, weightDecay: 0 }),
      tensors: linked(each),
    }));
    return () => {
      for (const { each, decaying, still, tensors } of steps) {
        for (const tensor of tensors) {
          const { h } = each;
          const step = decays(h.trustRatio, tensor) ? decaying : still;
          if (isTrusted(h.trustRatio, tensor))
            tensor.sweep(scaled(step, trust(tensor, step, h), tensor));
          else tensor.sweep(step);
        }
        each.remember(decaying.arrays);
      }
    };
  }
}

/** The same step by r times the gradient. */
function scaled(step: Pass, r: number, tensor: Tensor): Pass {
  const { lr, intake, gradStep } = step.constants as Constants<"lr" | "intake" | "gradStep">;
  const part = (x: number) => held(r * x, tensor);
  const constants: Constants =
    lr === undefined ? { intake: part(intake), gradStep: part(gradStep) } : { lr: part(lr) };
  return { ...step, constants: { ...step.constants, ...constants } };
}

/** r, for a step by gradScale · grad + l2 · θ. */
function trust(tensor: Tensor, { constants }: Pass, h: Resolved<LARSOptions>): number {
  const { gradScale, l2 } = constants as Constants<"gradScale" | "l2">;
  const size = norm(tensor, "param");
  const divisor =
    l2 !== 0 && h.trustNorm === "decayed"
      ? normOfSum(tensor, gradScale, l2)
      : norm(tensor, "grad", gradScale) + l2 * size;
  return size === 0 || divisor === 0 ? 1 : (h.trustCoefficient * size) / (divisor + h.eps);
}

/** ‖a · grad + b · θ‖. */
function normOfSum(tensor: Tensor, a: number, b: number): number {
  tensor.copy("param", "update");
  add(tensor, "update", "grad", a, b);
  return norm(tensor, "update");
}
