import type { CommonOptions, Hyperparameter } from "../../base/options.ts";
import type { AveragingOptions, WarmupOptions } from "./averaging.ts";

/** Options of `ScheduleFreeSGD`. */
export interface ScheduleFreeSGDOptions extends CommonOptions, AveragingOptions, WarmupOptions {
  /** Learning rate, in [0, ∞). Default 1; ten times what SGD takes with momentum, and more. */
  lr?: Hyperparameter;
  /** β in (0, 1): where between z and their average x gradients are taken. Default 0.9. */
  momentum?: Hyperparameter;
}

/** Options of `ScheduleFreeAdamW`. */
export interface ScheduleFreeAdamWOptions extends AdaptiveOptions, WarmupOptions {
  /**
   * Where a decoupled decay acts: `"step"` (the authors; default) adds λy to the step that z takes;
   * `"parameter"` (Keras) shrinks y by 1 − lr·λ before it.
   */
  decayForm?: "step" | "parameter";
}

/** Options of `ScheduleFreeRAdam`. */
export interface ScheduleFreeRAdamOptions extends AdaptiveOptions {
  /**
   * Whether nothing moves in the first steps, in which v is too young to divide by (4, with β₂ = 0.999); else they are
   * steps by the bare gradient. Default true.
   */
  silentSgdPhase?: boolean;
}

/** What both have. */
export interface AdaptiveOptions extends CommonOptions, AveragingOptions {
  /** Learning rate, in [0, ∞). Default 2.5e-3: up to ten times what Adam takes. */
  lr?: Hyperparameter;
  /** β₁ in (0, 1): where between z and their average x gradients are taken; β₂ in [0, 1). Default [0.9, 0.999]. */
  betas?: readonly [Hyperparameter, Hyperparameter];
  /** ε in [0, ∞), added to √v̂. Default 1e-8. With 0, an element without history takes no step. */
  eps?: Hyperparameter;
}
