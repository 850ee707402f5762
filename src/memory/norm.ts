import { maximum } from "#kernels/maximum.js";
import type { DType } from "../dtype.ts";
import type { Routine } from "../kernels.ts";
import type { Heap } from "./heap.ts";

/** An array, and what it is multiplied by. */
interface Piece {
  readonly heap: Heap;
  readonly dtype: DType;
  readonly address: number;
  readonly length: number;
  readonly scale?: number;
}

/** ‖x‖₂ of each column of a matrix, as {@link norm2}. */
export function columnNorms(values: Float32Array | Float64Array, columns: number): Float64Array {
  const norms = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    const sumOf = (scale: number) => {
      let squares = 0;
      for (let i = k; i < values.length; i += columns) {
        const part = values[i]! / scale;
        squares += part * part;
      }
      return squares;
    };
    let most = 1;
    let squares = sumOf(1);
    if (!isSafe(squares)) {
      most = 0;
      for (let i = k; i < values.length; i += columns) most = Math.max(most, Math.abs(values[i]!));
      squares = most > 0 && most < Infinity ? sumOf(most) : 1;
    }
    norms[k] = most * Math.sqrt(squares);
  }
  return norms;
}

/** Below it a sum of squares may have lost digits: squares of what is below 1e-146 are subnormal or 0. */
const LEAST = 1e-292;

const isSafe = (squares: number) => squares >= LEAST && squares < Infinity;

/** The largest magnitude of an array, NaN if there is one. */
export function largest({ heap, dtype, address, length, scale = 1 }: Piece): number {
  return Math.abs(scale) * heap.kernels[dtype].routine(maximum as Magnitude)(address, length);
}

type Magnitude = Routine<(values: number, count: number) => number>;

/**
 * ‖x‖₂ of arrays together, given the sum of their squares: its root, unless squares are beyond what double precision
 * holds, where the norm is not. Then once more, of parts of the largest.
 */
export function norm2(squares: number, pieces: readonly Piece[]): number {
  if (isSafe(squares)) return Math.sqrt(squares);
  const most = pieces.map(largest).reduce((x, y) => Math.max(x, y), 0);
  if (most === 0 || !Number.isFinite(most)) return most;
  let total = 0;
  for (const { heap, dtype, address, length, scale = 1 } of pieces) {
    for (const x of heap.view(dtype, address, length)) {
      const part = (scale * x) / most;
      total += part * part;
    }
  }
  return most * Math.sqrt(total);
}
