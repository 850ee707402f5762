import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { floatsOf, type WasmTensors } from "./backend.ts";

/**
 * Multiplications from which on a matrix of a batch is worth a call of its own, which takes 7 to 11 µs; the
 * plain loop takes 0.65 ns for each, and 2 where matrices are large. Measured.
 */
const WORTH_A_CALL = 1 << 15;

/**
 * Products by XNNPACK, which the backend calls only for two matrices neither of which is transposed; all
 * others take a plain loop. Here what is transposed is turned first, and of a batch each matrix multiplied
 * by itself, unless matrices are small, or one is to go with several.
 */
export function repairProducts(stock: KernelConfig, transpose: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc({ inputs, backend: given, attrs }) {
      const { a, b } = inputs as { a: TensorInfo; b: TensorInfo };
      const backend = given as WasmTensors & typeof given;
      const { transposeA, transposeB } = attrs as { transposeA: boolean; transposeB: boolean };
      const [rows, inner] = sides(a, transposeA);
      const [height, columns] = sides(b, transposeB);
      const isSingle = isMatrix(a) && isMatrix(b);
      const isBatch =
        batchOf(a).join() === batchOf(b).join() &&
        inner === height &&
        rows * inner * columns >= WORTH_A_CALL;
      if (a.dtype !== "float32" || b.dtype !== "float32" || !(isSingle || isBatch)) {
        return stock.kernelFunc({ inputs, backend, attrs: attrs! });
      }
      // Of no terms, which XNNPACK leaves as memory was.
      if (inner === 0) {
        const zeros = backend.makeOutput([rows, columns], "float32");
        floatsOf(backend, zeros).fill(0);
        return zeros;
      }
      const temporary: TensorInfo[] = [];
      const upright = (x: TensorInfo, isTransposed: boolean) => {
        if (!isTransposed) return x;
        const attrs = { perm: lastTwoSwapped(x.shape.length) };
        const turned = transpose.kernelFunc({ inputs: { x }, backend, attrs }) as TensorInfo;
        temporary.push(turned);
        return turned;
      };
      const multiply = (a: TensorInfo, b: TensorInfo) =>
        stock.kernelFunc({
          ...{ inputs: { a, b }, backend },
          attrs: { transposeA: false, transposeB: false },
        }) as TensorInfo;
      try {
        const [left, right] = [upright(a, transposeA), upright(b, transposeB)];
        return isSingle ? multiply(left, right) : multiplyEach(backend, left, right, multiply);
      } finally {
        for (const { dataId } of temporary) backend.disposeData(dataId);
      }
    },
  };
}

/** Each matrix of one batch by that of the other, copied to where each is one alone. */
function multiplyEach(
  backend: WasmTensors,
  a: TensorInfo,
  b: TensorInfo,
  multiply: (a: TensorInfo, b: TensorInfo) => TensorInfo,
): TensorInfo {
  const [rows, inner] = sides(a, false);
  const [, columns] = sides(b, false);
  const batch = batchOf(a);
  const result = backend.makeOutput([...batch, rows, columns], "float32");
  const left = backend.makeOutput([rows, inner], "float32");
  try {
    for (let i = 0; i < batch.reduce((product, size) => product * size, 1); i++) {
      // The backend packs the second and finds it again by its id, so that each has one of its own.
      const right = backend.makeOutput([inner, columns], "float32");
      const part = (x: TensorInfo, size: number) =>
        floatsOf(backend, x).subarray(i * size, (i + 1) * size);
      floatsOf(backend, left).set(part(a, rows * inner));
      floatsOf(backend, right).set(part(b, inner * columns));
      const product = multiply(left, right);
      part(result, rows * columns).set(floatsOf(backend, product));
      for (const { dataId } of [right, product]) backend.disposeData(dataId);
    }
  } finally {
    backend.disposeData(left.dataId);
  }
  return result;
}

/** Rows and columns, once it is upright. */
function sides({ shape }: TensorInfo, isTransposed: boolean): [rows: number, columns: number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return isTransposed ? [columns, rows] : [rows, columns];
}

function batchOf({ shape }: TensorInfo): number[] {
  return shape.slice(0, -2);
}

/** Whether it is one matrix, whatever its rank. */
function isMatrix(x: TensorInfo): boolean {
  return batchOf(x).every((size) => size === 1);
}

/** 0, 1, …, rank − 1, rank − 2. */
function lastTwoSwapped(rank: number): number[] {
  return Array.from({ length: rank }, (_, i) => (i < rank - 2 ? i : 2 * rank - 3 - i));
}
