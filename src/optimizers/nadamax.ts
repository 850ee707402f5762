import type { Description } from "../base/description.ts";
import type { Resolved } from "../base/options.ts";
import type { Constants } from "../kernels.ts";
import { power } from "../math.ts";
import { Adamax, type AdamaxOptions, adamaxOptions } from "./adamax.ts";

/**
 * NadaMax: Adamax with Nesterov's momentum.
 *
 * g, m and u as {@link Adamax}; θ ← θ − lr/(1−β₁ᵗ) · (β₁m + (1−β₁)g)/u
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ: (β₁m + (1−β₁)g)/(1−β₁ᵗ), one step of m ahead; Ψ: √v = u.
 *
 * State: `exp_avg` (m), `exp_inf` (u). No other library's numbers to follow: defaults are those of `Adamax`.
 * Dozat, "Incorporating Nesterov Momentum into Adam", ICLR workshop (2016), applied to Kingma & Ba,
 * algorithm 2 (arXiv:1412.6980).
 */
export class NadaMax extends Adamax {
  static override readonly description: Description<AdamaxOptions> = {
    name: "NadaMax",
    options: adamaxOptions,
    slots: { exp_avg: {}, exp_inf: { min: 0 } },
  };

  protected override stepSizes(
    { lr, betas }: Resolved<AdamaxOptions>,
    t: number,
  ): Constants<"expAvgStep" | "gradStep"> {
    const [beta1] = betas;
    const step = lr / (1 - power(beta1, t));
    return { expAvgStep: step * beta1, gradStep: step * (1 - beta1) };
  }
}
