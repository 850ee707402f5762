import { muon } from "#kernels/muon.js";
import { axpby } from "#kernels/vectors.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import { beta, commonSpecs, type Resolved } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { type Tensor, tensors } from "../base/tensors.ts";
import { power } from "../math.ts";
import { type Parameter, titleOf } from "../parameter.ts";
import type { MuonOptions } from "./muonOptions.ts";
import { constantParts, nadamPass } from "./nadamPass.ts";
import { Orthogonalizer, resultOf, workOf } from "./newtonSchulz.ts";

export type { MuonOptions } from "./muonOptions.ts";

/**
 * Muon: momentum of which, for a matrix, all singular values are made about 1. For weights of hidden layers; what
 * has another number of dimensions than two is stepped by AdamW.
 *
 * G ← ∇J(θ); B ← μB + (1−μ)G; U ← μB + (1−μ)G (without `nesterov`: B); X ← U / max(‖U‖, ε);
 * five times X ← aX + (bA + cA²)X with A = XXᵀ; θ ← (1 − lr·λ)θ − lr·√max(1, rows/columns)·X
 *
 * The iteration runs in the parameters' precision, where PyTorch takes bfloat16, of which two digits are defined. It
 * is products of matrices: a step of n × n costs about 30·n³ operations, so that on small batches of large matrices
 * it takes longer than the gradient. Embeddings and output layers are better given to `AdamW`: by `multi`.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: U; Ψ: UUᵀ, of which a matrix divides by the root.
 *
 * State: `momentum_buffer` (B) of matrices, `exp_avg` and `exp_avg_sq` of all else. Defaults are PyTorch's, but for
 * `fallback`: `torch.Muon` of `nadir/conventions` refuses what is no matrix, as PyTorch does.
 * Throws TypeError for a parameter that is no matrix, with `fallback: "none"`.
 * Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (2024,
 * https://kellerjordan.github.io/posts/muon/); Liu et al., "Muon is Scalable for LLM Training" (arXiv:2502.16982).
 */
export class Muon extends Optimizer<MuonOptions> {
  static readonly description: Description<MuonOptions> = {
    name: "Muon",
    options: {
      lr: { default: 1e-3, min: 0 },
      momentum: beta(0.95),
      nesterov: { default: true },
      momentumForm: { default: "average", choices: ["average", "sum"] },
      biasCorrection: { default: false },
      nsCoefficients: [{ default: 3.4445 }, { default: -4.775 }, { default: 2.0315 }],
      nsSteps: { default: 5, min: 0, below: 100, integer: true },
      eps: { default: 1e-7, min: 0, mayVanish: false },
      nsEps: { default: "clamped", choices: ["clamped", "added"] },
      adjustLrFn: {
        default: "original",
        choices: ["original", "transposed", "match_rms_adamw", "none"],
      },
      fallback: { default: "adamw", choices: ["adamw", "none"] },
      adamLr: { default: null, nullable: true, min: 0 },
      betas: [beta(0.9), beta(0.999)],
      epsPlacement: { default: "outside", choices: ["outside", "inside", "uncorrected"] },
      adamWeightDecay: { default: null, nullable: true, min: 0 },
      adamNesterov: { default: false },
      ...commonSpecs,
      weightDecay: { default: 0.1, min: 0 },
      decoupledWeightDecay: { default: true },
    },
    slots: {
      momentum_buffer: { shape: (of) => (isMatrix(of) ? of : [0]) },
      exp_avg: { shape: (of) => (isMatrix(of) ? [0] : of) },
      exp_avg_sq: { shape: (of) => (isMatrix(of) ? [0] : of), min: 0 },
      direction: { shape: (of) => (isMatrix(of) ? of : [0]), scratch: true },
      products: { shape: (of) => [isMatrix(of) ? workOf(of) : 0], scratch: true },
    },
  };

  protected override slots(): Record<string, number> {
    return { momentum_buffer: 0, exp_avg: 0, exp_avg_sq: 0, direction: 0, products: 0 };
  }

  protected override check(
    where: string,
    options: Required<MuonOptions>,
    params: readonly Parameter[] = [],
  ): void {
    if (options.biasCorrection && options.momentumForm !== "average") {
      throw new RangeError(`${where}: biasCorrection needs momentumForm "average"`);
    }
    for (const parameter of params) checkMatrix(where, parameter, options);
  }

  protected override update(work: readonly Work<MuonOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<MuonOptions>[]): () => void {
    // All planned and linked first, since that may be refused.
    const steps = work.flatMap((each) => {
      const { h, progress } = each;
      const momentum = each.checked(this.plan(h, progress));
      const fallback = each.checked(fallbackPass(h, progress));
      return tensors(each).map((tensor) => {
        checkMatrix("Muon", tensor, h);
        if (!isMatrix(tensor.shape)) return () => tensor.sweep(fallback);
        if (tensor.length === 0) return () => {};
        const step = each.checked(matrixPass(h, tensor.shape));
        const orthogonalizer = orthogonalizerOf(tensor);
        return () => {
          tensor.sweep(momentum);
          orthogonalizer.run(h, (norm) =>
            h.nsEps === "added" ? norm + h.eps : Math.max(norm, h.eps),
          );
          tensor.sweep(step);
        };
      });
    });
    return () => {
      for (const step of steps) step();
      for (const each of work) each.remember(["momentum_buffer", "exp_avg", "exp_avg_sq"]);
    };
  }

  protected override plan(h: Resolved<MuonOptions>, { step }: Progress): Pass {
    const { momentum, nesterov, momentumForm, biasCorrection } = h;
    const { gradScale, l2 } = common(h);
    const intake = momentumForm === "sum" ? 1 : 1 - momentum;
    const grad = biasCorrection ? 1 - power(momentum, step) : 1;
    const buffer = biasCorrection && nesterov ? 1 - power(momentum, step + 1) : grad;
    return pass(muon, {
      gradScale,
      l2,
      momentum,
      intake,
      bufferPart: (nesterov ? momentum : 1) / buffer,
      gradPart: nesterov ? intake / grad : 0,
    });
  }
}

/** @throws TypeError for what nobody steps. */
function checkMatrix(
  where: string,
  { name, shape }: Pick<Parameter, "name" | "shape">,
  { fallback }: Pick<Required<MuonOptions>, "fallback">,
): void {
  if (fallback !== "none" || isMatrix(shape)) return;
  const got = `got shape [${shape.join(", ")}]`;
  throw new TypeError(`${where}: ${titleOf(name)} must be a matrix without a fallback, ${got}`);
}

function isMatrix(shape: readonly number[]): boolean {
  return shape.length === 2;
}

/** Made once for each tensor, so that a step allocates little. */
const orthogonalizers = new WeakMap<Tensor, Orthogonalizer>();

function orthogonalizerOf(tensor: Tensor): Orthogonalizer {
  let made = orthogonalizers.get(tensor);
  if (!made) {
    made = new Orthogonalizer(tensor);
    orthogonalizers.set(tensor, made);
  }
  return made;
}

/** The step of a matrix along what was orthogonalized. */
function matrixPass(h: Resolved<MuonOptions>, [rows, columns]: readonly number[]): Pass {
  const factors = {
    original: Math.sqrt(Math.max(1, rows! / columns!)),
    transposed: Math.sqrt(Math.max(1, columns! / rows!)),
    match_rms_adamw: 0.2 * Math.sqrt(Math.max(rows!, columns!)),
    none: 1,
  };
  const step = pass(axpby, { a: -h.lr * factors[h.adjustLrFn], b: common(h).decay });
  return { ...step, arrays: ["param", resultOf(h.nsSteps)] };
}

/** The step of what is no matrix. */
function fallbackPass(h: Resolved<MuonOptions>, { step }: Progress): Pass {
  const { adamLr, adamWeightDecay, adamNesterov, betas } = h;
  const lr = adamLr ?? h.lr;
  const weightDecay = adamWeightDecay ?? h.weightDecay;
  return nadamPass({ ...h, lr, weightDecay }, constantParts(betas[0], step, adamNesterov), step);
}
