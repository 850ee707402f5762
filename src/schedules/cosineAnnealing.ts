import { exponentRange } from "../math.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";
import { annealCosine } from "./anneal.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@link cosineAnnealing}. */
export interface CosineAnnealingOptions {
  /** The value at step 0: any finite number. */
  readonly initial: number;
  /** The value at step `total`: any finite number, also one above `initial`. Default: 0. */
  readonly final?: number;
  /** Steps from `initial` to `final`: a whole number in [1, ∞). */
  readonly total: number;
  /** What half a cosine is raised to, in (0, 2⁵³). Default: 1. */
  readonly exponent?: number;
  /** After step `total`: "turn" back to `initial` and on, to and fro, or "hold" at `final`. Default: "turn". */
  readonly beyond?: "turn" | "hold";
}

/**
 * Along half a cosine, down or up, and back, to and fro without end:
 *
 *     final + (initial − final) · ((1 + cos(π · step / total)) / 2)^exponent
 *
 * PyTorch's `CosineAnnealingLR(T_max, eta_min)` in full, where {@link cosine} is it up to its `T_max`. It is
 * also what rises along a cosine, as weight decay does in DINO (arXiv:2104.14294).
 *
 * Loshchilov & Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", eq. 5
 * (arXiv:1608.03983).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function cosineAnnealing(options: CosineAnnealingOptions): Schedule {
  checkKeys("cosineAnnealing", options, ["initial", "final", "total", "exponent", "beyond"]);
  const { initial, final = 0, total, exponent = 1, beyond = "turn" } = options;
  checkNumber("cosineAnnealing: initial", initial, anyValue);
  checkNumber("cosineAnnealing: final", final, anyValue);
  checkNumber("cosineAnnealing: total", total, stepCount);
  checkNumber("cosineAnnealing: exponent", exponent, exponentRange);
  checkChoice("cosineAnnealing: beyond", beyond, ["turn", "hold"]);
  return scheduleOf("cosineAnnealing", (step) => {
    const at = beyond === "hold" ? Math.min(step, total) : step % (2 * total);
    return annealCosine(initial, final, (at <= total ? at : 2 * total - at) / total, exponent);
  });
}
