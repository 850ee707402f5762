/** TensorFlow.js as this page uses it: the core, layers, which bring all gradients, and two backends. */
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import type { Backend } from "./backends.ts";

export { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
export { tf };

tf.enableProdMode();
// Its threads start from a blob, which a strict Content Security Policy forbids.
tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);

/** @throws Error if it does not start. */
export async function startBackend(backend: Backend): Promise<void> {
  if (backend === "wasm") setWasmPathsOnce();
  if (!(await tf.setBackend(backend))) {
    throw new Error(`TensorFlow.js could not start its ${backend} backend`);
  }
}

let isSet = false;

/** It refuses to be told again once it has started. */
function setWasmPathsOnce(): void {
  if (!isSet) setWasmPaths(new URL("./", import.meta.url).href);
  isSet = true;
}
