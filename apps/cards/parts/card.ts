import type { Options } from "../../demos/text.ts";
import type { Choice } from "./frame.ts";
import type { Kind } from "./kinds.ts";

/**
 * What the page and the command know of an optimizer beside its class's description. A file of `apps/cards`
 * exports one for each class of the file of `src/optimizers` that has the same name, under the class's name.
 */
export interface Card {
  /** Among which the README lists it. */
  readonly kind: Kind;
  /** When to use it. */
  readonly advice: string;
  /** Where it comes from. */
  readonly paper: Paper;
  /** Its place in the one frame θ ← θ − lr · m / √v, in words: m = Φ(g₁…g_t) and v = Ψ(g₁…g_t). */
  readonly moments: { readonly first: string; readonly second: string };
  /** What a step computes. */
  readonly update: Update;
  /** What the frame's quotient is in this update, in TeX. */
  readonly quotient: string;
  /** Its places in the table of the lineage: its own first, then those of forms that its options give it. */
  readonly places: readonly [Place, ...Place[]];
  /** The colour of its lines: an angle in OKLCH, or the class whose colour it shares, as one of its family. */
  readonly hue: number | string;
  /** The forms in which it races on digits. */
  readonly digits: readonly [Form, ...Form[]];
  /** The forms in which it plays the game on the ring; if none are given, that of its defaults. */
  readonly ring?: readonly RingForm[];
  /** The forms that race on surfaces with rates of their own; if none are given, with those of its parent. */
  readonly surfaces?: readonly SurfaceForm[];
}

export interface Paper {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly url: string;
}

/** Formulas in TeX, as the kernels compute them: θ parameters, g gradient, λ weight decay, t the step from 1. */
export interface Update {
  /** With default options. */
  readonly tex: string;
  /** What options change. */
  readonly variants?: readonly { readonly options: string; readonly tex: string }[];
}

export interface Place {
  /** What its options make of it: `momentum`; nothing where it is the class as it is. */
  readonly form?: string;
  readonly first: Choice;
  readonly second: Choice;
  /** Those that it comes from, by name: `Adam`, or `SGD, momentum` if it is a form. */
  readonly from: readonly string[];
}

/** An optimizer with options. */
export interface Form {
  /** What its options make of it: `momentum`; nothing where it is called after the class alone. */
  readonly form?: string;
  /**
   * On digits the learning rate too: of 1, 2, 5, 10, …, tuned by hand on the seeds 1 to 5, low enough that
   * the next higher one trains too with each of these.
   */
  readonly options: Options;
}

/**
 * Learning rates are of 1, 2, 5, 10, …: of several pairs those that did best on the first few seeds.
 * Momentum, and Adam's first beta, are 0.5, as is usual for such networks.
 */
export interface RingForm extends Form {
  readonly lr: { readonly generator: number; readonly discriminator: number };
}

export interface SurfaceForm extends Form {
  /**
   * The learning rates that `tuned` finds on each surface, by its id, from its own start: written down, so
   * that a page need not search before its first picture.
   */
  readonly rates: Readonly<Record<string, number>>;
}
