import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";

/** What is trained, be it a parameter or a buffer. */
export interface Trained {
  /** Its sizes. */
  readonly shape: readonly number[];
  /** `"f32"` or `"f64"`. */
  readonly dtype: DType;
  /** Number of elements. */
  readonly length: number;
  /** Its elements. */
  readonly data: FloatArray;
  /** Whether it is a count, which stays a whole number. */
  readonly isCount?: boolean;
}
