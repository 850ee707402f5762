import type * as tfjs from "@tensorflow/tfjs-core";
import { describe } from "../validate.ts";

/** What is used of TensorFlow.js: `@tensorflow/tfjs-core` has it, and `@tensorflow/tfjs`. */
export type Tfjs = Pick<
  typeof tfjs,
  | "Optimizer"
  | "Tensor"
  | "backend"
  | "backend_util"
  | "dispose"
  | "engine"
  | "getBackend"
  | "getGradient"
  | "getKernel"
  | "keep"
  | "registerGradient"
  | "registerKernel"
  | "reshape"
  | "serialization"
  | "tensor"
  | "unregisterGradient"
  | "unregisterKernel"
>;

export type { NamedTensorMap, Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";

/** A tensor of an optimizer's state, or a gradient, with its name. */
export type NamedTensor = Awaited<ReturnType<tfjs.Optimizer["getWeights"]>>[number];

/** Of what kind each of them is. Whether there is all of it counts, not what version says so. */
const kinds: { readonly [K in keyof Tfjs]: "function" | "object" } = {
  Optimizer: "function",
  Tensor: "function",
  backend: "function",
  backend_util: "object",
  dispose: "function",
  engine: "function",
  getBackend: "function",
  getGradient: "function",
  getKernel: "function",
  keep: "function",
  registerGradient: "function",
  registerKernel: "function",
  reshape: "function",
  serialization: "object",
  tensor: "function",
  unregisterGradient: "function",
  unregisterKernel: "function",
};

/** @throws TypeError for what is not TensorFlow.js, or lacks something that is used. */
export function checkPeer(where: string, tf: Tfjs): void {
  const missing = Object.entries(kinds)
    .filter(([name, kind]) => typeof tf?.[name as keyof Tfjs] !== kind)
    .map(([name]) => name);
  if (missing.length === 0) return;
  const lacking =
    typeof tf === "object" && tf !== null ? `, which lacks ${missing.join(", ")}` : "";
  throw new TypeError(
    `${where}: tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got ${describe(tf)}${lacking}`,
  );
}

/** Whether a variable still is one: `tf.disposeVariables()` only takes it from the register. */
export function isAlive(tf: Tfjs, variable: tfjs.Variable): boolean {
  return !variable.isDisposed && tf.engine().registeredVariables[variable.name] === variable;
}
