import { checkKeys, checkNumber } from "../validate.ts";

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
  /** What losses are multiplied by. */
  readonly scale: number;
  /** What the scale grows by. */
  readonly growth_factor: number;
  /** What it falls by, after gradients that were not finite. */
  readonly backoff_factor: number;
  /** Steps in a row without such before it grows. */
  readonly growth_interval: number;
  /** How many of these there have been. */
  readonly _growth_tracker: number;
}

export const specs = {
  initScale: { above: 0 },
  growthFactor: { above: 1 },
  backoffFactor: { above: 0, below: 1 },
  growthInterval: { min: 1, integer: true },
} as const;

/** The scale in single precision. */
export function singleScale(where: string, value: number): number {
  const single = Math.fround(value);
  if (isScale(single)) return single;
  const what = single > 0 && Number.isFinite(single) ? "one whose inverse" : "a number that";
  throw new RangeError(`${where} must be ${what} single precision holds, got ${value}`);
}

/** Whether single precision holds it, and its inverse, which gradients are multiplied by. */
export function isScale(single: number): boolean {
  return single > 0 && Number.isFinite(single) && Number.isFinite(Math.fround(1 / single));
}

/** Each value read once. @throws TypeError, RangeError for what is no state. */
export function readScalerState(state: object): GradScalerState {
  const where = "GradScaler: state";
  const ranges = {
    scale: specs.initScale,
    growth_factor: specs.growthFactor,
    backoff_factor: specs.backoffFactor,
    growth_interval: specs.growthInterval,
    _growth_tracker: { min: 0, integer: true },
  };
  checkKeys(where, state, Object.keys(ranges));
  const given: Readonly<Record<string, unknown>> = { ...state };
  const read = (name: keyof typeof ranges) =>
    checkNumber(`${where}.${name}`, given[name], ranges[name]);
  return {
    scale: singleScale(`${where}.scale`, read("scale")),
    growth_factor: read("growth_factor"),
    backoff_factor: read("backoff_factor"),
    growth_interval: read("growth_interval"),
    _growth_tracker: read("_growth_tracker"),
  };
}
