import type { Description } from "../base/description.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import { dot } from "../base/tensors.ts";
import { gradientPass } from "./momentum.ts";
import { difference, eldest, held, link, squares } from "./whole.ts";

/** Options of {@link DoG}. */
export interface DoGOptions extends CommonOptions {
  /** A factor of the rate that it finds, in [0, ∞). Default 1. */
  lr?: Hyperparameter;
  /**
   * What `initStepValue` says of the first step:
   * - `"heuristic"` (default): its distance is that part of 1 + ‖θ₀‖.
   * - `"distance"`: its distance.
   * - `"learningRate"`: its rate.
   */
  initStep?: "heuristic" | "distance" | "learningRate";
  /** In (0, ∞). Default 1e-6, which the paper advises: 1e-4 with batch normalization. */
  initStepValue?: number;
  /** ε in [0, ∞), added to the sum of squares. Default 1e-8. */
  eps?: Hyperparameter;
}

/** Options of {@link DoWG}. */
export interface DoWGOptions extends CommonOptions {
  /** A factor of the rate that it finds, in [0, ∞). Default 1. */
  lr?: Hyperparameter;
  /** The first guess of the squared distance, in (0, ∞). Default 1e-4. */
  initEstimSqDist?: number;
  /** ε in [0, ∞), added to the root of the sum. Default 1e-4. */
  eps?: Hyperparameter;
}

const slots = { init_params: {}, difference: { scratch: true } } as const;

/** A rate, and the numbers of the state that it followed from. */
interface Found {
  readonly rate: number;
  readonly scalars: Readonly<Record<string, number>>;
}

/** A step of gradient descent, by a rate that follows from the way so far. */
function descend<W extends Work<CommonOptions>>(
  work: readonly W[],
  rateOf: (head: W, isFirst: boolean) => Found,
): () => void {
  if (work.length === 0) return () => {};
  link(work);
  for (const each of work) each.checked(gradientPass(each.h));
  return () => {
    difference(work, "init_params");
    const head = eldest(work);
    const { rate, scalars } = rateOf(head, head.progress.fresh.has("init_params"));
    for (const each of work) {
      each.sweep(gradientPass({ ...each.h, lr: held(each.h.lr * rate) }));
      each.remember(["init_params"], scalars);
    }
  };
}

/**
 * DoG, "distance over gradients": gradient descent without a learning rate to tune.
 *
 * g ← ∇J(θ) + λθ; r ← max(r, ‖θ − θ₀‖); G ← G + ‖g‖²; θ ← θ − lr·r/√(G + ε)·g, first r = value·(1 + ‖θ₀‖).
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = r·g; Ψ: v = Σ‖g‖², of all parameters together.
 *
 * State: `init_params` (θ₀), and the numbers `max_dist` (r) and `sum_sq_norm_grads` (G). A step takes four passes and two
 * sums over all parameters. What it gives is meant to be averaged: see {@link Average}. Defaults are optax's.
 * Ivgi, Hinder & Carmon, "DoG is SGD's Best Friend: A Parameter-Free Dynamic Step Size Schedule" (arXiv:2302.12022).
 */
export class DoG extends Optimizer<DoGOptions> {
  static readonly description: Description<DoGOptions> = {
    name: "DoG",
    options: {
      lr: { default: 1, min: 0 },
      initStep: { default: "heuristic", choices: ["heuristic", "distance", "learningRate"] },
      initStepValue: { default: 1e-6, above: 0, initial: true },
      eps: { default: 1e-8, min: 0 },
      ...commonSpecs,
    },
    slots,
    scalars: { max_dist: { start: 0, min: 0 }, sum_sq_norm_grads: { start: 0, min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { init_params: 0, difference: 0 };
  }

  protected override plan(h: Resolved<DoGOptions>): Pass {
    return gradientPass(h);
  }

  protected override update(work: readonly Work<DoGOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<DoGOptions>[]): () => void {
    return descend(work, ({ h, progress: { scalars } }, isFirst) => {
      const { initStep, initStepValue: value, eps } = h;
      const least = isFirst ? leastDistance(h, work) : scalars.max_dist!;
      const distance = Math.max(least, Math.sqrt(dot(work, "difference", "difference")));
      const sum = scalars.sum_sq_norm_grads! + squares(work);
      const found = sum + eps === 0 ? 0 : distance / Math.sqrt(sum + eps);
      return {
        rate: isFirst && initStep === "learningRate" ? value : found,
        scalars: { max_dist: distance, sum_sq_norm_grads: sum },
      };
    });
  }
}

/** How far from the start the first step is taken to be. */
function leastDistance(
  { initStep, initStepValue: value }: Resolved<DoGOptions>,
  work: readonly Work<DoGOptions>[],
): number {
  if (initStep === "learningRate") return 0;
  return initStep === "distance" ? value : value * (1 + Math.sqrt(dot(work, "param", "param")));
}

/**
 * DoWG, "distance over weighted gradients": {@link DoG}, whose gradients weigh by the distance at which they were.
 *
 * g ← ∇J(θ) + λθ; r² ← max(r², ‖θ − θ₀‖²); G ← G + r²‖g‖²; θ ← θ − lr·r²/(√G + ε)·g
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: m = r²·g; Ψ: v = Σr²‖g‖², of all parameters together.
 *
 * State: `init_params` (θ₀), and the numbers `estim_sq_dist` (r²) and `weighted_sq_norm_grads` (G). Defaults are optax's.
 * Khaled, Mishchenko & Jin, "DoWG Unleashed: An Efficient Universal Parameter-Free Gradient Descent Method"
 * (arXiv:2305.16284).
 */
export class DoWG extends Optimizer<DoWGOptions> {
  static readonly description: Description<DoWGOptions> = {
    name: "DoWG",
    options: {
      lr: { default: 1, min: 0 },
      initEstimSqDist: { default: 1e-4, above: 0, initial: true },
      eps: { default: 1e-4, min: 0 },
      ...commonSpecs,
    },
    slots,
    scalars: { estim_sq_dist: { start: 0, min: 0 }, weighted_sq_norm_grads: { start: 0, min: 0 } },
  };

  protected override slots(): Record<string, number> {
    return { init_params: 0, difference: 0 };
  }

  protected override plan(h: Resolved<DoWGOptions>): Pass {
    return gradientPass(h);
  }

  protected override update(work: readonly Work<DoWGOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<DoWGOptions>[]): () => void {
    return descend(work, ({ h, progress: { scalars } }, isFirst) => {
      const least = isFirst ? h.initEstimSqDist : scalars.estim_sq_dist!;
      const distance = Math.max(least, dot(work, "difference", "difference"));
      const sum = scalars.weighted_sq_norm_grads! + distance * squares(work);
      const root = Math.sqrt(sum) + h.eps;
      return {
        rate: root === 0 ? 0 : distance / root,
        scalars: { estim_sq_dist: distance, weighted_sq_norm_grads: sum },
      };
    });
  }
}
