import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";

/** What rows of inputs are made for. */
export interface RowsSetting {
  /** What errors begin with. */
  readonly where: string;
  /** What errors call the rows. */
  readonly what: string;
  readonly heap: Heap;
  readonly dtype: DType;
  /** Numbers of a row. */
  readonly width: number;
  readonly maxBatch: number;
  readonly checksFinite: boolean;
}
