/** When a training reaches so many right. */
import { EVERY } from "./run.mjs";

/** What nearly every run reaches, of 1,000: beside the target. */
export const COMMON = 950;

export const best = ({ validation }) => Math.max(...validation);

/** The step of the first look with so many right, or undefined. */
export function stepsTo(run, steps, right) {
  const at = run.validation.findIndex((count) => count >= right);
  return at < 0 ? undefined : Math.min((at + 1) * EVERY, steps);
}
