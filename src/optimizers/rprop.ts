import { rprop } from "#kernels/rprop.js";
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

/** Options of {@link Rprop}. */
export interface RpropOptions extends CommonOptions {
  /** How far the first step goes, in [0, ∞). Default 1e-2. Later steps do not depend on it. */
  lr?: Hyperparameter;
  /** By how much a step size shrinks, in (0, 1), where the gradient turned, and grows, above 1, where not. Default [0.5, 1.2]. */
  etas?: readonly [Hyperparameter, Hyperparameter];
  /** The smallest and the largest step size, in [0, ∞). Default [1e-6, 50]. */
  stepSizes?: readonly [Hyperparameter, Hyperparameter];
}

/**
 * Rprop: every element has a step size of its own, and only the gradient's sign counts. For gradients of
 * all data: with minibatches their noise turns them again and again.
 *
 * g ← ∇J(θ) + λθ; s ← clamp(s · (η₊ if g·g₋ > 0, η₋ if g·g₋ < 0, else 1)); if g·g₋ < 0: g ← 0;
 * θ ← θ − s·sign(g); g₋ ← g
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: s·g; Ψ: g², so that the quotient is a sign.
 *
 * State: `prev` (g₋), `step_size` (s), which starts from `lr`. Defaults are PyTorch's; PyTorch has no weight decay.
 * Riedmiller & Braun, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm"
 * (1993), in the variant iRprop− of Igel & Hüsken, "Improving the Rprop learning algorithm" (2000): a gradient
 * that turned is forgotten.
 */
export class Rprop extends Optimizer<RpropOptions> {
  static readonly description: Description<RpropOptions> = {
    name: "Rprop",
    options: {
      lr: { default: 1e-2, min: 0 },
      etas: [
        { default: 0.5, above: 0, below: 1 },
        { default: 1.2, above: 1 },
      ],
      stepSizes: [
        { default: 1e-6, min: 0 },
        { default: 50, min: 0 },
      ],
      ...commonSpecs,
    },
    slots: { prev: {}, step_size: { min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { prev: 0, step_size: 1 };
  }

  protected override check(where: string, { stepSizes }: Required<RpropOptions>): void {
    const [smallest, largest] = stepSizes;
    if (typeof smallest === "number" && typeof largest === "number") {
      checkOrder(where, smallest, largest);
    }
  }

  protected override plan(h: Resolved<RpropOptions>, { fresh }: Progress): Pass {
    const [etaMinus, etaPlus] = h.etas;
    const [smallest, largest] = h.stepSizes;
    checkOrder("Rprop", smallest, largest);
    const start = fresh.has("step_size") ? h.lr : 1;
    return pass(rprop, { ...common(h), start, etaMinus, etaPlus, smallest, largest });
  }
}

/** Schedules may cross as training goes on. */
function checkOrder(where: string, smallest: number, largest: number): void {
  if (smallest <= largest) return;
  throw new RangeError(
    `${where}: stepSizes[0] must not be above stepSizes[1], got [${smallest}, ${largest}]`,
  );
}
