import { WithState } from "../stateful.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import { checkOptions, metricCount, type PlateauOptions } from "./plateauOptions.ts";
import type { Schedule } from "./schedule.ts";

export type { PlateauOptions } from "./plateauOptions.ts";

/** What {@link ReduceLROnPlateau} remembers, under PyTorch's names. It survives JSON. */
export interface PlateauState {
  /** The best metric, `null` before the first that is a finite number. */
  readonly best: number | null;
  /** Metrics since then that were no better. */
  readonly num_bad_epochs: number;
  /** For how many metrics more none counts as bad. */
  readonly cooldown_counter: number;
}

/** What {@link ReduceLROnPlateau} needs of an optimizer. */
export interface HasLearningRates {
  /** Its groups, whose `lr` may be set. */
  readonly paramGroups: readonly { lr: number | Schedule }[];
}

const stateKeys = ["best", "num_bad_epochs", "cooldown_counter"] as const;

/**
 * Reduces the learning rate when a metric has stopped improving:
 *
 *     lr ← max(lr · factor, minLr)    after more than `patience` metrics that were not better
 *
 * A metric is better than the best so far if
 *
 *     mode "min":  metric < best − |best| · threshold  or, with "abs",  metric < best − threshold
 *     mode "max":  metric > best + |best| · threshold  or, with "abs",  metric > best + threshold
 *
 * NaN and ±Infinity, as of a training that diverges, are never better.
 *
 * It depends on what happens in training, so it is no pure function of the step like the schedules:
 * it writes the number `lr` of each parameter group, and refuses a group whose `lr` is a schedule.
 *
 * ```ts
 * import { loadSync, ReduceLROnPlateau, SGD } from "nadir";
 *
 * const optimizer = new SGD(loadSync().parameters({ weight: [10] }), { lr: 0.5 });
 * const plateau = new ReduceLROnPlateau(optimizer, { patience: 1 });
 * for (const validationLoss of [0.9, 0.8, 0.8, 0.8]) plateau.step(validationLoss); // once an epoch
 * console.log(optimizer.paramGroups[0].lr); // → 0.05
 * ```
 *
 * PyTorch's `ReduceLROnPlateau`, with the same defaults, and for finite metrics above 0 the same
 * numbers. Below 0 PyTorch's bar, best · (1 ∓ threshold), lies on the wrong side of the best metric,
 * so that an equal one counts as better and `lr` is never reduced.
 *
 * @throws RangeError or TypeError if an option is unknown or out of its range
 */
export class ReduceLROnPlateau extends WithState<PlateauState> {
  readonly #optimizer: HasLearningRates;
  readonly #options: Required<PlateauOptions>;
  #best: number | null = null;
  #badMetrics = 0;
  #cooldown = 0;

  constructor(optimizer: HasLearningRates, options: PlateauOptions = {}) {
    super();
    this.#optimizer = optimizer;
    this.#options = checkOptions(options);
    this.#checkGroups();
  }

  /**
   * Takes in one more metric, and reduces `lr` in all groups if it is time to.
   *
   * @param metric the loss, or whatever is to be watched; one that is not finite counts as bad
   * @throws TypeError, and changes nothing, if `metric` is no number or a group's `lr` has become a
   *   schedule
   */
  step(metric: number): void {
    if (typeof metric !== "number") {
      throw new TypeError(`ReduceLROnPlateau: metric must be a number, got ${describe(metric)}`);
    }
    this.#checkGroups();
    if (this.#isBetter(metric)) {
      this.#best = metric;
      this.#badMetrics = 0;
    } else {
      this.#badMetrics += 1;
    }
    if (this.#cooldown > 0) {
      this.#cooldown -= 1;
      this.#badMetrics = 0;
    }
    if (this.#badMetrics > this.#options.patience) {
      this.#reduce();
      this.#cooldown = this.#options.cooldown;
      this.#badMetrics = 0;
    }
  }

  /** What is needed to go on later; the learning rates themselves are in the optimizer's state. */
  stateDict(): PlateauState {
    return {
      best: this.#best,
      num_bad_epochs: this.#badMetrics,
      cooldown_counter: this.#cooldown,
    };
  }

  /** Checks a state, which the function that it returns takes up. @internal */
  prepareLoad(state: object): () => void {
    checkKeys("ReduceLROnPlateau: state", state, stateKeys);
    const { best, num_bad_epochs, cooldown_counter } = state as PlateauState;
    if (best !== null) checkNumber("ReduceLROnPlateau: state.best", best, {});
    checkNumber("ReduceLROnPlateau: state.num_bad_epochs", num_bad_epochs, metricCount);
    checkNumber("ReduceLROnPlateau: state.cooldown_counter", cooldown_counter, metricCount);
    return () => {
      this.#best = best;
      this.#badMetrics = num_bad_epochs;
      this.#cooldown = cooldown_counter;
    };
  }

  #isBetter(metric: number): boolean {
    const best = this.#best;
    if (!Number.isFinite(metric)) return false;
    if (best === null) return true;
    const { mode, threshold, thresholdMode } = this.#options;
    const sign = mode === "min" ? -1 : 1;
    // A product as PyTorch's, not best ± |best| · threshold: above 0 its bits.
    const factor = best < 0 ? 1 - sign * threshold : 1 + sign * threshold;
    const bar = thresholdMode === "rel" ? best * factor : best + sign * threshold;
    return mode === "min" ? metric < bar : metric > bar;
  }

  #reduce(): void {
    const { factor, minLr, eps } = this.#options;
    for (const [index, group] of this.#optimizer.paramGroups.entries()) {
      const lr = group.lr as number;
      const lowest = typeof minLr === "number" ? minLr : minLr[index];
      const reduced = Math.max(lr * factor, lowest);
      if (lr - reduced > eps) group.lr = reduced;
    }
  }

  /** @throws if a group's `lr` is not a number, or `minLr` does not have one for each group. */
  #checkGroups(): void {
    const groups: unknown = this.#optimizer?.paramGroups;
    if (!Array.isArray(groups)) {
      throw new TypeError(
        `ReduceLROnPlateau: optimizer must have paramGroups, got ${describe(this.#optimizer)}`,
      );
    }
    for (const [index, group] of groups.entries()) {
      if (typeof group.lr !== "number") {
        throw new TypeError(
          `ReduceLROnPlateau: paramGroups[${index}].lr must be a number, got ${describe(group.lr)}`,
        );
      }
    }
    const { minLr } = this.#options;
    if (typeof minLr !== "number" && minLr.length !== groups.length) {
      throw new RangeError(
        `ReduceLROnPlateau: minLr must be one number or ${groups.length}, one a group, got ${minLr.length}`,
      );
    }
  }
}
