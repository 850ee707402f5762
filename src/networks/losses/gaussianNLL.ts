import { gaussian, gaussianLog } from "#kernels/gaussian.js";
import { checkFlag, checkNumber, describe } from "../../validate.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundElementwise } from "./elementwise.ts";
import { halvesOf } from "./halves.ts";
import { Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link gaussianNLL}. */
export interface GaussianNLLOptions extends ReductionOptions {
  /** Whether outputs have logarithms of variances, which any numbers are; else variances. Default false, as PyTorch's. */
  readonly logVariance?: boolean;
  /** Whether the loss has ½·log 2π too; gradients are the same. Default false. */
  readonly full?: boolean;
  /** ε, what smaller variances count as, where `logVariance` is false: (0, ∞). Default 1e-6. */
  readonly eps?: number;
}

/** ½ · log 2π. */
const REST = 0.918_938_533_204_672_7;

type Read = Required<Omit<GaussianNLLOptions, "reduction">>;

class GaussianNLL extends Loss {
  override readonly takesLogits: boolean;
  readonly #own: Read;

  constructor(options: GaussianNLLOptions) {
    super("gaussianNLL", options, ["logVariance", "full", "eps"]);
    const { logVariance = false, full = false, eps = 1e-6 } = options;
    checkFlag(`${this.name}: logVariance`, logVariance);
    checkFlag(`${this.name}: full`, full);
    checkNumber(`${this.name}: eps`, eps, { above: 0 });
    // Variances are positive: by an activation.
    this.takesLogits = logVariance;
    this.#own = { logVariance, full, eps };
  }

  with(options: GaussianNLLOptions): GaussianNLL {
    return new GaussianNLL(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundGaussianNLL(this.name, areas, this.#own);
  }
}

class BoundGaussianNLL extends BoundElementwise {
  readonly #own: Read;

  /** @throws RangeError for outputs that are no means and variances. */
  constructor(name: string, areas: LossAreas, own: Read) {
    super({ name, targetKind: undefined }, halvesOf(areas));
    this.#own = own;
    const { where, output, layout } = areas;
    const channels = layout === "nchw" ? output[0]! : output.at(-1)!;
    if (channels % 2 === 0) return;
    throw new RangeError(
      `${where}: ${name} takes means, and behind them as many variances, got outputs ${describe(output)}`,
    );
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, columns, classes } = this.areas;
    const { logVariance, full, eps } = this.#own;
    const positions = columns / classes;
    const rest = full ? REST : 0;
    return logVariance
      ? kernels.routine(gaussianLog)(
          outputs.address,
          targets.address,
          rowScales.address,
          gradient.address,
          rows * positions,
          classes,
          positions,
          rest,
        )
      : kernels.routine(gaussian)(
          outputs.address,
          targets.address,
          rowScales.address,
          gradient.address,
          rows * positions,
          classes,
          positions,
          eps,
          rest,
        );
  }
}

/**
 * The negative log-likelihood of numbers t by normal distributions of which the network gives mean μ and variance v:
 * ½·(log v + (μ − t)²/v), v at least ε; with `full` ½·log 2π more; as `torch.nn.GaussianNLLLoss`. With `logVariance` it
 * gives s = log v, and the loss is ½·(s + (μ − t)²·e^−s), as it is on outputs of a dense layer.
 *
 * A row of outputs is [2 · size]: the means, and behind them the variances, of each position where there are several
 * axes; with layout `"nchw"` the first half of channels, and the second. Variances are positive by an activation:
 * `concat([[dense(size)], [dense(size), softplus()]])`. Where one is below 0, which PyTorch refuses, the loss is NaN.
 * Gradients go through ε as if it were the variance, as PyTorch's. Targets are rows × size; a mean is over all of them.
 *
 * Nix & Weigend, "Estimating the mean and variance of the target probability distribution" (ICNN 1994).
 */
export const gaussianNLL: GaussianNLL = /* @__PURE__ */ new GaussianNLL({});
