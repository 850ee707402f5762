import type { CommonOptions, Hyperparameter } from "../../base/options.ts";

/** Options of LBFGS. Those of the step, all but `lr` and `weightDecay`, must be the same in all groups. */
export interface LBFGSOptions extends Omit<CommonOptions, "decoupledWeightDecay"> {
  /**
   * Learning rate, in [0, ∞): what the direction is multiplied by, or what a line search tries first. Default 1.
   * The first iteration, which knows no curvature yet, takes lr · min(1, 1/‖g‖₁).
   */
  lr?: Hyperparameter;
  /** Iterations a step, a whole number from 1. Default 20. */
  maxIter?: Hyperparameter;
  /** After so many evaluations a step ends, a whole number from 1. Default null: 1.25 · maxIter. */
  maxEval?: Hyperparameter | null;
  /** In [0, ∞): a step ends where no element of the gradient is larger. Default 1e-7. */
  toleranceGrad?: Hyperparameter;
  /** In [0, ∞): a step ends where neither the loss nor any parameter changes by more. Default 1e-9. */
  toleranceChange?: Hyperparameter;
  /** How many pairs of steps and gradients' changes are kept, a whole number from 1. Default 100. */
  historySize?: number;
  /**
   * - `null` (PyTorch, default): none; the step is `lr` times the direction.
   * - `"strong_wolfe"` (PyTorch): cubic interpolation, until the strong Wolfe conditions hold. Take this one, unless
   *   every evaluation is on another batch.
   * - `"backtracking"`, `"zoom"`: optax's `scale_by_backtracking_linesearch` and `scale_by_zoom_linesearch`.
   */
  lineSearch?: null | "strong_wolfe" | "backtracking" | "zoom";
  /** What the first step is limited by: the gradient's 1-norm (`"l1"`, PyTorch, default) or 2-norm (`"l2"`, optax). */
  firstStep?: "l1" | "l2";
}
