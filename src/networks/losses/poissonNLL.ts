import { poisson, poissonLog, poissonRest } from "#kernels/counts.js";
import { checkFlag, checkNumber } from "../../validate.ts";
import { CountLoss, type RestKernel } from "./counts.ts";
import type { ElementwiseKernel } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";

/** Options of {@link poissonNLL}. */
export interface PoissonNLLOptions extends ReductionOptions {
  /** Whether outputs are logarithms of rates; else they are rates. Default true. */
  readonly logInput?: boolean;
  /** Whether the loss has log t! too, by Stirling's formula; gradients are the same. Default false. */
  readonly full?: boolean;
  /** ε, added to rates of which the logarithm is taken, where `logInput` is false: (0, ∞). Default 1e-8. */
  readonly eps?: number;
}

class PoissonNLL extends CountLoss {
  override readonly takesLogits: boolean;
  protected override readonly kernel: ElementwiseKernel;
  protected override readonly rest: RestKernel | undefined;
  protected override readonly parameter: number;

  constructor(options: PoissonNLLOptions) {
    super("poissonNLL", options, ["logInput", "full", "eps"]);
    const { logInput = true, full = false, eps = 1e-8 } = options;
    checkFlag(`${this.name}: logInput`, logInput);
    checkFlag(`${this.name}: full`, full);
    this.parameter = checkNumber(`${this.name}: eps`, eps, { above: 0 });
    // Rates are positive: by an activation.
    this.takesLogits = logInput;
    this.kernel = logInput ? poissonLog : poisson;
    this.rest = full ? poissonRest : undefined;
  }

  with(options: PoissonNLLOptions): PoissonNLL {
    return new PoissonNLL(options);
  }
}

/**
 * The negative log-likelihood of counts t by a Poisson distribution, eʸ − t·y on logarithms y of rates, or
 * y − t·log(y + ε) on rates; with `full` t·log t − t + ½·log 2πt more where t > 1. Targets rows × outputs, each in
 * [0, ∞); as `torch.nn.PoissonNLLLoss`.
 */
export const poissonNLL: PoissonNLL = /* @__PURE__ */ new PoissonNLL({});
