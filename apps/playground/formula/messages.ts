import type { Found } from "./fitting.ts";
import type { Question } from "./problem.ts";

/** What the worker is told. */
export interface Order {
  readonly kind: "fit";
  readonly question: Question;
}

/** What it says, one after another. */
export type Report =
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "failed"; readonly name: string; readonly why: string }
  | { readonly kind: "end" };
