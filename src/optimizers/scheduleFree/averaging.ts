import { lerp } from "#kernels/vectors.js";
import { copy } from "../../base/copy.ts";
import type { Progress } from "../../base/history.ts";
import { Optimizer, type Taking, type Work } from "../../base/optimizer.ts";
import type { CommonOptions, Hyperparameter, OptionSpecs, Resolved } from "../../base/options.ts";
import { pass } from "../../base/pass.ts";
import type { Scalar } from "../../base/slot.ts";
import type { Constants } from "../../kernels.ts";
import { pow } from "../../vendor/pow.ts";

/** How much each step weighs in the average: tʳ·lrₘₐₓᵖ. */
export interface AveragingOptions {
  /** r, finite: later steps weigh more by tʳ. Default 0. */
  r?: Hyperparameter;
  /** p in [0, ∞): steps with a higher rate, up to the highest so far, weigh more by its p-th power. Default 2; Keras has 0. */
  weightLrPower?: Hyperparameter;
}

/** How the learning rate begins. */
export interface WarmupOptions {
  /** Over how many steps lr rises to what it is, linearly; in [0, ∞). Default 0. */
  warmupSteps?: Hyperparameter;
  /** Whether the first rate is 0, as in optax, while steps weigh by the rate of the next; else lr/warmupSteps. Default false. */
  warmupFromZero?: boolean;
}

export const averageSpecs: OptionSpecs<AveragingOptions> = {
  r: { default: 0 },
  weightLrPower: { default: 2, min: 0 },
};

export const warmupSpecs: OptionSpecs<WarmupOptions> = {
  warmupSteps: { default: 0, min: 0 },
  warmupFromZero: { default: false },
};

export const averageScalars: Readonly<Record<string, Scalar>> = {
  weight_sum: { start: 0, min: 0 },
  // So that a weight, a power of it, is a number.
  lr_max: { start: -1, min: -1, max: 1e150 },
  train_mode: { start: 1, min: 0, max: 1, integer: true },
};

/** The rate of a step, and that by which it weighs in the average. */
interface Rates {
  readonly lr: number;
  readonly weighed: number;
}

/** The rates of step t, counted from 1. */
export function warmedUp(
  { lr, warmupSteps, warmupFromZero }: Resolved<WarmupOptions & { lr?: Hyperparameter }>,
  t: number,
): Rates {
  const weighed = lr * Math.min(1, warmupSteps > 0 ? t / warmupSteps : 1);
  if (!warmupFromZero) return { lr: weighed, weighed };
  return { lr: lr * Math.min(1, warmupSteps > 0 ? (t - 1) / warmupSteps : 1), weighed };
}

/** How y follows z without x being kept, and what of the average's state that leaves. */
export function averaging(
  { r, weightLrPower }: Resolved<AveragingOptions>,
  { step, scalars }: Progress,
  beta: number,
  { lr, weighed }: Rates,
): {
  readonly constants: Constants<"lr" | "average" | "gradStep">;
  readonly scalars: Readonly<Record<string, number>>;
} {
  const highest = Math.max(weighed, scalars.lr_max!);
  const weight = pow(step, r) * pow(highest, weightLrPower);
  const sum = scalars.weight_sum! + weight;
  const average = sum === 0 ? 0 : weight / sum;
  return {
    constants: { lr, average, gradStep: lr * (beta * (1 - average) - 1) },
    scalars: { weight_sum: sum, lr_max: highest },
  };
}

/** What has an average of the points that steps lead to, in whose place parameters hold where gradients are taken. */
export abstract class ScheduleFree<O extends CommonOptions> extends Optimizer<O> {
  /**
   * Puts parameters to x, the average: to evaluate, to use or to save them. Twice is the same as once. Those that are
   * frozen stay where they are, here and in `train()`.
   * @throws TypeError in a step; DisposedError
   */
  eval(): void {
    this.#turn(0, (beta) => 1 - 1 / beta);
  }

  /**
   * Puts parameters back to y, where the next step wants its gradients. Twice is the same as once. y is computed from
   * x and z, so that it may differ in its last bits from what it was before `eval()`; the same bits everywhere.
   * @throws TypeError in a step; DisposedError
   */
  train(): void {
    this.#turn(1, (beta) => 1 - beta);
  }

  /** Where between z and x the gradients are taken. */
  protected abstract betaOf(h: Resolved<O>): number;

  protected override *take(work: readonly Work<O>[]): Taking {
    if (work.some(({ progress }) => progress.scalars.train_mode === 0)) {
      const { name } = (this.constructor as unknown as { description: { name: string } })
        .description;
      throw new TypeError(
        `${name}: parameters hold the average, since eval(): call train() before the next step`,
      );
    }
    yield;
    this.update(work);
  }

  protected override update(work: readonly Work<O>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<O>[]): () => void {
    const passes = work.map((each) => each.checked(this.plan(each.h, each.progress)));
    return () => {
      for (const [i, each] of work.entries()) {
        // They all start where the parameters are.
        if (each.progress.fresh.has("z")) copy(each, "param", "z");
        each.pass(passes[i]!);
      }
    };
  }

  #turn(mode: 0 | 1, weightOf: (beta: number) => number): void {
    // Refuses what a step would: it is between two of them.
    this.liveState();
    const { groups } = this.inside;
    for (const group of groups) group.resolve(Math.max(this.steps - 1, 0));
    const turning = groups
      .flatMap(({ work }) => work)
      .filter(({ progress }) => progress.scalars.train_mode !== mode);
    const passes = turning.map((each) => {
      const weight = weightOf(this.betaOf(each.h));
      return each.checked({ ...pass(lerp, { weight }), arrays: ["param", "z"] });
    });
    for (const [i, each] of turning.entries()) {
      // Before the first step, all are the same point.
      if (!each.progress.fresh.has("z")) each.sweep(passes[i]!);
      each.remember([], { train_mode: mode });
    }
  }
}
