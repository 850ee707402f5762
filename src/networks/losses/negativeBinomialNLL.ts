import { negativeBinomial, negativeBinomialRest } from "#kernels/counts.js";
import { checkFlag, checkNumber } from "../../validate.ts";
import { CountLoss, type RestKernel } from "./counts.ts";
import type { ElementwiseKernel } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";

/** Options of {@link negativeBinomialNLL}. */
export interface NegativeBinomialNLLOptions extends ReductionOptions {
  /**
   * r, PyTorch's `total_count`: the variance of counts of the mean μ is μ + μ²/r, so that 1/r is what others call
   * their dispersion: (0, ∞). Default 1.
   */
  readonly totalCount?: number;
  /** Whether the loss has log Γ(r) + log t! − log Γ(t + r) too; gradients are the same. Default false. */
  readonly full?: boolean;
}

class NegativeBinomialNLL extends CountLoss {
  override readonly takesLogits = true;
  protected override readonly kernel: ElementwiseKernel = negativeBinomial;
  protected override readonly rest: RestKernel | undefined;
  protected override readonly parameter: number;

  constructor(options: NegativeBinomialNLLOptions) {
    super("negativeBinomialNLL", options, ["totalCount", "full"]);
    const { totalCount = 1, full = false } = options;
    this.parameter = checkNumber(`${this.name}: totalCount`, totalCount, { above: 0 });
    checkFlag(`${this.name}: full`, full);
    this.rest = full ? negativeBinomialRest : undefined;
  }

  with(options: NegativeBinomialNLLOptions): NegativeBinomialNLL {
    return new NegativeBinomialNLL(options);
  }
}

/**
 * The negative log-likelihood of counts t by a negative binomial distribution, for counts that scatter more than
 * Poisson's: r·softplus(z) + t·softplus(−z), z = y − log r, on logarithms y of means; softplus(z) = log(1 + eᶻ).
 * Targets rows × outputs, each in [0, ∞); with `full` it is −`log_prob` of
 * `torch.distributions.NegativeBinomial(r, logits=z)`.
 */
export const negativeBinomialNLL: NegativeBinomialNLL = /* @__PURE__ */ new NegativeBinomialNLL({});
