import type { KernelConfig, Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import type { Tfjs } from "../peer.ts";
import type { WasmTensors } from "./backend.ts";

/**
 * `Identity`, and `Cast` to what a tensor is already: the same data, as on the cpu backend, where this one copies them.
 * Data are never written to once they are there, but by a step, which gives a variable data of its own first.
 */
export function shareData(stock: KernelConfig): KernelConfig {
  return {
    ...stock,
    kernelFunc(params) {
      const { x } = params.inputs as { x: TensorInfo };
      const { dtype = x.dtype } = (params.attrs ?? {}) as { dtype?: string };
      if (x.dtype === "string" || x.dtype === "complex64" || x.dtype !== dtype) {
        return stock.kernelFunc(params);
      }
      return share(params.backend as never, x);
    },
  };
}

export function share(backend: WasmTensors, { dataId, shape, dtype }: TensorInfo): TensorInfo {
  backend.incRef(dataId);
  return { dataId, shape, dtype };
}

/** What is used of TensorFlow.js's engine beside its typings. */
interface Engine {
  state: { gradientDepth: number };
  backend: WasmTensors;
  makeTensorFromTensorInfo(info: TensorInfo): Tensor & { kept: boolean };
  saveTensorsForBackwardMode(tensors: Tensor[]): Tensor[];
}

/**
 * What the engine keeps of a pass forward it keeps as clones, each with a kernel run and a node on its tape: of the
 * operations of a recurrent network a third. Only gradients of gradients need the nodes: elsewhere data are kept
 * as they are. @returns what undoes it.
 */
export function keepWithoutClones(tf: Tfjs): () => void {
  const engine = tf.engine() as unknown as Engine;
  const stock = engine.saveTensorsForBackwardMode;
  if (typeof stock !== "function" || typeof engine.makeTensorFromTensorInfo !== "function") {
    return () => {};
  }
  const save = (tensors: Tensor[]): Tensor[] => {
    if (engine.state?.gradientDepth !== 1 || tf.getBackend() !== "wasm") {
      return stock.call(engine, tensors);
    }
    return tensors.map((tensor) => {
      if (tensor.dtype === "string" || tensor.dtype === "complex64") {
        return stock.call(engine, [tensor])[0]!;
      }
      const kept = engine.makeTensorFromTensorInfo(share(engine.backend, tensor));
      kept.kept = true;
      return kept;
    });
  };
  engine.saveTensorsForBackwardMode = save;
  return () => {
    if (engine.saveTensorsForBackwardMode === save) {
      // That of its class.
      Reflect.deleteProperty(engine, "saveTensorsForBackwardMode");
      if (engine.saveTensorsForBackwardMode !== stock) engine.saveTensorsForBackwardMode = stock;
    }
  };
}
