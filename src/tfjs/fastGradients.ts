import type { GradConfig, KernelConfig } from "@tensorflow/tfjs-core";
import { checkPeer, type Tfjs } from "./peer.ts";
import { repaired } from "./repairs/backend.ts";
import { concatenate, slice, split, sum, tile } from "./repairs/blocks.ts";
import {
  convolutionFilterGradient,
  depthwiseFilterGradient,
  depthwiseInputGradient,
  repairConvolutionInputGradient,
} from "./repairs/convolutions.ts";
import { einsum, einsumGradient } from "./repairs/einsum.ts";
import { gatherRows, hyperbolicTangent } from "./repairs/elements.ts";
import { repairGradient } from "./repairs/gradients.ts";
import { repairMaxPool3D, repairMaxPool3DGrad, repairMaxPoolGrad } from "./repairs/maxPools.ts";
import { repairMultiplication } from "./repairs/multiplications.ts";
import { repairProducts } from "./repairs/products.ts";
import { segmentSum } from "./repairs/segments.ts";
import { keepWithoutClones, shareData } from "./repairs/sharing.ts";
import { slopes } from "./repairs/slopes.ts";
import { stack, unstack } from "./repairs/stacks.ts";

const BACKEND = "wasm";

/** How to undo it, by each kernel that it has put in another's place. */
const undoing = new WeakMap<KernelConfig, () => void>();

/**
 * Makes training on the wasm backend several times as fast. The backend multiplies matrices by a plain loop if one is
 * transposed or there is a batch, as in all gradients of dense layers and all of attention; copies what a pass
 * forward keeps; slices after a copy of the whole; and has chains of small operations for gradients. From now on
 * these are our kernels, in the backend's own memory. Values differ by rounding only. Gradients of gradients, and what
 * the kernels do not know, are left to the backend.
 *
 * It also adds the gradients that the backend lacks, without which nothing that has a convolution, an embedding or
 * `tf.gather` in it trains there, and `tf.einsum`, with its gradient; and it repairs the backend's max pooling, which
 * loses the gradient of every window that has no positive number in it, and in three dimensions its maximum.
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
    replace(tf, repairMultiplication(tf, product, repairProducts(product, transpose)), product),
    ...others.map(([name, repair]) => {
      const stock = tf.getKernel(name, BACKEND);
      // Earlier versions have not all of them.
      return stock ? replace(tf, repair(tf, stock), stock) : () => {};
    }),
    ...missing.map((make) => add(tf, make(tf))),
    ...slopes.map(([name, slope]) => {
      const stock = tf.getGradient(name);
      return stock ? replaceGradient(tf, repairGradient(tf, stock, slope), stock) : () => {};
    }),
    addGradient(tf, einsumGradient(tf)),
    keepWithoutClones(tf),
  ];
  const undo = () => {
    for (const undo of undos) undo();
  };
  undoing.set(tf.getKernel("BatchMatMul", BACKEND)!, undo);
  return undo;
}

const others = [
  ["_FusedMatMul", repairMultiplication],
  ["Identity", (_, stock) => shareData(stock)],
  ["Cast", (_, stock) => shareData(stock)],
  ["Slice", (tf, stock) => repaired(tf, stock, slice)],
  ["SplitV", (tf, stock) => repaired(tf, stock, split(tf))],
  ["Concat", (tf, stock) => repaired(tf, stock, concatenate(tf))],
  ["Pack", (tf, stock) => repaired(tf, stock, stack)],
  ["Unpack", (tf, stock) => repaired(tf, stock, unstack)],
  ["GatherV2", (tf, stock) => repaired(tf, stock, gatherRows)],
  ["Tanh", (tf, stock) => repaired(tf, stock, hyperbolicTangent)],
  ["Tile", (tf, stock) => repaired(tf, stock, tile)],
  ["Sum", (tf, stock) => repaired(tf, stock, sum(false))],
  ["Mean", (tf, stock) => repaired(tf, stock, sum(true))],
  ["Conv2DBackpropInput", repairConvolutionInputGradient],
  ["MaxPoolGrad", repairMaxPoolGrad],
  ["MaxPool3D", repairMaxPool3D],
  ["MaxPool3DGrad", repairMaxPool3DGrad],
] as const satisfies [string, (tf: Tfjs, stock: KernelConfig) => KernelConfig][];

/** Gradients that the backend lacks. */
const missing = [
  segmentSum,
  convolutionFilterGradient,
  depthwiseFilterGradient,
  depthwiseInputGradient,
  einsum,
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

/** The same of a gradient. */
function addGradient(tf: Tfjs, gradient: GradConfig): () => void {
  if (tf.getGradient(gradient.kernelName)) return () => {};
  tf.registerGradient(gradient);
  return () => {
    if (tf.getGradient(gradient.kernelName) === gradient) {
      tf.unregisterGradient(gradient.kernelName);
    }
  };
}

/** Puts one kernel in another's place. @returns what puts it back, unless it is another's place by then. */
function replace(tf: Tfjs, repaired: KernelConfig, stock: KernelConfig): () => void {
  register(tf, repaired);
  return () => {
    if (tf.getKernel(repaired.kernelName, BACKEND) === repaired) register(tf, stock);
  };
}

/** The same of a gradient. */
function replaceGradient(tf: Tfjs, repaired: GradConfig, stock: GradConfig): () => void {
  registerGradient(tf, repaired);
  return () => {
    if (tf.getGradient(stock.kernelName) === repaired) registerGradient(tf, stock);
  };
}

function registerGradient(tf: Tfjs, gradient: GradConfig): void {
  tf.unregisterGradient(gradient.kernelName);
  tf.registerGradient(gradient);
}

function register(tf: Tfjs, kernel: KernelConfig): void {
  tf.unregisterKernel(kernel.kernelName, BACKEND);
  tf.registerKernel(kernel);
}
