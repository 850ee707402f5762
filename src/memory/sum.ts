import { BYTES, type DType } from "../dtype.ts";
import type { Routine } from "../kernels.ts";
import { BLOCK } from "./block.ts";
import type { Heap } from "./heap.ts";

/** A kernel that makes a number of an array. */
export type Reduction = Routine<(values: number, count: number, factor: number) => number>;

/** What a kernel makes of an array, times a factor if it takes one, block by block, added up in order. */
export function sum(
  heap: Heap,
  kernel: Reduction,
  dtype: DType,
  address: number,
  count: number,
  factor = 1,
): number {
  const reduce = heap.kernels[dtype].routine(kernel);
  const blocks = heap.team?.blocks(dtype, kernel, count, factor, address);
  if (blocks) return total(blocks);
  let sum = 0;
  for (let start = 0; start < count; start += BLOCK) {
    sum += reduce(address + start * BYTES[dtype], Math.min(BLOCK, count - start), factor);
  }
  return sum;
}

/** A kernel that makes a number of two arrays. */
export type Product = Routine<(x: number, y: number, count: number) => number>;

/** What a kernel makes of two arrays, block by block, added up in order. */
export function sumOfProducts(
  heap: Heap,
  kernel: Product,
  dtype: DType,
  x: number,
  y: number,
  count: number,
): number {
  const reduce = heap.kernels[dtype].routine(kernel);
  const blocks = heap.team?.blocks(dtype, kernel, count, undefined, x, y);
  if (blocks) return total(blocks);
  let sum = 0;
  for (let start = 0; start < count; start += BLOCK) {
    const offset = start * BYTES[dtype];
    sum += reduce(x + offset, y + offset, Math.min(BLOCK, count - start));
  }
  return sum;
}

function total(blocks: Float64Array): number {
  let sum = 0;
  for (const each of blocks) sum += each;
  return sum;
}
