import { adam } from "#kernels/adam.js";
import { dadaptRatio } from "#kernels/dadaptAdam.js";
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
import { absolutes } from "../base/tensors.ts";
import { commonRate, corrected } from "./estimate.ts";
import { along, eldest, link, sumPass } from "./whole.ts";

/** Options of {@link DAdaptAdam}. */
export interface DAdaptAdamOptions extends CommonOptions {
  /** A factor of the rate that it finds, in [0, ∞), the same in all groups, or 0. Default 1; a schedule may lower it. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** Correct m and v for their start at 0, as Adam does. Default false; optax always does. */
  useBiasCorrection?: boolean;
  /** The first estimate, in (0, ∞). Default 1e-6. */
  d0?: number;
  /** How many times the estimate may grow in a step, in [1, ∞); null (default) for any. */
  growthRate?: Hyperparameter | null;
  /** A factor of a group's rate, in [0, ∞), since lr is that of all. Default 1. */
  layerScale?: Hyperparameter;
}

/**
 * D-Adaptation of Adam: without a learning rate to tune, which follows from a lower bound of the distance to the minimum.
 *
 * g ← ∇J(θ) + λθ; r ← √β₂·r + (1−√β₂)·γ·Σ g·s/(√v + ε); m ← β₁m + (1−β₁)·γ·g; v ← β₂v + (1−β₂)g²;
 * s ← √β₂·s + (1−√β₂)·γ·g; d ← max(d, r / ((1−√β₂)·‖s‖₁)); θ ← θ − m / (√v + ε), with γ = d·lr of the d before
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m, of d·g; Ψ: v; lr: d·lr, d of all parameters together.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), `s`, and the numbers `d`, of which 0 is one that has not begun, and
 * `numerator_weighted` (r). A step takes three passes and two sums over all parameters. Until there is a gradient
 * nothing moves. Defaults are its authors' (dadaptation 3.2); groups of which lr is 0 stand still.
 * Defazio & Mishchenko, "Learning-Rate-Free Learning by D-Adaptation", algorithm 5 (arXiv:2301.07733).
 */
export class DAdaptAdam extends Optimizer<DAdaptAdamOptions> {
  static readonly description: Description<DAdaptAdamOptions> = {
    name: "DAdaptAdam",
    options: {
      lr: { default: 1, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      eps: { default: 1e-8, min: 0, mayVanish: false },
      useBiasCorrection: { default: false },
      d0: { default: 1e-6, above: 0, initial: true },
      growthRate: { default: null, nullable: true, min: 1 },
      layerScale: { default: 1, min: 0 },
      ...commonSpecs,
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 }, s: {}, ratio: { scratch: true } },
    scalars: { d: { start: 0, min: 0 }, numerator_weighted: { start: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0, s: 0, ratio: 0 };
  }

  /** Adam's kernel, whose mean has the rate in it. */
  protected override plan(h: Resolved<DAdaptAdamOptions>, { step, scalars }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const rate = (scalars.d || h.d0) * h.lr * corrected(h, step);
    const { gradScale, l2, decay } = common({ ...h, lr: rate });
    return pass(adam, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: h.layerScale * rate * (1 - beta1),
      beta2,
      oneMinusBeta2: 1 - beta2,
      stepSize: 1,
      epsInside: 0,
      epsOutside: h.eps,
    });
  }

  protected override update(all: readonly Work<DAdaptAdamOptions>[]): void {
    this.ready(all)();
  }

  /** @internal */
  ready(all: readonly Work<DAdaptAdamOptions>[]): () => void {
    const work = commonRate(DAdaptAdam.description.name, all);
    if (work.length === 0) return () => {};
    const { h, progress } = eldest(work);
    const { scalars } = progress;
    const [d, kept] = [scalars.d || h.d0, Math.sqrt(h.betas[1])];
    link(work);
    const steps = work.map((each) => {
      const { step, fresh } = each.progress;
      const adamPass = each.checked(this.plan(each.h, { step, fresh, scalars }));
      const ratio = each.checked(pass(dadaptRatio, { eps: each.h.eps }));
      const rate = d * each.h.lr * corrected(each.h, step);
      const { gradScale, l2 } = common(each.h);
      const part = rate * (1 - kept);
      const sums = [sumPass("s", "grad", part * gradScale, kept)];
      if (l2 !== 0) sums.push(sumPass("s", "param", part * l2, 1));
      for (const sum of sums) each.checked(sum);
      return { each, adamPass, ratio, rate, sums };
    });
    return () => {
      let [gained, weighed] = [0, 0];
      for (const { each, ratio, rate, sums } of steps) {
        each.sweep(ratio);
        gained += each.h.layerScale * rate * along([each], "ratio");
        for (const sum of sums) each.sweep(sum);
        weighed += each.h.layerScale * absolutes([each], "s");
      }
      if (weighed === 0) return;
      const numerator = kept * scalars.numerator_weighted! + (1 - kept) * gained;
      const estimate = numerator / ((1 - kept) * weighed);
      const most = h.growthRate === null ? estimate : Math.min(estimate, d * h.growthRate);
      // What is no number says nothing.
      const next = Number.isFinite(most) && most > d ? most : d;
      for (const { each, adamPass } of steps) {
        each.sweep(adamPass);
        each.remember(["exp_avg", "exp_avg_sq", "s"], { d: next, numerator_weighted: numerator });
      }
    };
  }
}
