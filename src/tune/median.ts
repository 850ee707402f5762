import type { Trial } from "./trial.ts";

/** Of the median rule. */
export interface PruneOptions {
  /** Trials that must be complete before one is pruned: a whole number in [1, ∞). Default 5. */
  readonly startup?: number;
  /** Reports of a trial before it can be pruned: a whole number in [0, ∞). Default 0. */
  readonly warmup?: number;
}

/**
 * Whether a trial is hopeless: the best that it has reported is worse than the median of what the trials that are
 * complete had reported by its last report. Golovin et al., "Google Vizier" (2017), section 3.4, as in Optuna's
 * `MedianPruner`.
 *
 * @param reports of the trial, by which smaller is better: the last one is its newest
 */
export function isHopeless(
  reports: readonly number[],
  trials: readonly Trial[],
  sign: number,
  { startup = 5, warmup = 0 }: PruneOptions,
): boolean {
  const complete = trials.filter(({ state }) => state === "complete");
  const at = reports.length - 1;
  if (complete.length < startup || at < warmup) return false;
  const others = complete.flatMap(({ reports }) => (reports.length > at ? [reports[at]!] : []));
  if (others.length === 0) return false;
  return (
    Math.min(...reports.map((each) => sign * each)) > median(others.map((each) => sign * each))
  );
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
