import type { Description } from "../base/description.ts";
import { Adam, type AdamOptions } from "./adam.ts";

/**
 * Adam for sparse gradients, as PyTorch has it: the moments of a slice change when it is touched, and only then.
 *
 * For each slice with a gradient g: m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²;
 * θ ← θ − lr·√(1−β₂ᵗ)/(1−β₁ᵗ) · m / (√v + ε), t counting all steps.
 *
 * In the lineage's one frame θ ← θ − lr·m/√v: Φ and Ψ as Adam. It is Adam with `epsPlacement` `"uncorrected"`:
 * Adam itself takes sparse gradients too, with its own ε, and this one dense gradients, which PyTorch's refuses.
 *
 * State: `exp_avg` (m), `exp_avg_sq` (v), of the size of the parameter. Defaults are PyTorch's.
 * Kingma & Ba, "Adam: A Method for Stochastic Optimization", algorithm 1 (arXiv:1412.6980).
 */
export class SparseAdam extends Adam {
  static override readonly description: Description<AdamOptions> = {
    ...Adam.description,
    name: "SparseAdam",
    options: {
      ...Adam.description.options,
      epsPlacement: { default: "uncorrected", choices: ["outside", "inside", "uncorrected"] },
    },
  };
}
