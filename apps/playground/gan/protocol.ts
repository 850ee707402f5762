/**
 * What page and worker tell each other: plain data.
 *
 * @module
 */
import type { Settings } from "../../demos/ring/contestants.ts";
import type { Course } from "../../demos/ring/game.ts";
import type { Fit } from "../../demos/ring/ring.ts";

/** What holds from a game's next step on. */
export interface Rules {
  readonly settings: Settings;
  /** The noise's deviation, as of the first step. */
  readonly noise: number;
}

/** How long a game is, and what it follows from. */
export type Length = Pick<Course, "steps" | "seed">;

/** Steps from one frame to the next; `fastest` for as many as the machine can. */
export type Speed = number | "fastest";

/** How a game is watched. */
export interface Pace {
  readonly running: boolean;
  readonly speed: Speed;
  /** Whether frames have a field. */
  readonly field: boolean;
}

/** What the page asks for. A game's number tells its reports from those of the one before. */
export type Request =
  | {
      readonly kind: "start";
      readonly game: number;
      readonly rules: Rules;
      readonly length: Length;
    }
  | { readonly kind: "change"; readonly rules: Rules }
  | { readonly kind: "pace"; readonly pace: Pace };

/** What the worker says. */
export type Report =
  | { readonly kind: "frame"; readonly game: number; readonly frame: Frame }
  /** Rules that cannot be: the game goes on by those before, or does not start. */
  | { readonly kind: "refused"; readonly game: number; readonly reason: string };

/** How a game stands. */
export interface Frame extends Fit {
  readonly step: number;
  /** x and y of each. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** How probably real the discriminator takes the points of the grid to be. */
  readonly field?: Float32Array<ArrayBuffer>;
  /** Measured since the last frame. */
  readonly checks: readonly Check[];
  /** Made since the last frame; those of the game's start are the first. */
  readonly changes: readonly Change[];
  /** The step whose loss was no finite number, if there was one: the game's last. */
  readonly diverged?: number;
  /** Of the last second, while it runs. */
  readonly stepsPerSecond: number;
}

/** A point of the curves. */
export interface Check extends Pick<Fit, "modes" | "good"> {
  readonly step: number;
}

/** Rules that hold from a step on. */
export interface Change {
  readonly step: number;
  readonly rules: Rules;
}

/** The arrays that are handed over instead of copied. */
export function transferOf(report: Report): ArrayBuffer[] {
  if (report.kind !== "frame") return [];
  const { samples, field } = report.frame;
  return field ? [samples.buffer, field.buffer] : [samples.buffer];
}
