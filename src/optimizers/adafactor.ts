import { normalized } from "#kernels/normalized.js";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import {
  beta,
  type CommonOptions,
  commonSpecs,
  type Hyperparameter,
  isActive,
  type Resolved,
} from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import { realPower } from "../math.ts";
import { colShape, factorize, linkFactors, rowShape } from "./factored.ts";
import { add, largest, linked, move, norm } from "./trust.ts";

/** Options of {@link Adafactor}. */
export interface AdafactorOptions extends CommonOptions {
  /** Learning rate, in [0, ∞): with `relativeStep` the most that a step is, of its tensor's size. Default 1e-2. */
  lr?: Hyperparameter;
  /** In (-2⁵³, 0]: β₂ is 1 − t^beta2Decay. Default −0.8. */
  beta2Decay?: Hyperparameter;
  /**
   * ε₁ in [0, ∞), or null: the precision's machine epsilon with `"clamp"`, 1e-30 with `"added"`. Default null.
   */
  eps1?: Hyperparameter | null;
  /** ε₂ in [0, ∞): the least that a tensor's size is taken for. Default 1e-3. */
  eps2?: Hyperparameter;
  /** Clipping threshold in [1, ∞) of the root mean square of a tensor's update, or null: none. Default 1. */
  d?: Hyperparameter | null;
  /**
   * - `"clamp"` (PyTorch, default): √v is ε₁ at least.
   * - `"added"` (paper, optax, Keras): ε₁ is added to g².
   */
  epsForm?: "clamp" | "added";
  /** Take no more than 1/√t for lr. Default true; optax has it not. */
  relativeStep?: boolean;
  /** Take steps in proportion to the tensor's size, max(ε₂, RMS(θ)). Default true. */
  scaleParameter?: boolean;
  /** Keep mean squares of matrices by rows and columns. Default true. */
  factored?: boolean;
  /** β₁ in [0, 1): how much of a mean of the updates is kept, which takes memory. Default 0: none. */
  momentum?: Hyperparameter;
}

/**
 * Adafactor: the mean squares of a matrix by rows and columns alone, so that it hardly takes memory beside
 * parameters and gradients; steps in proportion to a tensor's size.
 *
 * g ← ∇J(θ); β₂ = 1 − t^τ; R ← β₂R + (1−β₂)·mean of g² over rows; C ← β₂C + (1−β₂)·mean of g² over columns;
 * v = R·C / mean of R, of vectors v ← β₂v + (1−β₂)g²; u = g / max(√v, ε₁);
 * α = max(ε₂, RMS(θ)) · min(lr, 1/√t); θ ← (1 − lr·λ)θ − α·u / max(1, RMS(u)/d)
 *
 * Rows and columns are of the last two dimensions. In the lineage's one frame θ ← θ − lr·m/√v: Φ: g; Ψ: v.
 *
 * State: `row_var` (R) and `col_var` (C), of which sums are taken in double precision, `variance` (v) of vectors; `v` of all without
 * `factored`; `exp_avg` with momentum. Beside the state it takes memory for an update.
 * Shazeer & Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost", algorithms 4 and 5
 * (arXiv:1804.04235). Defaults are PyTorch's.
 */
export class Adafactor extends Optimizer<AdafactorOptions> {
  static readonly description: Description<AdafactorOptions> = {
    name: "Adafactor",
    options: {
      lr: { default: 1e-2, min: 0 },
      beta2Decay: { default: -0.8, above: -(2 ** 53), max: 0 },
      eps1: { default: null, nullable: true, min: 0 },
      eps2: { default: 1e-3, min: 0 },
      d: { default: 1, nullable: true, min: 1 },
      epsForm: { default: "clamp", choices: ["clamp", "added"] },
      relativeStep: { default: true },
      scaleParameter: { default: true },
      factored: { default: true },
      momentum: beta(0),
      ...commonSpecs,
      decoupledWeightDecay: { default: true },
    },
    slots: {
      row_var: { min: 0, shape: rowShape },
      col_var: { min: 0, shape: colShape },
      variance: { min: 0, shape: (of) => (of.length > 1 ? [0] : of) },
      v: { min: 0 },
      exp_avg: {},
      update: { scratch: true },
      sums: { scratch: true, dtype: "f64", shape: colShape },
    },
  };

  protected override slots(options: Required<AdafactorOptions>): Record<string, number> {
    return {
      ...(options.factored ? { row_var: 0, col_var: 0, variance: 0, sums: 0 } : { v: 0 }),
      ...(isActive(options.momentum) && { exp_avg: 0 }),
      update: 0,
    };
  }

  /** The update of a vector, and of what is not factored. */
  protected override plan(h: Resolved<AdafactorOptions>, { step }: Progress): Pass {
    const { gradScale, l2 } = common(h);
    const oneMinusBeta = 1 / realPower(step, -h.beta2Decay);
    const beta = 1 - oneMinusBeta;
    const added = h.epsForm === "added" ? oneMinusBeta * (h.eps1 ?? 1e-30) : 0;
    const constants = { gradScale, l2, beta, oneMinusBeta, added, cap: 1 };
    const arrays = ["param", "grad", "update", h.factored ? "variance" : "v"];
    return { ...pass(normalized, constants), arrays };
  }

  protected override update(work: readonly Work<AdafactorOptions>[]): void {
    this.ready(work)();
  }

  /** @internal */
  ready(work: readonly Work<AdafactorOptions>[]): () => void {
    const steps = work.map((each) => ({
      each,
      pass: each.checked(this.plan(each.h, each.progress)),
      tensors: linked(each),
    }));
    for (const { tensors } of steps) linkFactors(tensors);
    return () => {
      for (const { each, pass, tensors } of steps) {
        const { h, progress } = each;
        for (const tensor of tensors) if (tensor.length > 0) stepTensor(tensor, pass, h, progress);
        each.remember(Object.keys(this.slots(h as Required<AdafactorOptions>)));
      }
    };
  }
}

function stepTensor(
  tensor: Tensor,
  pass: Pass,
  h: Resolved<AdafactorOptions>,
  { step }: Progress,
): void {
  const rate = h.relativeStep ? Math.min(h.lr, 1 / Math.sqrt(step)) : h.lr;
  const size = h.scaleParameter ? Math.max(h.eps2, rms(tensor, "param")) : 1;
  const scale = normalize(tensor, pass, h);
  const clipped = h.d === null ? 1 : Math.max(1, rms(tensor, "update") / h.d);
  const by = (size * rate * scale) / clipped;
  const { decay } = common(h);
  if (h.momentum === 0) move(tensor, by, decay);
  else {
    add(tensor, "exp_avg", "update", (1 - h.momentum) * by, h.momentum);
    add(tensor, "param", "exp_avg", -1, decay);
  }
}

/** Makes u of the gradient, but for its sign. @returns the sign */
function normalize(tensor: Tensor, pass: Pass, h: Resolved<AdafactorOptions>): number {
  const least = h.epsForm === "clamp" ? (h.eps1 ?? EPSILON[tensor.dtype]) : 0;
  const cap = Math.min(1 / least, largest(tensor));
  const { gradScale, l2, beta, oneMinusBeta, added } = pass.constants as Record<string, number>;
  if (!h.factored || tensor.shape.length < 2) {
    tensor.sweep({ ...pass, constants: { ...pass.constants, cap } });
    return 1;
  }
  const keeping = { beta: beta!, weight: oneMinusBeta!, added: added!, least, cap };
  if (l2 === 0 && Math.abs(gradScale!) === 1) {
    factorize(tensor, "grad", keeping);
    return gradScale!;
  }
  tensor.copy("param", "update");
  add(tensor, "update", "grad", gradScale!, l2!);
  factorize(tensor, "update", keeping);
  return 1;
}

/** The distance from 1 to the next number: 2⁻²³, and 2⁻⁵². */
const EPSILON = { f32: 1.1920928955078125e-7, f64: 2.220446049250313e-16 } as const;

function rms(tensor: Tensor, x: string): number {
  return norm(tensor, x) / Math.sqrt(tensor.length);
}
