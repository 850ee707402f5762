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
import { absolutes } from "../base/tensors.ts";
import { commonRate, corrected } from "./estimate.ts";
import { along, difference, eldest, held, link, sumPass } from "./whole.ts";

/** Options of {@link Prodigy}. */
export interface ProdigyOptions extends CommonOptions {
  /** A factor of the rate that it finds, in [0, ∞), the same in all groups, or 0. Default 1; a schedule may lower it. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** β₃ in [0, 1), how much of the estimate is kept; null (default) for √β₂. */
  beta3?: Hyperparameter | null;
  /** ε in [0, ∞), times d. Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** Correct m and v for their start at 0, as Adam does. Default false; optax always does. */
  useBiasCorrection?: boolean;
  /** Leave lr out of what the estimate is divided by, so that a long warm-up does not disturb it. Default false. */
  safeguardWarmup?: boolean;
  /** The first estimate, in (0, ∞). Default 1e-6. */
  d0?: number;
  /** A factor of the estimate, in (0, ∞): by which to tune it, if at all. Default 1. */
  dCoef?: Hyperparameter;
  /** How many times the estimate may grow in a step, in [1, ∞); null (default) for any. */
  growthRate?: Hyperparameter | null;
}

/**
 * Prodigy: Adam without a learning rate to tune, which follows from how far parameters have come.
 *
 * g ← ∇J(θ); r ← β₃r + (d/d₀)·γ·gᵀ(θ₀ − θ); s ← β₃s + (d/d₀)·γ·g; m ← β₁m + (1−β₁)·d·g; v ← β₂v + (1−β₂)·d²g²;
 * d′ = max(d, dCoef·r/‖s‖₁); θ ← (1 − γλ)θ − γ·m / (√v + d′ε), with γ = d·lr; d ← d′
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m, of d·g; Ψ: v, of (d·g)²; lr: d·lr, d of all parameters together.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), `s`, `p0` (θ₀), and the numbers `d`, `d_max` and `d_numerator` (r); a `d` of 0 is
 * one that has not begun. A step takes five passes and three sums over all parameters. Until there is a gradient
 * nothing moves. Defaults are its authors' (prodigyopt 1.1.2, without `slice_p`); groups of which lr is 0 stand still.
 * Mishchenko & Defazio, "Prodigy: An Expeditiously Adaptive Parameter-Free Learner", algorithm 4 (arXiv:2306.06101).
 */
export class Prodigy extends Optimizer<ProdigyOptions> {
  static readonly description: Description<ProdigyOptions> = {
    name: "Prodigy",
    options: {
      lr: { default: 1, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      beta3: { default: null, nullable: true, min: 0, below: 1 },
      eps: { default: 1e-8, min: 0, mayVanish: false },
      useBiasCorrection: { default: false },
      safeguardWarmup: { default: false },
      d0: { default: 1e-6, above: 0, initial: true },
      dCoef: { default: 1, above: 0 },
      growthRate: { default: null, nullable: true, min: 1 },
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: { exp_avg: {}, exp_avg_sq: { min: 0 }, s: {}, p0: {}, difference: { scratch: true } },
    scalars: {
      d: { start: 0, min: 0 },
      d_max: { start: 0, min: 0 },
      d_numerator: { start: 0 },
    },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0, s: 0, p0: 0, difference: 0 };
  }

  /** Adam's kernel, of d · g. */
  protected override plan(h: Resolved<ProdigyOptions>, { step, scalars }: Progress): Pass {
    const [beta1, beta2] = h.betas;
    const d = scalars.d || h.d0;
    const rate = d * h.lr * corrected(h, step);
    const { gradScale, l2, decay } = common({ ...h, lr: rate });
    return pass(adam, {
      gradScale,
      l2,
      decay,
      beta1,
      oneMinusBeta1: d * (1 - beta1),
      beta2,
      oneMinusBeta2: d * d * (1 - beta2),
      stepSize: rate,
      epsInside: 0,
      epsOutside: d * h.eps,
    });
  }

  protected override update(all: readonly Work<ProdigyOptions>[]): void {
    this.ready(all)();
  }

  /** @internal */
  ready(all: readonly Work<ProdigyOptions>[]): () => void {
    const work = commonRate(Prodigy.description.name, all);
    if (work.length === 0) return () => {};
    const head = eldest(work);
    const { h, progress } = head;
    const beta3 = h.beta3 ?? Math.sqrt(h.betas[1]);
    const d = progress.scalars.d || h.d0;
    link(work);
    const steps = work.map((each) => {
      const { step, fresh } = each.progress;
      const { scalars } = progress;
      const adamPass = each.checked(this.plan(each.h, { step, fresh, scalars }));
      const rate = adamPass.constants.stepSize!;
      const weight = (d / h.d0) * (h.safeguardWarmup ? d : rate);
      const { gradScale, l2 } = common(each.h);
      const sums = [sumPass("s", "grad", weight * gradScale, beta3)];
      if (l2 !== 0) sums.push(sumPass("s", "param", weight * l2, 1));
      for (const sum of sums) each.checked(sum);
      return { each, adamPass, rate, sums };
    });
    return () => {
      difference(work, "p0");
      let gained = 0;
      for (const { each, rate, sums } of steps) {
        gained += (d / h.d0) * rate * along([each], "difference");
        for (const sum of sums) each.sweep(sum);
      }
      const weighed = absolutes(work, "s");
      if (weighed === 0) return;
      const numerator = beta3 * progress.scalars.d_numerator! + gained;
      const found = estimated(
        (h.dCoef * numerator) / weighed,
        d,
        progress.scalars.d_max || h.d0,
        h,
      );
      for (const { each, adamPass } of steps) {
        const epsOutside = held(found.d * each.h.eps);
        each.sweep({ ...adamPass, constants: { ...adamPass.constants, epsOutside } });
        const scalars = { d: found.d, d_max: found.largest, d_numerator: numerator };
        each.remember(["exp_avg", "exp_avg_sq", "s", "p0"], scalars);
      }
    };
  }
}

/** The next d, and the largest estimate so far. What is no number says nothing. */
function estimated(
  estimate: number,
  d: number,
  before: number,
  { d0, growthRate }: Resolved<ProdigyOptions>,
): { readonly d: number; readonly largest: number } {
  const isMore = (x: number) => Number.isFinite(estimate) && estimate > x;
  const largest = isMore(before) ? estimate : before;
  const from = d === d0 && isMore(d) ? estimate : d;
  return { d: growthRate === null ? largest : Math.min(largest, from * growthRate), largest };
}
