import { adagrad } from "#kernels/adagrad.js";
import type { Description } from "../base/description.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { type Tensor, tensors } from "../base/tensors.ts";
import { ShampooMatrix, type ShampooStep, workOf } from "./shampooMatrix.ts";
import { squareOf } from "./soapMatrix.ts";

/** Options of {@link Shampoo}. */
export interface ShampooOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** ε in [0, ∞): L and R start from εI, what is no matrix from ε. Default 1e-6. */
  matrixEps?: number;
  /** The roots are taken at each so manieth step, a whole number from 1 on; until the first nothing moves. Default 1. */
  preconditioningComputeSteps?: Hyperparameter;
}

/**
 * Shampoo: gradient descent on matrices, by the roots of the sums of the gradients' outer products. What has another
 * number of dimensions than two is stepped by their diagonal, as Adagrad.
 *
 * L ← L + GGᵀ; R ← R + GᵀG; θ ← θ − lr · L^(−1/4) G R^(−1/4), with G ← ∇J(θ) + λθ; of others s ← s + g²; θ ← θ − lr·g/√s
 *
 * The roots come from eigenvectors by Jacobi's rotations, in double precision and in JavaScript: for an n × n matrix
 * some ten times n³ operations, at each step unless `preconditioningComputeSteps` says otherwise. A side longer than
 * 2048 is left as it is.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: G; Ψ: L and R, of which a matrix divides by the fourth roots.
 *
 * State: of a matrix `pre_cond_0` (L), `pre_cond_1` (R), `inv_pre_cond_0` and `inv_pre_cond_1` (their roots), of all else
 * `sum` (s). Defaults are pytorch_optimizer's, which takes the full matrix of vectors too, and of cubes three.
 * Gupta, Koren & Singer, "Shampoo: Preconditioned Stochastic Tensor Optimization", algorithm 1 (arXiv:1802.09568).
 */
export class Shampoo extends Optimizer<ShampooOptions> {
  static readonly description: Description<ShampooOptions> = {
    name: "Shampoo",
    options: {
      lr: { default: 1e-3, min: 0 },
      matrixEps: { default: 1e-6, min: 0, initial: true },
      preconditioningComputeSteps: { default: 1, min: 1, integer: true },
      ...commonSpecs,
    },
    slots: {
      pre_cond_0: { shape: (of) => square(of, 0) },
      pre_cond_1: { shape: (of) => square(of, 1) },
      inv_pre_cond_0: { shape: (of) => square(of, 0) },
      inv_pre_cond_1: { shape: (of) => square(of, 1) },
      sum: { shape: (of) => (isMatrix(of) ? [0] : of), min: 0 },
      work: { shape: (of) => [isMatrix(of) ? workOf(of) : 0], scratch: true },
    },
  };

  protected override slots({ matrixEps }: Required<ShampooOptions>): Record<string, number> {
    const matrices = { pre_cond_0: 0, pre_cond_1: 0, inv_pre_cond_0: 0, inv_pre_cond_1: 0 };
    return { ...matrices, sum: matrixEps, work: 0 };
  }

  protected override update(work: readonly Work<ShampooOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<ShampooOptions>[]): () => void {
    // All planned and linked first, since that may be refused.
    const steps = work.flatMap((each) => {
      const { h, progress } = each;
      const { gradScale, l2, decay } = common(h);
      const diagonal = each.checked(this.plan(h));
      const matrix: ShampooStep = {
        ...{ gradScale, l2, decay, lr: h.lr },
        matrixEps: progress.step === 1 ? h.matrixEps : undefined,
        roots: progress.step % h.preconditioningComputeSteps === 0,
      };
      return tensors(each).map((tensor) => {
        if (!isMatrix(tensor.shape)) return () => tensor.sweep(diagonal);
        if (tensor.length === 0) return () => {};
        const own = matrixOf(tensor);
        return () => own.step(matrix);
      });
    });
    return () => {
      for (const step of steps) step();
      for (const each of work) each.remember(KEPT);
    };
  }

  /** Of what is no matrix. */
  protected override plan(h: Resolved<ShampooOptions>): Pass {
    const { gradScale, l2, decay } = common(h);
    return pass(adagrad, { gradScale, l2, decay, lr: h.lr, epsInside: 0, epsOutside: 0 });
  }
}

const KEPT = ["pre_cond_0", "pre_cond_1", "inv_pre_cond_0", "inv_pre_cond_1", "sum"];

function isMatrix(shape: readonly number[]): boolean {
  return shape.length === 2;
}

function square(shape: readonly number[], side: 0 | 1): readonly number[] {
  return isMatrix(shape) ? [squareOf(shape[side]!)] : [0];
}

/** Made once for each tensor, so that a step allocates little. */
const matrices = new WeakMap<Tensor, ShampooMatrix>();

function matrixOf(tensor: Tensor): ShampooMatrix {
  let made = matrices.get(tensor);
  if (!made) {
    made = new ShampooMatrix(tensor);
    matrices.set(tensor, made);
  }
  return made;
}
