import type { Schedule } from "nadir";
import { Call, evaluate, type Functions } from "./call.ts";
import { entryOf } from "./catalog.ts";
import { programOf } from "./code.ts";
import type { Written } from "./entry.ts";
import { functions } from "./functions.ts";
import { plateau, plateauProgram, watch } from "./plateau.ts";

/** A schedule over the steps. */
export interface Curve {
  readonly values: Float64Array;
  /** The metric that it followed, if it follows one. */
  readonly metrics?: Float64Array;
}

/** Asks Nadir for the value of every step. @throws RangeError or TypeError, as Nadir does */
export function curveOf(written: Written, steps: number): Curve {
  if (written.name === plateau.name) return watch(written.values, steps);
  const schedule = scheduleOf(written);
  return { values: Float64Array.from({ length: steps }, (_, step) => schedule(step)) };
}

/** So many steps are shown at most. */
export const MAX_STEPS = 10_000;

/** @throws RangeError or TypeError, as Nadir does, also where it does so at a late step only. */
export function check(written: Written): void {
  // What follows a metric depends on all steps before; any other schedule on nothing but its step.
  if (written.name === plateau.name) watch(written.values, MAX_STEPS);
  else for (const step of [0, MAX_STEPS - 1]) scheduleOf(written)(step);
}

/** The schedule itself. @throws RangeError or TypeError, as Nadir does */
export function scheduleOf(written: Written): Schedule {
  return evaluate(callOf(written), functions as unknown as Functions) as Schedule;
}

/** The code that makes the schedule, ready to run. */
export function codeFor(written: Written): string {
  if (written.name === plateau.name) return plateauProgram(written.values);
  const isOfMomentum = entryOf(written).kind === "momentum";
  return programOf(isOfMomentum ? "momentum" : "lr", callOf(written));
}

function callOf(written: Written): Call {
  return new Call(written.name, entryOf(written).given(written.values));
}
