import { scheduleFreeAdam, scheduleFreeSgd } from "#kernels/scheduleFree.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { beta, commonSpecs, type OptionSpecs, type Resolved } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";
import { lengthOf, rectification } from "./rectify.ts";
import {
  averageScalars,
  averageSpecs,
  averaging,
  ScheduleFree,
  warmedUp,
  warmupSpecs,
} from "./scheduleFree/averaging.ts";
import type {
  AdaptiveOptions,
  ScheduleFreeAdamWOptions,
  ScheduleFreeRAdamOptions,
  ScheduleFreeSGDOptions,
} from "./scheduleFree/options.ts";

export type { ScheduleFreeAdamWOptions, ScheduleFreeRAdamOptions, ScheduleFreeSGDOptions };

const between = { default: 0.9, above: 0, below: 1 };

const adaptiveSpecs: OptionSpecs<AdaptiveOptions> = {
  lr: { default: 2.5e-3, min: 0 },
  betas: [between, beta(0.999)],
  eps: { default: 1e-8, min: 0, mayVanish: false },
  ...averageSpecs,
  ...commonSpecs,
  decoupledWeightDecay: { default: true },
};

const slots = { z: {}, exp_avg_sq: { min: 0 } };

/**
 * Schedule-Free SGD: as good as with a schedule, without knowing how long it will last.
 *
 * g ← ∇J(y) + λy; z ← z − lr·g; x ← (1−c)x + cz; y ← (1−β)z + βx, with c = w/Σw of w = tʳ·lrₘₐₓᵖ
 *
 * **Two modes.** While it trains, parameters hold y, where gradients are taken. `eval()` puts them to x, the average,
 * which is what to evaluate, to use and to save; `train()` puts them back. A step is refused in between.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g; Ψ: v = 1; what it gives is a mean of the points.
 *
 * State: `z`, and the numbers `weight_sum`, `lr_max` and `train_mode`, which says whether parameters hold y (1) or x
 * (0). Defaults are its authors' (schedulefree 1.4.1, `SGDScheduleFree`); unlike theirs it starts in training.
 * A decoupled weight decay is the same as λy in g.
 * Defazio et al., "The Road Less Scheduled", equations 3 to 5 (arXiv:2405.15682).
 */
export class ScheduleFreeSGD extends ScheduleFree<ScheduleFreeSGDOptions> {
  static readonly description: Description<ScheduleFreeSGDOptions> = {
    name: "ScheduleFreeSGD",
    options: {
      lr: { default: 1, min: 0 },
      momentum: between,
      ...warmupSpecs,
      ...averageSpecs,
      ...commonSpecs,
    },
    slots: { z: {} },
    scalars: averageScalars,
  };

  protected override slots(): Record<string, number> {
    return { z: 0 };
  }

  protected override betaOf(h: Resolved<ScheduleFreeSGDOptions>): number {
    return h.momentum;
  }

  protected override plan(h: Resolved<ScheduleFreeSGDOptions>, progress: Progress): Pass {
    const { gradScale } = common(h);
    const rates = warmedUp(h, progress.step);
    const { constants, scalars } = averaging(h, progress, h.momentum, rates);
    return pass(scheduleFreeSgd, { gradScale, l2: h.weightDecay, ...constants }, scalars);
  }
}

/**
 * Schedule-Free AdamW: {@link ScheduleFreeSGD} with Adam's step, without the first moment, for which averaging stands.
 *
 * g ← ∇J(y); v ← β₂v + (1−β₂)g²; d = g/(√(v/(1−β₂ᵗ)) + ε) + λy; z ← z − lr·d; x ← (1−c)x + cz; y ← (1−β₁)z + β₁x
 *
 * Parameters hold y in training and x after `eval()`: see {@link ScheduleFreeSGD}, also for c.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g; Ψ: v̂ as Adam; what it gives is a mean of the points.
 *
 * State: `z`, `exp_avg_sq` (v), `weight_sum`, `lr_max`, `train_mode`. Defaults are its authors' (schedulefree
 * 1.4.1, `AdamWScheduleFree`); Keras weighs all steps alike: `weightLrPower: 0`.
 * Defazio et al., "The Road Less Scheduled", algorithm 1 (arXiv:2405.15682).
 */
export class ScheduleFreeAdamW extends ScheduleFree<ScheduleFreeAdamWOptions> {
  static readonly description: Description<ScheduleFreeAdamWOptions> = {
    name: "ScheduleFreeAdamW",
    options: {
      ...adaptiveSpecs,
      ...warmupSpecs,
      decayForm: { default: "step", choices: ["step", "parameter"] },
    },
    slots,
    scalars: averageScalars,
  };

  protected override slots(): Record<string, number> {
    return { z: 0, exp_avg_sq: 0 };
  }

  protected override betaOf({ betas }: Resolved<ScheduleFreeAdamWOptions>): number {
    return betas[0];
  }

  protected override plan(h: Resolved<ScheduleFreeAdamWOptions>, progress: Progress): Pass {
    const correction = 1 / (1 - power(h.betas[1], progress.step));
    const isShrinking = h.decayForm === "parameter";
    return adaptive(h, progress, warmedUp(h, progress.step), { correction, isShrinking });
  }
}

/**
 * Schedule-Free RAdam: {@link ScheduleFreeAdamW}, whose learning rate warms up by itself, as far as v can be trusted.
 *
 * The rate is lr·√((ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ)) with ρ∞ = 2/(1−β₂) − 1, ρ = ρ∞ − 2tβ₂ᵗ/(1−β₂ᵗ), and 0 as
 * long as ρ ≤ 4.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = g; Ψ: v̂ as Adam; what it gives is a mean of the points.
 *
 * Modes and state are those of {@link ScheduleFreeAdamW}. Defaults are its authors' (schedulefree 1.4.1,
 * `RAdamScheduleFree`).
 * Defazio et al. (arXiv:2405.15682); Liu et al., "On the Variance of the Adaptive Learning Rate and Beyond",
 * algorithm 2 (arXiv:1908.03265).
 */
export class ScheduleFreeRAdam extends ScheduleFree<ScheduleFreeRAdamOptions> {
  static readonly description: Description<ScheduleFreeRAdamOptions> = {
    name: "ScheduleFreeRAdam",
    options: { ...adaptiveSpecs, silentSgdPhase: { default: true } },
    slots,
    scalars: averageScalars,
  };

  protected override slots(): Record<string, number> {
    return { z: 0, exp_avg_sq: 0 };
  }

  protected override betaOf({ betas }: Resolved<ScheduleFreeRAdamOptions>): number {
    return betas[0];
  }

  protected override plan(h: Resolved<ScheduleFreeRAdamOptions>, progress: Progress): Pass {
    const [, beta2] = h.betas;
    const correction = 1 / (1 - power(beta2, progress.step));
    const rho = lengthOf(beta2, progress.step);
    const isSgd = !(rho > 4);
    const young = h.silentSgdPhase ? 0 : 1;
    const rate = h.lr * (isSgd ? young : rectification(beta2, rho));
    return adaptive(
      { ...h, eps: isSgd ? 1 : h.eps },
      progress,
      { lr: rate, weighed: rate },
      {
        correction: isSgd ? 0 : correction,
        isShrinking: false,
      },
    );
  }
}

/** A step of Adam's, by rates. */
function adaptive(
  h: Resolved<AdaptiveOptions>,
  progress: Progress,
  rates: { readonly lr: number; readonly weighed: number },
  { correction, isShrinking }: { readonly correction: number; readonly isShrinking: boolean },
): Pass {
  const [beta1, beta2] = h.betas;
  const { gradScale, l2, decay } = common(h);
  const { constants, scalars } = averaging(h, progress, beta1, rates);
  const adam = {
    gradScale,
    l2,
    decay: isShrinking ? decay : 1,
    weightDecay: h.decoupledWeightDecay && !isShrinking ? h.weightDecay : 0,
    beta2,
    oneMinusBeta2: 1 - beta2,
    correction,
    eps: h.eps,
  };
  return pass(scheduleFreeAdam, { ...adam, ...constants }, scalars);
}
