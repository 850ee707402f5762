import type { Scale } from "./scales.ts";

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly scale: Scale;
  readonly step?: number;
}

/** Of options by the field's names, where useful values lie: a slider's ends, which typing may leave. */
const ranges: Readonly<Record<string, SliderRange>> = {
  lr: { min: 0, max: 10, scale: "log" },
  weightDecay: { min: 0, max: 1, scale: "log" },
  eps: { min: 1e-12, max: 1, scale: "log" },
  momentum: { min: 0, max: 0.999, scale: "decay" },
  betas: { min: 0, max: 0.9999, scale: "decay" },
  alpha: { min: 0, max: 0.9999, scale: "decay" },
  rho: { min: 0, max: 0.9999, scale: "decay" },
  dampening: { min: 0, max: 1, scale: "linear", step: 0.01 },
  gradScale: { min: 0, max: 2, scale: "linear", step: 0.01 },
  momentumDecay: { min: 0, max: 1, scale: "log" },
  lrDecay: { min: 0, max: 1, scale: "log" },
  initialAccumulatorValue: { min: 0, max: 10, scale: "log" },
};

/** A slider's ends for an option, also for one of a name that is not known here. */
export function rangeOf(
  name: string,
  spec: {
    readonly default: number;
    readonly min?: number;
    readonly max?: number;
    readonly below?: number;
    readonly above?: number;
  },
): SliderRange {
  const known = ranges[name];
  if (known) return known;
  const min = spec.min ?? spec.above ?? 0;
  const max = spec.max ?? spec.below;
  if (max === 1 && spec.default >= 0.5) return { min, max: 0.9999, scale: "decay" };
  return { min, max: max ?? Math.max(1, 10 * spec.default), scale: "linear" };
}
