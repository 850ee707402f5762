import type { DType } from "./dtype.ts";
import * as loader from "./vendor/loader.ts";

/** The sweeps of `assembly/`, each over f32 and f64 arrays: (…pointers, count, …constants). */
export type SweepName =
  | "sgd"
  | "momentum"
  | "nagLookAhead"
  | "adagrad"
  | "rmsprop"
  | "rmspropCentered"
  | "rmspropMomentum"
  | "rmspropCenteredMomentum"
  | "adadelta"
  | "adam"
  | "amsgrad"
  | "adamLookAhead"
  | "adamax"
  | "nadam"
  | "flush"
  | "scale"
  | "clamp"
  | "exp"
  | "log1p"
  | "relu"
  | "reluGradient"
  | "leakyRelu"
  | "leakyReluGradient"
  | "tanh"
  | "tanhGradient"
  | "sigmoid"
  | "sigmoidGradient"
  | "gelu"
  | "silu"
  | "multiply";

/** Reductions of one block of an array to a number: (pointer, count). */
export type ReductionName = "sumOfSquares" | "sumOfAbsolutes" | "maximum";

/** What networks are made of, as `assembly/networks` declares it: addresses, then sizes, then flags. */
export type NetworkKernelName =
  | "dense"
  | "sparseDense"
  | "weightGradient"
  | "sparseWeightGradient"
  | "biasGradient"
  | "inputGradient"
  | "softmax"
  | "logSumExp";

/** Losses: they write a gradient and return the loss. */
export type LossKernelName =
  | "labelCrossEntropy"
  | "crossEntropy"
  | "binaryCrossEntropy"
  | "squaredError"
  | "huber";

type Procedure = (...args: number[]) => void;
type Reduction = (...args: number[]) => number;

/** The module's exports. Every one is a pure function of memory and its arguments. */
export type Kernels = Readonly<
  Record<`${SweepName | NetworkKernelName}_${DType}`, Procedure> &
    Record<`${ReductionName | LossKernelName}_${DType}`, Reduction>
>;

/** The kernels of one precision, by their plain names. */
export type KernelsOf = Readonly<
  Record<SweepName | NetworkKernelName, Procedure> &
    Record<ReductionName | LossKernelName, Reduction>
>;

export function kernelsOf(kernels: Kernels, dtype: DType): KernelsOf {
  const suffix = `_${dtype}`;
  const own = Object.entries(kernels).filter(([name]) => name.endsWith(suffix));
  const named = own.map(([name, kernel]) => [name.slice(0, -suffix.length), kernel]);
  return Object.fromEntries(named) as KernelsOf;
}

/** Whether a module is this one, though perhaps of another version. */
export function isOurs(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.exports(module).some(({ name }) => name === "scale_f32");
}

/** Links the module to a memory: its only import. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<Kernels> {
  return loader.instantiate(module, { env: { memory } });
}

/** As {@link instantiate}, blocking. */
export function instantiateSync(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  return loader.instantiateSync(module, { env: { memory } });
}
