import { adam, adamLookAhead, amsgrad } from "#kernels/adam.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Taking, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type OptionSpecs,
  type Resolved,
} from "../base/options.ts";
import { type Draft, draft, type Pass, pass, writeCommon } from "../base/pass.ts";
import type { Slots } from "../base/slot.ts";
import { power } from "../math.ts";
import { ahead } from "./ahead.ts";
import { type BiasedEpsPlacement, writeBiasedEps } from "./bias.ts";

/** Options of {@link Adam} and {@link AdamW}. */
export interface AdamOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /**
   * - `"outside"` (PyTorch, default): √v̂ + ε.
   * - `"inside"` (optax' `eps_root`): √(v̂ + ε).
   * - `"uncorrected"` (Keras; "ε hat" in the paper): lr·√(1−β₂ᵗ) · m̂ / (√v + ε).
   */
  epsPlacement?: BiasedEpsPlacement;
  /** Divide by the largest v so far (AMSGrad). Default false. */
  amsgrad?: boolean;
  /** AMSGrad's largest of `"raw"` v (PyTorch, default) or of bias-`"corrected"` v̂ (optax). */
  amsgradMax?: "raw" | "corrected";
  /** What the mean square starts from, in [0, ∞). Default 0. With `eps: 0` the variant without ε. */
  initialAccumulator?: number;
  /**
   * Take the gradient where the last step, taken once more, would lead: θ − lr·m̂/(√v̂ + ε). `step`
   * then needs a closure, as with `NAG`; an L2 `weightDecay` is taken at θ. Default false.
   */
  lookAhead?: boolean;
}

const options: OptionSpecs<AdamOptions> = {
  lr: { default: 1e-3, min: 0 },
  betas: [beta(0.9), beta(0.999)],
  eps: { default: 1e-8, min: 0, mayVanish: false },
  epsPlacement: { default: "outside", choices: ["outside", "inside", "uncorrected"] },
  amsgrad: { default: false },
  amsgradMax: { default: "raw", choices: ["raw", "corrected"] },
  initialAccumulator: { default: 0, min: 0, initial: true },
  lookAhead: { default: false },
  ...commonSpecs,
};

const slots: Slots = {
  ...{ exp_avg: {}, exp_avg_sq: { min: 0 }, max_exp_avg_sq: { min: 0 } },
  start: { scratch: true },
};

/**
 * Adam: running means of the gradient and of its square, both corrected for their start at 0.
 *
 * g ← ∇J(θ) + λθ; m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²;
 * m̂ = m/(1−β₁ᵗ); v̂ = v/(1−β₂ᵗ); θ ← θ − lr·m̂ / (√v̂ + ε)
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m̂; Ψ: v̂ (AMSGrad: its maximum).
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), `max_exp_avg_sq` with AMSGrad. Defaults are PyTorch's.
 * Kingma & Ba, "Adam: A Method for Stochastic Optimization", algorithm 1 (arXiv:1412.6980);
 * AMSGrad: Reddi, Kale & Kumar, algorithm 2 (arXiv:1904.09237).
 */
export class Adam extends Optimizer<AdamOptions> {
  static readonly description: Description<AdamOptions> = {
    name: "Adam",
    options,
    slots,
    sparse: true,
  };

  protected override slots(options: Required<AdamOptions>): Record<string, number> {
    return {
      exp_avg: 0,
      exp_avg_sq: options.initialAccumulator,
      ...(options.amsgrad && { max_exp_avg_sq: 0 }),
      ...(options.lookAhead && { start: 0 }),
    };
  }

  protected override evaluates({ lookAhead }: Required<AdamOptions>): boolean {
    return lookAhead;
  }

  protected override take(work: readonly Work<AdamOptions>[]): Taking {
    return this.needsClosure ? this.#takeAhead(work) : super.take(work);
  }

  *#takeAhead(work: readonly Work<AdamOptions>[]): Taking {
    const looking = work.filter(({ h }) => h.lookAhead);
    const passes = looking.map((each) => each.checked(lookAhead(each.h, each.progress)));
    yield* ahead(looking, passes);
    this.update(work);
  }

  protected override plan(h: Resolved<AdamOptions>, { step }: Progress, last?: Pass): Pass {
    const drawn = draft(h.amsgrad ? amsgrad : adam, last);
    const to = drawn.constants;
    const beta1 = h.betas[0];
    const beta2 = h.betas[1];
    writeCommon(h, to);
    // Only where it is another: each number that is written is garbage at the next step.
    if (to.beta1 !== beta1 || to.beta2 !== beta2) {
      to.beta1 = beta1;
      to.oneMinusBeta1 = 1 - beta1;
      to.beta2 = beta2;
      to.oneMinusBeta2 = 1 - beta2;
    }
    const maxScale = takesCorrected(h) ? 1 / (1 - power(beta2, step)) : 1;
    if (to.maxScale !== maxScale) to.maxScale = maxScale;
    writeStep(h, step, to);
    return drawn;
  }
}

/** Adam's last step once more. Before the first there is none. */
function lookAhead(h: Resolved<AdamOptions>, { step }: Progress): Pass {
  const constants = { stepSize: 0, epsInside: 0, epsOutside: 0 };
  if (step > 1) writeStep(h, step - 1, constants);
  const arrays = ["param", "start", "exp_avg", h.amsgrad ? "max_exp_avg_sq" : "exp_avg_sq"];
  return { ...pass(adamLookAhead, constants), arrays };
}

/** Whether the largest v̂ is kept, and not the largest v. */
function takesCorrected({ amsgrad, amsgradMax }: Resolved<AdamOptions>): boolean {
  return amsgrad && amsgradMax === "corrected";
}

/** What step t, counted from 1, divides m and v by. */
function writeStep(
  h: Resolved<AdamOptions>,
  t: number,
  to: Draft<"stepSize" | "epsInside" | "epsOutside">["constants"],
): void {
  const correction2 = 1 - power(h.betas[1], t);
  const isCorrected = takesCorrected(h);
  const lr = isCorrected ? h.lr : h.lr * Math.sqrt(correction2);
  const stepSize = lr / (1 - power(h.betas[0], t));
  if (to.stepSize !== stepSize) to.stepSize = stepSize;
  writeBiasedEps(h, correction2, isCorrected, to);
}

/**
 * Adam with decoupled weight decay: θ ← (1 − lr·λ)θ − lr·m̂ / (√v̂ + ε), otherwise as {@link Adam}.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ and Ψ as Adam; decay stands outside the frame.
 *
 * Defaults are PyTorch's: `weightDecay` 1e-2.
 * Loshchilov & Hutter, "Decoupled Weight Decay Regularization", algorithm 2 (arXiv:1711.05101).
 */
export class AdamW extends Adam {
  static override readonly description: Description<AdamOptions> = {
    name: "AdamW",
    options: {
      ...options,
      weightDecay: { default: 1e-2, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots,
  };
}
