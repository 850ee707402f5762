import type * as tfjs from "@tensorflow/tfjs-core";
import { describe } from "../validate.ts";

/** What is used of TensorFlow.js: `@tensorflow/tfjs-core` has it, and `@tensorflow/tfjs`. */
export type Tfjs = Pick<
  typeof tfjs,
  | "Optimizer"
  | "Tensor"
  | "backend"
  | "dispose"
  | "engine"
  | "getBackend"
  | "getKernel"
  | "keep"
  | "registerKernel"
  | "reshape"
  | "serialization"
  | "tensor"
  | "unregisterKernel"
  | "version_core"
>;

export type { NamedTensorMap, Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";

/** A tensor of an optimizer's state, or a gradient, with its name. */
export type NamedTensor = Awaited<ReturnType<tfjs.Optimizer["getWeights"]>>[number];

/** @throws TypeError for what is not TensorFlow.js, or a version of it that is not known to work. */
export function checkPeer(where: string, tf: Tfjs): void {
  const { version_core: version, engine, Optimizer } = tf ?? {};
  if (typeof version !== "string" || typeof engine !== "function" || !Optimizer) {
    throw new TypeError(
      `${where}: tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got ${describe(tf)}`,
    );
  }
  const [major = NaN, minor = NaN] = version.split(".").map(Number);
  if (major !== 4 || minor < 22) {
    throw new TypeError(
      `${where}: tf must be TensorFlow.js 4.22 or a later 4, got version ${version}`,
    );
  }
}

/** Whether a variable still is one: `tf.disposeVariables()` only takes it from the register. */
export function isAlive(tf: Tfjs, variable: tfjs.Variable): boolean {
  return !variable.isDisposed && tf.engine().registeredVariables[variable.name] === variable;
}
