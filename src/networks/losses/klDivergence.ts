import { klDivergence as kernel, logTargetKlDivergence } from "#kernels/divergences.js";
import { checkChoice, checkFlag } from "../../validate.ts";
import type { Values } from "../../values.ts";
import type { Batch } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundByKernel, type ElementwiseKernel, type TargetKind } from "./elementwise.ts";
import { Loss, type Reduction, type ReductionOptions } from "./loss.ts";

/** Options of {@link klDivergence}. */
export interface KLDivergenceOptions {
  /**
   * `"mean"` (default, as PyTorch's) over all outputs; `"batchMean"` over rows, which is the divergence itself; or
   * `"sum"`, or `"none"`.
   */
  readonly reduction?: Reduction | "batchMean";
  /** Whether targets are logarithms too. Default false. */
  readonly logTarget?: boolean;
}

const PROBABILITIES: TargetKind = { must: "in [0, ∞)", has: (t) => t >= 0 && t < Infinity };
const LOGARITHMS: TargetKind = { must: "in [-∞, ∞)", has: (t) => t < Infinity };

const reductions = ["mean", "batchMean", "sum", "none"] as const;

class KLDivergence extends Loss {
  override readonly takesLogits = false;
  readonly #kernel: ElementwiseKernel;
  readonly #targetKind: TargetKind;
  readonly #isByRow: boolean;

  constructor(options: KLDivergenceOptions) {
    const { reduction = "mean", logTarget = false } = options ?? {};
    checkChoice("klDivergence: reduction", reduction, reductions);
    const isByRow = reduction === "batchMean";
    const common = isByRow ? { ...options, reduction: "mean" as const } : options;
    super("klDivergence", common as ReductionOptions, ["logTarget"]);
    checkFlag(`${this.name}: logTarget`, logTarget);
    this.#kernel = logTarget ? logTargetKlDivergence : kernel;
    this.#targetKind = logTarget ? LOGARITHMS : PROBABILITIES;
    this.#isByRow = isByRow;
  }

  with(options: KLDivergenceOptions): KLDivergence {
    return new KLDivergence(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    const loss = { name: this.name, targetKind: this.#targetKind };
    return this.#isByRow
      ? new BoundByRow(loss, areas, this.#kernel, 0)
      : new BoundByKernel(loss, areas, this.#kernel, 0);
  }
}

/** A mean of it is over rows. */
class BoundByRow extends BoundByKernel {
  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    return super.stage(targets, batch, rowWeights) / this.areas.columns;
  }
}

/**
 * t·(log t − y) on logarithms y of probabilities, the Kullback–Leibler divergence of targets t from outputs, of which
 * there are rows × outputs, each in [0, ∞); or eᵗ·(t − y) with `logTarget`. As `torch.nn.KLDivLoss`, whose `"mean"`
 * divides by all outputs and not by rows. On logits `softmaxCrossEntropy` of such targets has the same gradients.
 */
export const klDivergence: KLDivergence = /* @__PURE__ */ new KLDivergence({});
