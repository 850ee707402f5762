import type { KernelConfig } from "@tensorflow/tfjs-core";
import { checkPeer, type Tfjs } from "./peer.ts";
import {
  convolutionFilterGradient,
  depthwiseFilterGradient,
  depthwiseInputGradient,
  repairConvolutionInputGradient,
} from "./repairs/convolutions.ts";
import { repairMaxPool3D, repairMaxPool3DGrad, repairMaxPoolGrad } from "./repairs/maxPools.ts";
import { repairProducts } from "./repairs/products.ts";
import { segmentSum } from "./repairs/segments.ts";

const BACKEND = "wasm";

/** How to undo it, by each kernel that it has put in another's place. */
const undoing = new WeakMap<KernelConfig, () => void>();

/**
 * Makes gradients on the wasm backend several times as fast. The backend multiplies by XNNPACK only if
 * neither matrix is transposed and there is no batch; both products of a dense layer's gradient, and all
 * products of attention, take a plain loop instead. From now on matrices are transposed first, and large
 * matrices of a batch multiplied one by one. Values differ by rounding only.
 *
 * It also adds the gradients that the backend lacks, without which nothing that has a convolution, an embedding or
 * `tf.gather` in it trains there; replaces that of a convolution's input, which is a plain loop; and it repairs the backend's max pooling, which loses the gradient of every window that has no positive
 * number in it, and in three dimensions its maximum.
 *
 * @param tf `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, with `@tensorflow/tfjs-backend-wasm` imported.
 * @returns a function that undoes it. Calling it twice has no further effect.
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
    ...others.map(([name, repair]) => {
      const stock = tf.getKernel(name, BACKEND);
      // Earlier versions have not all of them.
      return stock ? replace(tf, repair(tf, stock), stock) : () => {};
    }),
    ...missing.map((make) => add(tf, make(tf))),
  ];
  const undo = () => {
    for (const undo of undos) undo();
  };
  undoing.set(tf.getKernel("BatchMatMul", BACKEND)!, undo);
  return undo;
}

const others = [
  ["Conv2DBackpropInput", repairConvolutionInputGradient],
  ["MaxPoolGrad", repairMaxPoolGrad],
  ["MaxPool3D", repairMaxPool3D],
  ["MaxPool3DGrad", repairMaxPool3DGrad],
] as const;

/** Gradients that the backend lacks. */
const missing = [
  segmentSum,
  convolutionFilterGradient,
  depthwiseFilterGradient,
  depthwiseInputGradient,
];

/** Adds a kernel, unless there is one. @returns what takes it away, unless another is in its place by then. */
function add(tf: Tfjs, kernel: KernelConfig): () => void {
  if (tf.getKernel(kernel.kernelName, BACKEND)) return () => {};
  tf.registerKernel(kernel);
  return () => {
    if (tf.getKernel(kernel.kernelName, BACKEND) !== kernel) return;
    tf.unregisterKernel(kernel.kernelName, BACKEND);
  };
}

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
