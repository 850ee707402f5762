import type { Finish } from "../../../demos/digits/train.ts";
import type { Look } from "../../../demos/page/line.ts";

/** What `race.html` shows. */
export interface PageData {
  readonly results: readonly (Finish & Look)[];
  readonly epochs: number;
  /** Batches of an epoch. */
  readonly batches: number;
  readonly seed: number;
  /** Number of images to train on. */
  readonly train: number;
  /** Number of images to test on. */
  readonly test: number;
}
