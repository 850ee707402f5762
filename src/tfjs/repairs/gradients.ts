import type { GradConfig, NamedTensorInfoMap, Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import type { Linked } from "../../kernels/linked.ts";
import type { Tfjs } from "../peer.ts";
import { kernelsOn, type WasmTensors } from "./backend.ts";

/** What there is in a gradient: δ, what was saved, what the operation was told. */
export interface Pass {
  readonly delta: TensorInfo;
  readonly saved: readonly TensorInfo[];
  readonly attrs: Record<string, unknown>;
  readonly backend: WasmTensors;
  readonly kernels: Linked;
  /** A kernel of the backend, without what the engine does around it. */
  run(name: string, inputs: NamedTensorInfoMap): TensorInfo;
}

/** The gradient of an input as one kernel; undefined for what is left to the stock gradient. */
export type Slope = (pass: Pass) => TensorInfo | undefined;

/** What is used of TensorFlow.js's engine beside its typings. */
interface Engine {
  readonly state?: { readonly gradientDepth: number };
  readonly backend: WasmTensors;
}

/**
 * A gradient by one kernel, where the stock gradient has a chain of operations. Where gradients of gradients may be
 * asked for, whose tape has to see these operations, and on other backends, it is the stock gradient.
 */
export function repairGradient(
  tf: Tfjs,
  stock: GradConfig,
  slopes: Record<string, Slope>,
): GradConfig {
  return {
    ...stock,
    gradFunc(dy, saved, attrs) {
      const otherwise = () => stock.gradFunc(dy, saved, attrs);
      const engine = tf.engine() as unknown as Engine;
      if (engine.state?.gradientDepth !== 0 || tf.getBackend() !== "wasm") return otherwise();
      const kernels = kernelsOn(tf);
      const delta = dy as Tensor;
      if (!kernels || delta.dtype !== "float32" || saved[0]?.dtype !== "float32")
        return otherwise();
      const { backend } = engine;
      const run = (name: string, inputs: NamedTensorInfoMap) => {
        const { kernelFunc } = tf.getKernel(name, "wasm");
        return kernelFunc({ inputs, backend: backend as never, attrs: {} }) as TensorInfo;
      };
      const pass: Pass = { delta, saved, attrs: attrs as never, backend, kernels, run };
      const gradients: ReturnType<GradConfig["gradFunc"]> = {};
      for (const input in slopes) {
        gradients[input] = () => {
          const info = slopes[input]!(pass);
          return info ? tf.engine().makeTensorFromTensorInfo(info) : otherwise()[input]!();
        };
      }
      return gradients;
    },
  };
}
