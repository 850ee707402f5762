/**
 * What the page and its worker tell each other. A worker runs one race.
 *
 * @module
 */
import type { Examples } from "../../demos/digits/digits.ts";
import type { Pace } from "./pace.ts";

/** To the worker. */
export type Order =
  | {
      readonly kind: "start";
      /** The entrants' ids, in the order of the catalog. */
      readonly ids: readonly string[];
      readonly epochs: number;
      readonly seed: number;
      readonly pace: Pace;
    }
  | { readonly kind: "pause" | "resume" }
  | { readonly kind: "pace"; readonly pace: Pace };

/** How an entrant stands after one more epoch. */
export interface News {
  /** Index among the entrants. */
  readonly runner: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** What the leader takes the test images for. */
export interface Reading {
  /** Index among the entrants. */
  readonly leader: number;
  /** One an image. */
  readonly answers: Uint8Array;
}

/** From the worker. */
export type Report =
  | { readonly kind: "begin"; readonly test: Examples }
  | { readonly kind: "news"; readonly news: readonly News[]; readonly reading: Reading }
  /** Without a digest where the browser computes none. */
  | { readonly kind: "end"; readonly digest: string | undefined };
