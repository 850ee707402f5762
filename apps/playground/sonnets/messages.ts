/**
 * What the page and its worker tell each other. A worker trains once.
 *
 * @module
 */
import type { Pausing } from "../parts/useTraining.ts";
import type { Task } from "./manuscript.ts";
import type { Plan } from "./state.ts";

/** To the worker. */
export type Order =
  | { readonly kind: "start"; readonly plan: Plan }
  | Pausing
  | { readonly kind: "write"; readonly task: Task }
  /** To write no further. */
  | { readonly kind: "stop" };

/** How well it knows texts, in bits a character. */
export interface Check {
  /** Those that it does not learn from. */
  readonly heldOut: number;
  /** Those that it learned from since the last check. */
  readonly training: number;
}

/** From the worker. */
export type Report =
  /** What counts of pairs and of triples of characters come to. */
  | { readonly kind: "begin"; readonly pairs: number; readonly triples: number }
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "check"; readonly check: Check }
  /** A text begins. */
  | { readonly kind: "text"; readonly prompt: string }
  | { readonly kind: "piece"; readonly piece: string }
  /** A text has ended. */
  | { readonly kind: "written" }
  | { readonly kind: "end" };
