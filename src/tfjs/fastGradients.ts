import type { KernelConfig } from "@tensorflow/tfjs-core";
import { checkPeer, type Tfjs } from "./peer.ts";
import { repairMaxPool3D, repairMaxPool3DGrad, repairMaxPoolGrad } from "./repairs/maxPools.ts";
import { repairProducts } from "./repairs/products.ts";

const BACKEND = "wasm";

/** How to undo it, by each kernel that it has put in another's place. */
const undoing = new WeakMap<KernelConfig, () => void>();

/**
 * Makes gradients on the wasm backend several times as fast, and right: it multiplies matrices by XNNPACK
 * only if neither is transposed and they are no batches, and in both products of a gradient, and in all of
 * attention, they are; those take a plain loop. From now on they are transposed first, and batches of
 * large matrices multiplied one by one. Values differ by rounding only.
 *
 * And it repairs the backend's max pooling, which loses the gradient of every window that has no positive
 * number in it, and in three dimensions its maximum.
 *
 * @param tf `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, with `@tensorflow/tfjs-backend-wasm` imported.
 * @returns what undoes it. Repairing twice is repairing once.
 * @throws TypeError if `tf` is not TensorFlow.js, or there is no wasm backend.
 */
export function fastGradients(tf: Tfjs): () => void {
  checkPeer("fastGradients", tf);
  const [product, transpose] = ["BatchMatMul", "Transpose"].map((name) =>
    tf.getKernel(name, BACKEND),
  );
  if (!product || !transpose) {
    throw new TypeError(
      "fastGradients: import @tensorflow/tfjs-backend-wasm first: there is no wasm backend",
    );
  }
  const earlier = undoing.get(product);
  if (earlier) return earlier;
  const undos = [
    replace(tf, repairProducts(product, transpose), product),
    ...pools.map(([name, repair]) => {
      const stock = tf.getKernel(name, BACKEND);
      // Earlier versions have not all of them.
      return stock ? replace(tf, repair(tf, stock), stock) : () => {};
    }),
  ];
  const undo = () => {
    for (const undo of undos) undo();
  };
  undoing.set(tf.getKernel("BatchMatMul", BACKEND)!, undo);
  return undo;
}

const pools = [
  ["MaxPoolGrad", repairMaxPoolGrad],
  ["MaxPool3D", repairMaxPool3D],
  ["MaxPool3DGrad", repairMaxPool3DGrad],
] as const;

/** Puts one kernel in another's place. @returns what puts it back, unless it is another's place by then. */
function replace(tf: Tfjs, repaired: KernelConfig, stock: KernelConfig): () => void {
  register(tf, repaired);
  return () => {
    if (tf.getKernel(repaired.kernelName, BACKEND) === repaired) register(tf, stock);
  };
}

function register(tf: Tfjs, kernel: KernelConfig): void {
  tf.unregisterKernel(kernel.kernelName, BACKEND);
  tf.registerKernel(kernel);
}
