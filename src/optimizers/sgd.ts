import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  isActive,
  type Resolved,
} from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import { checkNumber } from "../validate.ts";
import { gradientPass, momentumConstants, momentumPass } from "./momentum.ts";

/** How the momentum buffer b takes up the gradient g, with μ = `momentum` and τ = `dampening`. */
export type MomentumForm = "sum" | "average" | "velocity";

/** Options of {@link SGD}. */
export interface SGDOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** μ in [0, ∞), typically 0.9. Default 0: no momentum. A step at 0 leaves the buffer as it is, as in PyTorch. */
  momentum?: Hyperparameter;
  /** τ in [0, ∞). Default 0. */
  dampening?: Hyperparameter;
  /** Nesterov's momentum, rewritten for the current point; needs momentum and no dampening. Default false. */
  nesterov?: boolean;
  /**
   * - `"sum"` (PyTorch, default): b ← μb + (1−τ)g, first b ← g; θ ← θ − lr·b.
   * - `"average"`: b ← μb + (1−μ)g; θ ← θ − lr·b. Takes no dampening.
   * - `"velocity"` (Keras): b ← μb − lr·(1−τ)g; θ ← θ + b. The velocity carries the learning rate:
   *   a change of `lr` takes effect only on what is yet to come.
   */
  momentumForm?: MomentumForm;
  /**
   * With `"average"`: θ ← θ − lr·b / (1−μᵗ), since b starts biased toward 0. μ must then be in [0, 1).
   * Default false.
   */
  biasCorrection?: boolean;
}

/**
 * Stochastic gradient descent, with momentum and with Nesterov's momentum.
 *
 * g ← ∇J(θ) + λθ; θ ← θ − lr·g. With momentum see {@link SGDOptions.momentumForm}; with `nesterov`
 * the step is by g + μb in place of b (`"velocity"`: θ ← θ + μb − lr·g).
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g, or b with momentum; Ψ: v = 1.
 *
 * State: `momentum_buffer`. Defaults are PyTorch's.
 * Robbins & Monro (1951); Polyak (1964); Nesterov (1983); Sutskever et al., "On the importance of
 * initialization and momentum in deep learning" (2013).
 */
export class SGD extends Optimizer<SGDOptions> {
  static readonly description: Description<SGDOptions> = {
    name: "SGD",
    options: {
      lr: { default: 1e-3, min: 0 },
      momentum: { default: 0, min: 0 },
      dampening: { default: 0, min: 0 },
      nesterov: { default: false },
      momentumForm: { default: "sum", choices: ["sum", "average", "velocity"] },
      biasCorrection: { default: false },
      ...commonSpecs,
    },
    sparse: true,
    slots: { momentum_buffer: {} },
    scalars: { momentum_product: { start: 1, min: 0, max: 1 } },
  };

  protected override check(where: string, options: Required<SGDOptions>): void {
    const { momentum, dampening, nesterov, momentumForm, biasCorrection } = options;
    if (nesterov && (!isActive(momentum) || isActive(dampening))) {
      throw new RangeError(`${where}: nesterov needs momentum above 0 and dampening 0`);
    }
    if (momentumForm === "average" && (nesterov || isActive(dampening))) {
      throw new RangeError(`${where}: momentumForm "average" takes neither nesterov nor dampening`);
    }
    if (biasCorrection && momentumForm !== "average") {
      throw new RangeError(`${where}: biasCorrection needs momentumForm "average"`);
    }
    if (biasCorrection && typeof momentum === "number") checkCorrected(where, momentum);
  }

  protected override slots({ momentum }: Required<SGDOptions>): Record<string, number> {
    return isActive(momentum) ? { momentum_buffer: 0 } : {};
  }

  protected override plan(
    h: Resolved<SGDOptions>,
    { fresh, scalars }: Progress,
    last?: Pass,
  ): Pass {
    const { lr, momentum, dampening, momentumForm, biasCorrection } = h;
    if (momentum === 0) return gradientPass(h, last);
    const isFirst = fresh.has("momentum_buffer");
    if (momentumForm === "average") {
      if (biasCorrection)
        checkCorrected((this.constructor as typeof SGD).description.name, momentum);
      // At most 1, of which nothing is left to correct: a larger product means nothing.
      const product = Math.min(1, (isFirst ? 1 : scalars.momentum_product!) * momentum);
      const step = biasCorrection ? lr / (1 - product) : lr;
      const average = { momentum, intake: 1 - momentum, bufferStep: step, gradStep: 0 };
      return momentumPass(h, average, last, { momentum_product: product });
    }
    // PyTorch's first buffer is the gradient, undamped.
    const weight = isFirst && momentumForm === "sum" ? 1 : 1 - dampening;
    return momentumPass(h, momentumConstants(momentumForm, h, weight), last);
  }
}

/** @throws RangeError where 1 − μᵗ is 0, or below, and nothing can be divided by it. */
function checkCorrected(where: string, momentum: number): void {
  checkNumber(`${where}: momentum with biasCorrection`, momentum, { min: 0, below: 1 });
}
