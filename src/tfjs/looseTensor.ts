import type { Tensor, Tfjs } from "./peer.ts";

/** What there is to a loose tensor's values. */
interface Contents {
  readonly values: Float32Array | Int32Array;
  readonly dtype: "float32" | "int32";
  readonly shape: readonly number[];
}

/**
 * A tensor that nobody needs to dispose: its values lie in JavaScript's memory, and in the backend's only
 * if an operation asks for them. `getWeights()` of a `tf.train` optimizer lends its own variables, so that
 * who calls it, as `model.save` does, disposes of nothing.
 */
export function looseTensor(tf: Tfjs, { values, dtype, shape }: Contents): Tensor {
  const tensor = new tf.Tensor([...shape], dtype, {}, 0);
  let inBackend: Tensor | undefined;
  const real = (): Tensor => {
    tensor.throwIfDisposed();
    // Of a copy, since a tensor keeps the array that it is made from.
    inBackend ??= tf.keep(tf.tensor(values.slice(), [...shape], dtype));
    return inBackend;
  };
  const dataSync = () => {
    tensor.throwIfDisposed();
    return values;
  };
  let isDisposed = false;
  const dispose = () => {
    inBackend?.dispose();
    isDisposed = true;
  };
  return Object.defineProperties(tensor, {
    dataId: { get: () => real().dataId },
    id: { get: () => real().id },
    isDisposed: { get: () => isDisposed },
    dataSync: { value: dataSync },
    data: { value: async () => dataSync() },
    dispose: { value: dispose },
  });
}
