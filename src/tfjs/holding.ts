import type { Tensor, Tfjs, Variable } from "./peer.ts";
import { isAlive } from "./peer.ts";

/** Another value for a variable. The tensor is disposed once it has been held. */
export interface Change {
  readonly variable: Variable;
  readonly tensor: Tensor;
}

/**
 * Calls `f` while the variables hold other values, then puts theirs back, also if `f` throws, and if
 * it returns a promise, when that is settled.
 *
 * By assignment only: a value that is put back is the same data, so that whatever the backend has
 * derived from it is right again.
 */
export function holding<R>(tf: Tfjs, changes: readonly Change[], f: () => R): R {
  // A clone would be a copy on the wasm backend; this shares the variable's data on all.
  const kept = changes.map(({ variable }) => tf.keep(tf.reshape(variable, variable.shape)));
  for (const { variable, tensor } of changes) {
    variable.assign(tensor);
    tensor.dispose();
  }
  const restore = () => {
    for (const [i, { variable }] of changes.entries()) {
      if (isAlive(tf, variable)) variable.assign(kept[i]!);
      kept[i]!.dispose();
    }
  };
  return finallyDo(f, restore);
}

/** Calls `f`, and `last` when it, or the promise that it returns, is done. */
export function finallyDo<R>(f: () => R, last: () => void): R {
  let result: R;
  try {
    result = f();
  } catch (error) {
    last();
    throw error;
  }
  // By its method, since a promise may be of another realm, or none of the engine's.
  if (typeof (result as { then?: unknown } | undefined | null)?.then === "function") {
    return Promise.resolve(result).finally(last) as R;
  }
  last();
  return result;
}
