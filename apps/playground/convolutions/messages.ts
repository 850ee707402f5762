/**
 * What the page and its worker tell each other. A worker trains once.
 *
 * @module
 */
import type { Pausing } from "../parts/useTraining.ts";
import type { Pictures } from "./peek.ts";
import type { Plan } from "./state.ts";

/** A number or the like of the network of convolutions, and of the one beside it. */
export interface Both<Value> {
  readonly convolutions: Value;
  readonly plain: Value;
}

/** To the worker. */
export type Order =
  | { readonly kind: "start"; readonly plan: Plan; readonly image: Float32Array }
  | Pausing
  /** What to look at from now on. */
  | { readonly kind: "look"; readonly image: Float32Array };

/** What the networks make of an image as they are. */
export interface View {
  readonly filters: Pictures;
  /** One a look. */
  readonly maps: readonly Pictures[];
  /** Of each digit. */
  readonly probabilities: Both<Float32Array>;
}

/** From the worker. */
export type Report =
  /** An epoch has ended; of the test's images so many are misread. */
  | { readonly kind: "epoch"; readonly misread: Both<number> }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "end" };
