import { interpolate, power, scaled } from "../math.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";
import { anyValue, factorRange, stepCount } from "./options.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** The shape of the waves, which {@link cyclic} and {@link cyclicMomentum} have in common. */
export interface CyclicShape {
  /** Steps of each rise: a whole number in [1, ∞). Default: 2000. */
  readonly stepSizeUp?: number;
  /** Steps of each fall: a whole number in [1, ∞). Default: `stepSizeUp`. */
  readonly stepSizeDown?: number;
  /** How the height of the waves changes. Default: "triangular". */
  readonly mode?: "triangular" | "triangular2" | "exp_range";
  /** What the height is multiplied by at every step in mode "exp_range", in [0, ∞). Default: 1. */
  readonly gamma?: number;
}

export interface CyclicOptions extends CyclicShape {
  /** The lowest value, at step 0 and at the end of every cycle, in (-∞, peak]. */
  readonly floor: number;
  /** The highest value, in the middle of the first cycle: any finite number. */
  readonly peak: number;
}

export interface CyclicMomentumOptions extends CyclicShape {
  /** The value where {@link cyclic} has its first peak, in (-∞, peak]. Default: 0.8. */
  readonly floor?: number;
  /** The value at step 0 and at the end of every cycle: any finite number. Default: 0.9. */
  readonly peak?: number;
}

const shapeKeys = ["stepSizeUp", "stepSizeDown", "mode", "gamma"] as const;

/**
 * Up and down along straight lines, again and again without end:
 *
 *     floor + (peak − floor) · wave(step) · height(step)
 *
 * where `wave` rises from 0 to 1 in `stepSizeUp` steps and falls back in `stepSizeDown`, and
 * `height` is 1 in mode "triangular", halves from cycle to cycle in "triangular2", and is
 * `gamma^step` in "exp_range".
 *
 * PyTorch's `CyclicLR(base_lr, max_lr, step_size_up, step_size_down, mode, gamma)`, whose momentum
 * is {@link cyclicMomentum}.
 *
 * Smith, "Cyclical Learning Rates for Training Neural Networks" (arXiv:1506.01186).
 *
 * @throws RangeError or TypeError if an option is missing, unknown or out of its range
 */
export function cyclic(options: CyclicOptions): Schedule {
  checkKeys("cyclic", options, ["floor", "peak", ...shapeKeys]);
  const { floor, peak } = options;
  checkNumber("cyclic: peak", peak, anyValue);
  checkNumber("cyclic: floor", floor, { max: peak });
  const wave = waves("cyclic", options);
  return scheduleOf("cyclic", (step) => interpolate(floor, peak, wave(step)));
}

/**
 * The counterpart of {@link cyclic} for a momentum: down from `peak` to `floor` while the learning
 * rate climbs, and up again while it falls.
 *
 * What PyTorch's `CyclicLR` does with `cycle_momentum`, where `floor` is `base_momentum` and `peak`
 * is `max_momentum`.
 *
 * @throws RangeError or TypeError if an option is unknown or out of its range
 */
export function cyclicMomentum(options: CyclicMomentumOptions): Schedule {
  checkKeys("cyclicMomentum", options, ["floor", "peak", ...shapeKeys]);
  const { floor = 0.8, peak = 0.9 } = options;
  checkNumber("cyclicMomentum: peak", peak, anyValue);
  checkNumber("cyclicMomentum: floor", floor, { max: peak });
  const wave = waves("cyclicMomentum", options);
  return scheduleOf("cyclicMomentum", (step) => interpolate(peak, floor, wave(step)));
}

/** The wave times its height: 0 at the ends of a cycle, in "triangular" 1 in its middle. */
function waves(name: string, shape: CyclicShape): Schedule {
  const { stepSizeUp = 2000, mode = "triangular", gamma = 1 } = shape;
  const { stepSizeDown = stepSizeUp } = shape;
  checkNumber(`${name}: stepSizeUp`, stepSizeUp, stepCount);
  checkNumber(`${name}: stepSizeDown`, stepSizeDown, stepCount);
  checkChoice(`${name}: mode`, mode, ["triangular", "triangular2", "exp_range"]);
  checkNumber(`${name}: gamma`, gamma, factorRange);

  const length = stepSizeUp + stepSizeDown;
  const heights = {
    triangular: () => 1,
    triangular2: (step: number) => power(0.5, Math.floor(step / length)),
    exp_range: (step: number) => power(gamma, step),
  };
  const height = heights[mode];
  return (step) => {
    const position = step % length;
    const wave = position < stepSizeUp ? position / stepSizeUp : (length - position) / stepSizeDown;
    return scaled(wave, height(step));
  };
}
