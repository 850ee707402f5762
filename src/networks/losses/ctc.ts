import { checkFlag, checkNumber } from "../../validate.ts";
import type { LossAreas } from "./areas.ts";
import { BoundCTC, type CTC as Own } from "./boundCTC.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link ctc}. */
export interface CTCOptions extends ReductionOptions {
  /** The class that says nothing: a whole number, from 0 on. Default 0. */
  readonly blank?: number;
  /**
   * Whether the loss and the gradient of a row whose labels do not fit into its positions are 0. Else they are ∞ and
   * NaN, as PyTorch's. Default false.
   */
  readonly zeroInfinity?: boolean;
  /** What fills a row of targets up behind its labels: a whole number, which may be `blank`. Default −100. */
  readonly ignoreIndex?: number;
  /**
   * Whether a row of targets begins with the number of its positions that count, in [0, time]. Else `masking` says it,
   * where the network has one, and otherwise all count. Default false.
   */
  readonly inputLengths?: boolean;
}

class CTC extends Loss {
  override readonly takesLogits = true;
  readonly #own: Own;

  constructor(options: CTCOptions) {
    super("ctc", options, ["blank", "zeroInfinity", "ignoreIndex", "inputLengths"]);
    const { blank = 0, zeroInfinity = false, ignoreIndex = -100, inputLengths = false } = options;
    const { name, reduction } = this;
    checkNumber(`${name}: blank`, blank, { min: 0, integer: true });
    checkFlag(`${name}: zeroInfinity`, zeroInfinity);
    checkNumber(`${name}: ignoreIndex`, ignoreIndex, { integer: true });
    checkFlag(`${name}: inputLengths`, inputLengths);
    const isMean = reduction === "mean";
    this.#own = { name, isMean, blank, zeroInfinity, ignoreIndex, inputLengths };
  }

  with(options: CTCOptions): CTC {
    return new CTC(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundCTC(this.#own, areas);
  }
}

/**
 * Connectionist temporal classification, for labels of which nobody says where in a row they are: speech, handwriting,
 * gestures. Outputs are [time, classes], logits y of each position; one class is blank. A row's loss is
 * −log Σ Π softmax(yₜ)[πₜ] over all paths π that are its labels, once repetitions are made one and then blanks left
 * out, as `torch.nn.CTCLoss`. PyTorch's takes log-softmax of y, and its rows as [time, batch, classes]: this one takes
 * y, so that no activation stands before it.
 *
 * Targets are rows × any number of labels, each a class that is not blank, filled up with `ignoreIndex` from a row's
 * last label on. A row of n labels, r of which are as the one before, needs n + r positions. `"mean"` divides each
 * row's loss by its number of labels, if it has any, and is the mean of that over rows; `"sum"` does not. A row whose
 * weight is 0 counts nothing, though its loss be ∞.
 *
 * On first use it takes 16 · (n + 3) · (time + 3) bytes for targets n wide, n ≤ time, and frees them with the network.
 * Graves et al., "Connectionist temporal classification: labelling unsegmented sequence data with recurrent neural
 * networks" (ICML 2006).
 */
export const ctc: CTC = /* @__PURE__ */ new CTC({});
