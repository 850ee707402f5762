/**
 * Results on a surface as pictures, pages and the terminal write them.
 *
 * @module
 */
import { optimizerNamed } from "../optimizers.ts";
import { countText } from "../text.ts";
import type { Racer } from "./racer.ts";
import type { Point } from "./surface.ts";
import { stepsTo, type Trajectory } from "./trajectory.ts";

/** How a race ended for a racer: `137 steps`, `not reached` or `diverged`. */
export function arrivalText(trajectory: Trajectory, tolerance: number): string {
  if (trajectory.diverged) return "diverged";
  const steps = stepsTo(tolerance, trajectory);
  return steps === undefined ? "not reached" : countText(steps, "step");
}

/** A gap or a coordinate in three digits: `0.00123`, `1.23e-7`, `−1.6`. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "no number";
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e5)
      ? value.toExponential(2).replace(/\.?0*e\+?/, "e")
      : `${Number(value.toPrecision(3))}`;
  return text.replaceAll("-", "−");
}

/** `(−1.6, 2.2)`. */
export function pointText([x, y]: Point): string {
  return `(${numberText(x)}, ${numberText(y)})`;
}

/** The learning rate that a racer has, by default or not. */
export function rateText({ optimizer, options }: Racer): string {
  const { lr } = optimizerNamed(optimizer).description.options as { lr: { default: number } };
  return `lr ${options.lr ?? lr.default}`;
}
