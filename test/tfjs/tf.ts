/** TensorFlow.js as tests use it: one for all, with both backends, in Node. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import type * as Core from "@tensorflow/tfjs-core";
import type * as Layers from "@tensorflow/tfjs-layers";

const require = createRequire(import.meta.url);

export const tf: typeof Core = require("@tensorflow/tfjs-core");
// Gradients of operations are registered by it.
export const layers: typeof Layers = require("@tensorflow/tfjs-layers");
require("@tensorflow/tfjs-backend-cpu");
const wasm: typeof import("@tensorflow/tfjs-backend-wasm") = require("@tensorflow/tfjs-backend-wasm");

tf.enableProdMode();
const folder = dirname(require.resolve("@tensorflow/tfjs-backend-wasm/package.json"));
wasm.setWasmPaths(`${folder}/wasm-out/`);

export type Backend = "wasm" | "cpu";
export const backends: readonly Backend[] = ["wasm", "cpu"];

export async function use(backend: Backend): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
}

/** The wasm backend, by its own typings. */
export function wasmBackend(): BackendWasm {
  return tf.backend() as BackendWasm;
}

/** What the build of the backend for one thread exports, beside its typings. */
export interface Internals {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

export function internals(): Internals {
  return wasmBackend().wasm as unknown as Internals;
}
