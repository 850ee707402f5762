import type { CommonOptions, Hyperparameter } from "../base/options.ts";
import type { BiasedEpsPlacement } from "./bias.ts";

/** Options of `Muon`. */
export interface MuonOptions extends CommonOptions {
  /** Learning rate, in [0, ∞). Default 1e-3. */
  lr?: Hyperparameter;
  /** μ in [0, 1). Default 0.95. */
  momentum?: Hyperparameter;
  /** Nesterov's momentum: U is taken one step ahead. Default true. */
  nesterov?: boolean;
  /**
   * - `"average"` (PyTorch's code, optax; default): B ← μB + (1−μ)G.
   * - `"sum"` (Keras; PyTorch's documentation): B ← μB + G.
   */
  momentumForm?: "average" | "sum";
  /** With `"average"` (optax): divide B by 1−μᵗ, with `nesterov` by 1−μᵗ⁺¹, and G by 1−μᵗ. Default false. */
  biasCorrection?: boolean;
  /** a, b and c of the iteration. Default [3.4445, -4.775, 2.0315]. */
  nsCoefficients?: readonly [Hyperparameter, Hyperparameter, Hyperparameter];
  /** Iterations: a whole number in [0, 100). Default 5. */
  nsSteps?: Hyperparameter;
  /** ε in [0, ∞), of the norm and of the fallback. Default 1e-7. */
  eps?: Hyperparameter;
  /** The norm is taken as max(‖U‖, ε): `"clamped"` (PyTorch, default), or as ‖U‖ + ε: `"added"` (optax, Keras). */
  nsEps?: "clamped" | "added";
  /**
   * What multiplies `lr` for a matrix of r rows and c columns:
   * - `"original"` (Jordan, PyTorch; default): √max(1, r/c), for weights with a row for each output.
   * - `"transposed"` (optax): √max(1, c/r), for weights with a column for each output.
   * - `"match_rms_adamw"` (Moonshot, Keras): 0.2·√max(r, c); then `lr` and `weightDecay` are as AdamW's.
   * - `"none"`: 1.
   */
  adjustLrFn?: "original" | "transposed" | "match_rms_adamw" | "none";
  /** Who steps what is no matrix: `"adamw"` (optax, Keras; default), or `"none"`: it is refused (PyTorch). */
  fallback?: "adamw" | "none";
  /** The fallback's learning rate, in [0, ∞), or null: as `lr`. Default null. */
  adamLr?: Hyperparameter | null;
  /** The fallback's β₁ and β₂ in [0, 1). Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** Where the fallback's ε stands, as in `Adam`. Default `"outside"`. */
  epsPlacement?: BiasedEpsPlacement;
  /** The fallback's weight decay, in [0, ∞), or null: as `weightDecay`. Default null. */
  adamWeightDecay?: Hyperparameter | null;
  /** Whether the fallback takes m one step ahead, as optax does with `nesterov`. Default false. */
  adamNesterov?: boolean;
}
