import { type FloatArray, kindOf } from "../arrays.ts";
import type { Heap } from "../memory/heap.ts";
import { describe, isObject } from "../validate.ts";
import { checkValues, copyNumbers, copyValues, mayRound, type Values } from "../values.ts";
import { type Batch, rowOf } from "./batch.ts";

/**
 * Rows of which most elements are 0, in CSR form under SciPy's names: row i has the elements
 * `indptr[i]` up to `indptr[i + 1]` of `data`, in the columns that `indices` has at the same places.
 */
export interface SparseRows {
  /** The elements that are there, row after row. */
  readonly data: Values;
  /** The column of each. */
  readonly indices: ArrayLike<number>;
  /** Where each row begins, and where the last one ends: rows + 1 numbers, from 0 to the number of elements. */
  readonly indptr: ArrayLike<number>;
}

/** Rows of a network's inputs. */
export type Inputs = Values | SparseRows;

export function isSparse(inputs: Inputs): inputs is SparseRows {
  return isObject(inputs) && "indptr" in inputs;
}

/** How many rows of `width` inputs these are, which errors call `what`. @throws TypeError, RangeError if they are not. */
export function countInputs(what: string, inputs: Inputs, width: number): number {
  return isSparse(inputs) ? countSparse(what, inputs) : countRows(what, inputs, width, inputKinds);
}

/** As `checkValues`; of bigints, as files have PyTorch's labels, it says how they become numbers. */
export function checkNumbers(
  where: string,
  values: unknown,
  expected?: string,
): asserts values is Values {
  if (kindOf(values)?.startsWith("Big"))
    throw new TypeError(`${where} must be numbers, got bigints: give Array.from(…, Number)`);
  checkValues(where, values, expected);
}

/** How many rows of `width` numbers these are. @throws TypeError, RangeError if they are not. */
export function countRows(where: string, values: Values, width: number, expected?: string): number {
  checkNumbers(where, values, expected);
  const rows = values.length / width;
  if (rows >= 1 && Number.isInteger(rows)) return rows;
  throw new RangeError(
    `${where} must be whole rows of ${width}, one at least, got ${values.length} numbers`,
  );
}

const inputKinds = "an array of numbers, typed or plain, or { data, indices, indptr }";

function countSparse(what: string, { data, indices, indptr }: SparseRows): number {
  checkValues(`${what}.data`, data);
  checkValues(`${what}.indices`, indices);
  checkValues(`${what}.indptr`, indptr);
  if (indices.length !== data.length) {
    throw new RangeError(
      `${what}.indices must have as many elements as inputs.data, ${data.length}, got ${indices.length}`,
    );
  }
  const rows = indptr.length - 1;
  if (rows < 1) {
    throw new RangeError(`${what}.indptr must have one element more than rows`);
  }
  // Else elements before the first row or behind the last would be left out in silence.
  if (indptr[0] !== 0) refuseEnd(`${what}.indptr[0] must be 0`, indptr[0]);
  if (indptr[rows] !== data.length) {
    const must = `indptr[${rows}] must be the number of elements, ${data.length}`;
    refuseEnd(`${what}.${must}`, indptr[rows]);
  }
  return rows;
}

function refuseEnd(must: string, end: unknown): never {
  const Refusal = typeof end === "number" ? RangeError : TypeError;
  throw new Refusal(`${must}, got ${describe(end)}`);
}

/** Inputs as they are now: what lies in this memory is copied, as it may be written to, or grow. */
export function outlivingInputs(heap: Heap, inputs: Inputs): Inputs {
  if (!isSparse(inputs)) return heap.outliving(inputs);
  const { data, indices, indptr } = inputs;
  return {
    data: heap.outliving(data),
    indices: heap.outliving(indices),
    indptr: heap.outliving(indptr),
  };
}

/**
 * Copies a batch's rows of `width` numbers, without making views that would have to be collected.
 * @throws TypeError, RangeError for a number that is none, or that the array cannot hold.
 */
export function copyRows(
  where: string,
  values: Values,
  batch: Batch,
  width: number,
  to: FloatArray,
): void {
  if (batch.rows === undefined && batch.count === batch.total) {
    copyValues(where, values, to);
    return;
  }
  const exact = mayRound(values, to);
  for (let i = 0; i < batch.count; i++) {
    copyNumbers(where, values, rowOf(batch, i) * width, to, i * width, width, exact);
  }
}
