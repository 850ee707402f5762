import { interpolate } from "../math.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber } from "../validate.ts";
import { annealCosine } from "./anneal.ts";
import { anyValue, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** The shape of a cycle, which {@link oneCycle} and {@link oneCycleMomentum} have in common. */
export interface CycleShape {
  /** Steps of the whole cycle: a whole number in [1, ∞). */
  readonly total: number;
  /** The part of it that leads to the peak, in [0, 1), or [0, 0.5] if `threePhase`. Default: 0.3. */
  readonly pctStart?: number;
  /** Along half a cosine or along a straight line from phase to phase. Default: "cos". */
  readonly annealStrategy?: "cos" | "linear";
  /** Come down as slowly as it went up, then to the end in a phase of its own. Default: false. */
  readonly threePhase?: boolean;
}

export interface OneCycleOptions extends CycleShape {
  /** The highest value: any finite number. */
  readonly peak: number;
  /** The value at step 0 is `peak / divFactor`, in (0, ∞). Default: 25. */
  readonly divFactor?: number;
  /** The last value is `peak / divFactor / finalDivFactor`, in (0, ∞). Default: 1e4. */
  readonly finalDivFactor?: number;
}

export interface OneCycleMomentumOptions extends CycleShape {
  /** The value where {@link oneCycle} has its peak, in (-∞, peak]. Default: 0.85. */
  readonly floor?: number;
  /** The value at step 0 and at the end: any finite number. Default: 0.95. */
  readonly peak?: number;
}

const shapeKeys = ["total", "pctStart", "annealStrategy", "threePhase"] as const;

/**
 * Up from `peak / divFactor` to `peak`, then down to `peak / divFactor / finalDivFactor`, which is
 * reached at step `total − 1`, the last of a training of `total` steps, and then held:
 *
 *     steps:       0 ────────→ pctStart·total − 1 ────────────────────→ total − 1
 *     value:       initial ──→ peak ──────────────────────────────────→ final
 *
 * With `threePhase`, as in the paper:
 *
 *     steps:       0 ────────→ pctStart·total − 1 ──→ 2·pctStart·total − 2 ──→ total − 1
 *     value:       initial ──→ peak ────────────────→ initial ───────────────→ final
 *
 * PyTorch's `OneCycleLR(max_lr, total_steps, pct_start, anneal_strategy, div_factor,
 * final_div_factor, three_phase)`, whose momentum is {@link oneCycleMomentum}.
 *
 * Smith & Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning
 * Rates" (arXiv:1708.07120).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function oneCycle(options: OneCycleOptions): Schedule {
  checkKeys("oneCycle", options, ["peak", ...shapeKeys, "divFactor", "finalDivFactor"]);
  const { peak, divFactor = 25, finalDivFactor = 1e4 } = options;
  checkNumber("oneCycle: peak", peak, anyValue);
  checkNumber("oneCycle: divFactor", divFactor, { above: 0 });
  checkNumber("oneCycle: finalDivFactor", finalDivFactor, { above: 0 });
  const initial = peak / divFactor;
  return cycle("oneCycle", options, initial, peak, initial / finalDivFactor);
}

/**
 * The counterpart of {@link oneCycle} for a momentum: down from `peak` to `floor` while the
 * learning rate climbs, and up again while it comes down.
 *
 * ```ts
 * import { loadSync, oneCycle, oneCycleMomentum, SGD } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [10, 64] });
 * const shape = { total: 1000, pctStart: 0.25 };
 * new SGD(model, { lr: oneCycle({ peak: 0.1, ...shape }), momentum: oneCycleMomentum(shape) });
 * ```
 *
 * What PyTorch's `OneCycleLR` does with `cycle_momentum`, where `floor` is `base_momentum` and
 * `peak` is `max_momentum`.
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function oneCycleMomentum(options: OneCycleMomentumOptions): Schedule {
  checkKeys("oneCycleMomentum", options, ["floor", "peak", ...shapeKeys]);
  const { floor = 0.85, peak = 0.95 } = options;
  checkNumber("oneCycleMomentum: peak", peak, anyValue);
  checkNumber("oneCycleMomentum: floor", floor, { max: peak });
  return cycle("oneCycleMomentum", options, peak, floor, peak);
}

/** From `initial` to `middle`, back to `initial` if there are three phases, and to `final`. */
function cycle(
  name: string,
  shape: CycleShape,
  initial: number,
  middle: number,
  final: number,
): Schedule {
  const { total, pctStart = 0.3, annealStrategy = "cos", threePhase = false } = shape;
  checkNumber(`${name}: total`, total, stepCount);
  checkChoice(`${name}: annealStrategy`, annealStrategy, ["cos", "linear"]);
  checkFlag(`${name}: threePhase`, threePhase);
  if (threePhase) checkNumber(`${name}: pctStart with threePhase`, pctStart, { min: 0, max: 0.5 });
  else checkNumber(`${name}: pctStart`, pctStart, { min: 0, below: 1 });

  const anneal = annealStrategy === "cos" ? annealCosine : interpolate;
  const last = { end: total - 1, value: final };
  const phases = threePhase
    ? [
        { end: pctStart * total - 1, value: middle },
        { end: 2 * pctStart * total - 2, value: initial },
        last,
      ]
    : [{ end: pctStart * total - 1, value: middle }, last];

  return scheduleOf(name, (step) => {
    let start = 0;
    let value = initial;
    for (const phase of phases) {
      if (step < phase.end) return anneal(value, phase.value, (step - start) / (phase.end - start));
      start = phase.end;
      value = phase.value;
    }
    return value;
  });
}
