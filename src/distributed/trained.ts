import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";

/** What is trained, be it a parameter or a buffer. */
export interface Trained {
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly length: number;
  readonly data: FloatArray;
  /** Whether it is a count, which stays a whole number. */
  readonly isCount?: boolean;
}
