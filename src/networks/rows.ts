import { type FloatArray, isFloatArray } from "../arrays.ts";
import type { Heap } from "../memory/heap.ts";
import { describe } from "../validate.ts";

/** Numbers of rows, one row after the other. */
export type Values = FloatArray | readonly number[];

/**
 * Rows of which most elements are 0, in CSR form under SciPy's names: row i has the elements
 * `indptr[i]` up to `indptr[i + 1]` of `data`, in the columns that `indices` has at the same places.
 */
export interface SparseRows {
  readonly data: Values;
  readonly indices: ArrayLike<number>;
  /** One more than there are rows, from 0 up. */
  readonly indptr: ArrayLike<number>;
}

/** Rows of a network's inputs. */
export type Inputs = Values | SparseRows;

export function isSparse(inputs: Inputs): inputs is SparseRows {
  return typeof inputs === "object" && inputs !== null && "indptr" in inputs;
}

export function isValues(values: unknown): values is Values {
  return isFloatArray(values) || Array.isArray(values);
}

/** How many rows of `width` inputs these are. @throws TypeError, RangeError if they are not. */
export function countInputs(inputs: Inputs, width: number): number {
  return isSparse(inputs) ? countSparse(inputs) : countRows("inputs", inputs, width);
}

/** How many rows of `width` numbers these are. @throws TypeError, RangeError if they are not. */
export function countRows(what: string, values: Values, width: number): number {
  if (!isValues(values)) {
    const sparse = what === "inputs" ? ", or { data, indices, indptr }" : "";
    throw new TypeError(
      `DenseNetwork: ${what} must be a Float32Array, a Float64Array or an array of numbers${sparse}, got ${describe(values)}`,
    );
  }
  if (Array.isArray(values[0])) {
    throw new TypeError(
      `DenseNetwork: ${what} must be numbers, row after row, got an array of arrays`,
    );
  }
  const rows = values.length / width;
  if (rows >= 1 && Number.isInteger(rows)) return rows;
  throw new RangeError(
    `DenseNetwork: ${what} must be whole rows of ${width}, one at least, got ${values.length} numbers`,
  );
}

function countSparse({ data, indices, indptr }: SparseRows): number {
  if (!isValues(data)) {
    throw new TypeError(`DenseNetwork: inputs.data must be numbers, got ${describe(data)}`);
  }
  for (const [name, array] of Object.entries({ indices, indptr })) {
    if (isIndices(array)) continue;
    throw new TypeError(`DenseNetwork: inputs.${name} must be an array, got ${describe(array)}`);
  }
  if (indices.length !== data.length) {
    throw new RangeError(
      `DenseNetwork: inputs.indices must have as many elements as inputs.data, ${data.length}, got ${indices.length}`,
    );
  }
  if (indptr.length < 2) {
    throw new RangeError("DenseNetwork: inputs.indptr must have one element more than rows");
  }
  return indptr.length - 1;
}

/** Whether something can be an array of whole numbers. */
export function isIndices(array: unknown): array is ArrayLike<number> {
  return Array.isArray(array) || (ArrayBuffer.isView(array) && !(array instanceof DataView));
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
