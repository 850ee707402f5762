import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { checkPeer, type Tfjs } from "./peer.ts";

const KERNEL = "BatchMatMul";
const BACKEND = "wasm";

/** How to undo each repair. */
const repairs = new WeakMap<KernelConfig, () => void>();

/** What the wasm backend's kernels use of it. */
interface Disposer {
  disposeData(dataId: object): boolean;
}

/**
 * Makes gradients on the wasm backend several times as fast: it multiplies matrices by XNNPACK only
 * if neither is transposed, and in both products of a gradient one is, which then takes a plain
 * loop. From now on such an operand is transposed first; batches of matrices are left to the loop.
 * Values differ by rounding only.
 *
 * @param tf `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, with `@tensorflow/tfjs-backend-wasm` imported.
 * @returns what undoes it. Repairing twice is repairing once.
 * @throws TypeError if `tf` is not TensorFlow.js ~4.22, or there is no wasm backend.
 */
export function fastGradients(tf: Tfjs): () => void {
  checkPeer("fastGradients", tf);
  const stock = tf.getKernel(KERNEL, BACKEND);
  const transpose = tf.getKernel("Transpose", BACKEND);
  if (!stock || !transpose) {
    throw new TypeError(
      "fastGradients: import @tensorflow/tfjs-backend-wasm first: there is no wasm backend",
    );
  }
  const earlier = repairs.get(stock);
  if (earlier) return earlier;
  const repaired = repair(stock, transpose);
  replace(tf, repaired);
  const undo = () => {
    if (tf.getKernel(KERNEL, BACKEND) === repaired) replace(tf, stock);
  };
  repairs.set(repaired, undo);
  return undo;
}

function replace(tf: Tfjs, kernel: KernelConfig): void {
  tf.unregisterKernel(KERNEL, BACKEND);
  tf.registerKernel(kernel);
}

function repair(stock: KernelConfig, transpose: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc({ inputs, backend, attrs }) {
      const { a, b } = inputs as { a: TensorInfo; b: TensorInfo };
      if (!isMatrix(a) || !isMatrix(b)) return stock.kernelFunc({ inputs, backend, attrs: attrs! });
      const temporary: TensorInfo[] = [];
      const upright = (x: TensorInfo, isTransposed: unknown) => {
        if (!isTransposed) return x;
        const attrs = { perm: lastTwoSwapped(x.shape.length) };
        const turned = transpose.kernelFunc({ inputs: { x }, backend, attrs }) as TensorInfo;
        temporary.push(turned);
        return turned;
      };
      try {
        return stock.kernelFunc({
          inputs: { a: upright(a, attrs?.transposeA), b: upright(b, attrs?.transposeB) },
          backend,
          attrs: { transposeA: false, transposeB: false },
        });
      } finally {
        for (const { dataId } of temporary) (backend as Disposer).disposeData(dataId);
      }
    },
  };
}

/** Whether it is one matrix of numbers that can be multiplied, whatever its rank. */
function isMatrix({ shape, dtype }: TensorInfo): boolean {
  return dtype === "float32" && shape.slice(0, -2).every((size) => size === 1);
}

/** 0, 1, …, rank − 1, rank − 2. */
function lastTwoSwapped(rank: number): number[] {
  return Array.from({ length: rank }, (_, i) => (i < rank - 2 ? i : 2 * rank - 3 - i));
}
