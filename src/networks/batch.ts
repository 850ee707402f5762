import type { Heap } from "../memory/heap.ts";
import { checkNumber } from "../validate.ts";
import { checkValues } from "../values.ts";

/** Some rows of data: `count` from `start` on, of all, or of those that `rows` names. */
export interface Batch {
  /** Rows of the data. */
  readonly total: number;
  readonly rows: ArrayLike<number> | undefined;
  readonly start: number;
  readonly count: number;
}

/** The row of the data that is the batch's i-th. */
export function rowOf({ rows, start }: Batch, i: number): number {
  return rows === undefined ? start + i : rows[start + i]!;
}

/** Where in the data the batch's i-th number is, of rows of `width`. */
export function placeOf(batch: Batch, i: number, width: number): number {
  return rowOf(batch, Math.floor(i / width)) * width + (i % width);
}

/** All rows, or those named: errors begin with `where`. @throws TypeError, RangeError for a row that is not there, or for none. */
export function readBatch(
  where: string,
  total: number,
  rows: ArrayLike<number> | undefined,
): Batch {
  if (rows === undefined) return { total, rows, start: 0, count: total };
  checkValues(`${where}: rows`, rows, "an array of row indices");
  if (rows.length === 0) throw new RangeError(`${where}: rows must name at least one row`);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row >= 0 && row < total && Number.isInteger(row)) continue;
    checkNumber(`${where}: rows[${i}]`, row, { min: 0, below: total, integer: true });
  }
  return { total, rows, start: 0, count: rows.length };
}

/** A batch in parts of at most `size` rows. */
export function* partsOf(batch: Batch, size: number): Generator<Batch, void, undefined> {
  for (let start = 0; start < batch.count; start += size) {
    yield { ...batch, start, count: Math.min(size, batch.count - start) };
  }
}

/** A batch whose rows stay as they are now, whatever becomes of this memory. */
export function outlivingBatch(heap: Heap, batch: Batch): Batch {
  return { ...batch, rows: heap.outliving(batch.rows) };
}
