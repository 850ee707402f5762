import {
  gelu,
  leakyRelu,
  leakyReluGradient,
  multiply,
  relu,
  reluGradient,
  sigmoid,
  sigmoidGradient,
  silu,
  tanh,
  tanhGradient,
} from "#kernels/activations.js";
import type { Kernel } from "../kernels.ts";

/**
 * An activation function: `identity` x; `relu` max(x, 0); `leakyRelu` x, or a·x below 0; `tanh`;
 * `sigmoid` σ(x) = 1/(1 + e⁻ˣ); `gelu` ½x(1 + tanh √(2/π)(x + 0.044715x³)), PyTorch's
 * `approximate="tanh"` (Hendrycks & Gimpel, arXiv:1606.08415); `silu` x·σ(x).
 */
export type ActivationName =
  | "identity"
  | "relu"
  | "leakyRelu"
  | "tanh"
  | "sigmoid"
  | "gelu"
  | "silu";

/** An activation as kernels: none of them for the identity. */
export interface Activation<C extends string = "negativeSlope"> {
  readonly forward?: Kernel<string, C>;
  readonly backward?: Kernel<string, C>;
  /** It writes its slopes to an array of their own: outputs alone would not tell them. */
  readonly keepsSlopes?: boolean;
}

export const activations: Readonly<Record<ActivationName, Activation>> = {
  identity: {},
  relu: { forward: relu, backward: reluGradient },
  leakyRelu: { forward: leakyRelu, backward: leakyReluGradient },
  tanh: { forward: tanh, backward: tanhGradient },
  sigmoid: { forward: sigmoid, backward: sigmoidGradient },
  gelu: { forward: gelu, backward: multiply, keepsSlopes: true },
  silu: { forward: silu, backward: multiply, keepsSlopes: true },
};

export const activationNames = Object.keys(activations) as readonly ActivationName[];
