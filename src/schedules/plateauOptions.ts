import { checkChoice, checkKeys, checkNumber } from "../validate.ts";

/** Options of {@link ReduceLROnPlateau}. */
export interface PlateauOptions {
  /** Whether a lower or a higher metric is better. Default: "min". */
  readonly mode?: "min" | "max";
  /** What a reduction multiplies `lr` by, in [0, 1). Default: 0.1. */
  readonly factor?: number;
  /** How many metrics in a row may be no better before `lr` is reduced: in [0, ∞). Default: 10. */
  readonly patience?: number;
  /** By how much a metric must beat the best to be better, in [0, ∞). Default: 1e-4. */
  readonly threshold?: number;
  /**
   * How `threshold` is meant: "rel", a part of the size of the best metric, or "abs", a difference.
   * Default: "rel".
   */
  readonly thresholdMode?: "rel" | "abs";
  /** For how many metrics after a reduction none counts as bad: in [0, ∞). Default: 0. */
  readonly cooldown?: number;
  /** The lowest `lr`: one number in [0, ∞) for all groups, or one for each. Default: 0. */
  readonly minLr?: number | readonly number[];
  /** A reduction of `lr` by no more than this is not done, in [0, ∞). Default: 1e-8. */
  readonly eps?: number;
}

const optionKeys = [
  "mode",
  "factor",
  "patience",
  "threshold",
  "thresholdMode",
  "cooldown",
  "minLr",
  "eps",
] as const;
/** Whole numbers of metrics. */
export const metricCount = { min: 0, integer: true } as const;

/** The options with their defaults filled in, once all are found to be in their ranges. */
export function checkOptions(options: PlateauOptions): Required<PlateauOptions> {
  checkKeys("ReduceLROnPlateau", options, optionKeys);
  const { mode = "min", factor = 0.1, patience = 10, threshold = 1e-4 } = options;
  const { thresholdMode = "rel", cooldown = 0, minLr = 0, eps = 1e-8 } = options;
  checkChoice("ReduceLROnPlateau: mode", mode, ["min", "max"]);
  checkNumber("ReduceLROnPlateau: factor", factor, { min: 0, below: 1 });
  checkNumber("ReduceLROnPlateau: patience", patience, metricCount);
  checkNumber("ReduceLROnPlateau: threshold", threshold, { min: 0 });
  checkChoice("ReduceLROnPlateau: thresholdMode", thresholdMode, ["rel", "abs"]);
  checkNumber("ReduceLROnPlateau: cooldown", cooldown, metricCount);
  if (Array.isArray(minLr)) {
    for (const [index, lr] of minLr.entries()) {
      checkNumber(`ReduceLROnPlateau: minLr[${index}]`, lr, { min: 0 });
    }
  } else {
    checkNumber("ReduceLROnPlateau: minLr", minLr, { min: 0 });
  }
  checkNumber("ReduceLROnPlateau: eps", eps, { min: 0 });
  return { mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps };
}
