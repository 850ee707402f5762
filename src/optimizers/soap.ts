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
import { common, type Pass } from "../base/pass.ts";
import { type Tensor, tensors } from "../base/tensors.ts";
import type { Constants } from "../kernels.ts";
import { constantParts, nadamPass } from "./nadamPass.ts";
import { SOAPMatrix, type SOAPStep, squareOf, workOf } from "./soapMatrix.ts";

/** Options of {@link SOAP}. */
export interface SOAPOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 3e-3. */
  lr?: Hyperparameter;
  /** β₁ and β₂ in [0, 1): how much of the mean and of the mean square is kept. Default [0.95, 0.95]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** β in [0, 1): how much of the outer products is kept, or null: β₂. Default null. */
  shampooBeta?: Hyperparameter | null;
  /** After so many steps the bases follow, a whole number from 1 on. Default 10. */
  preconditionFrequency?: Hyperparameter;
  /** ε in [0, ∞). Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
  /** Correct the means for their start at 0. Default true. */
  correctBias?: boolean;
}

/**
 * SOAP: Adam in the bases in which the outer products of a matrix's gradients are diagonal. Small matrices learn in
 * fewer steps than by Adam. What has another number of dimensions than two is stepped by Adam as it is.
 *
 * L ← βL + (1−β)GGᵀ; R ← βR + (1−β)GᵀG; G' = Q_LᵀGQ_R; M ← β₁M + (1−β₁)G; V ← β₂V + (1−β₂)G'²;
 * θ ← (1 − lr·λ)(θ − lr · Q_L (Q_LᵀMQ_R / (√V + ε)) Q_Rᵀ), M and V corrected for bias as Adam's
 *
 * The first step only sets up the bases and moves nothing, as in the authors' code: Q are the eigenvectors of L and R, by
 * Jacobi's rotations. After every `preconditionFrequency` steps Q becomes the orthogonal factor of LQ, by Householder's
 * reflections, with the columns in the order of their eigenvalues. Both in double precision and in JavaScript: for an
 * n × n matrix a few times n³ operations each; sides longer than 2048 keep their basis. Weight decay comes after the
 * step; an L2 `weightDecay` is part of G.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: M in the bases; Ψ: V, in them too.
 *
 * State: `exp_avg` (M), `exp_avg_sq` (V), and of a matrix `GG_0` (L), `GG_1` (R), `Q_0` (Q_L), `Q_1` (Q_R). Defaults are
 * pytorch_optimizer's, where dimensions beyond two have bases too.
 * Vyas et al., "SOAP: Improving and Stabilizing Shampoo using Adam", algorithm 3 (arXiv:2409.11321).
 */
export class SOAP extends Optimizer<SOAPOptions> {
  static readonly description: Description<SOAPOptions> = {
    name: "SOAP",
    options: {
      lr: { default: 3e-3, min: 0 },
      betas: [beta(0.95), beta(0.95)],
      shampooBeta: { default: null, nullable: true, min: 0, below: 1 },
      preconditionFrequency: { default: 10, min: 1, integer: true },
      eps: { default: 1e-8, min: 0, mayVanish: false },
      correctBias: { default: true },
      ...commonSpecs,
      weightDecay: { default: 1e-2, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots: {
      exp_avg: {},
      exp_avg_sq: { min: 0 },
      GG_0: { shape: (of) => square(of, 0) },
      GG_1: { shape: (of) => square(of, 1) },
      Q_0: { shape: (of) => square(of, 0) },
      Q_1: { shape: (of) => square(of, 1) },
      work: { shape: (of) => [isMatrix(of) ? workOf(of) : 0], scratch: true },
    },
  };

  protected override slots(): Record<string, number> {
    return { exp_avg: 0, exp_avg_sq: 0, GG_0: 0, GG_1: 0, Q_0: 0, Q_1: 0, work: 0 };
  }

  protected override update(work: readonly Work<SOAPOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<SOAPOptions>[]): () => void {
    // All planned and linked first, since that may be refused.
    const steps = work.flatMap((each) => {
      const { h, progress } = each;
      const { step } = progress;
      const { gradScale, l2, decay } = common(h);
      const adam = each.checked(this.plan(h, progress));
      const inBases = each.checked(adamPass(h, step, { gradScale: 1, l2: 0, decay: 0 }, 1));
      const matrix: SOAPStep = {
        ...{ gradScale, l2, decay, beta1: h.betas[0], shampooBeta: h.shampooBeta ?? h.betas[1] },
        adam: step > 1 ? inBases : undefined,
        turns: (step - 1) % h.preconditionFrequency === 0,
      };
      return tensors(each).map((tensor) => {
        if (!isMatrix(tensor.shape)) return () => step > 1 && tensor.sweep(adam);
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

  /** Of what is no matrix. Decay comes after the step: it makes that shorter too. */
  protected override plan(h: Resolved<SOAPOptions>, { step }: Progress): Pass {
    const { gradScale, l2, decay } = common(h);
    return adamPass(h, step, { gradScale, l2, decay }, decay);
  }
}

const KEPT = ["exp_avg", "exp_avg_sq", "GG_0", "GG_1", "Q_0", "Q_1"];

/** Adam's step, whose count is one behind, since the first moves nothing. */
function adamPass(
  h: Resolved<SOAPOptions>,
  step: number,
  others: Constants<"gradScale" | "l2" | "decay">,
  factor: number,
): Pass {
  const t = Math.max(step - 1, 1);
  const parts = constantParts(h.betas[0], t, false);
  const adam = nadamPass({ ...h, epsPlacement: "uncorrected" }, parts, t);
  const expAvgStep = factor * (h.correctBias ? adam.constants.expAvgStep! : h.lr);
  return { ...adam, constants: { ...adam.constants, ...others, expAvgStep } };
}

function isMatrix(shape: readonly number[]): boolean {
  return shape.length === 2;
}

function square(shape: readonly number[], side: 0 | 1): readonly number[] {
  return isMatrix(shape) ? [squareOf(shape[side]!)] : [0];
}

/** Made once for each tensor, so that a step allocates little. */
const matrices = new WeakMap<Tensor, SOAPMatrix>();

function matrixOf(tensor: Tensor): SOAPMatrix {
  let made = matrices.get(tensor);
  if (!made) {
    made = new SOAPMatrix(tensor);
    matrices.set(tensor, made);
  }
  return made;
}
