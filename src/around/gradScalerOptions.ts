/** Options of `GradScaler`. */
export interface GradScalerOptions {
  /** The scale at first, in (0, ∞). Default: 2¹⁶; Keras's is 2¹⁵. */
  readonly initScale?: number;
  /** What the scale is multiplied by after `growthInterval` finite steps, in (1, ∞). Default: 2. */
  readonly growthFactor?: number;
  /** What it is multiplied by after a step that is not finite, in (0, 1). Default: 0.5. */
  readonly backoffFactor?: number;
  /** Finite steps in a row until it grows: a whole number in [1, ∞). Default: 2000. */
  readonly growthInterval?: number;
}

/** What a `GradScaler` holds, under PyTorch's names. */
export interface GradScalerState {
  readonly scale: number;
  readonly growth_factor: number;
  readonly backoff_factor: number;
  readonly growth_interval: number;
  readonly _growth_tracker: number;
}
