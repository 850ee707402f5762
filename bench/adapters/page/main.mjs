/** In a page: `measureTask(backend, task)` for what drives the browser. */
import { Adam, fastGradients, measure, tf, tfjsOptimizer, wasm } from "../field.mjs";

wasm.setWasmPaths("wasm-out/");
tf.enableProdMode();
const now = () => performance.now() * 1e6;

globalThis.measureTask = async (backend, task) => {
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
  const times = await measure(task, { tf, Adam, fastGradients, tfjsOptimizer, now });
  return JSON.stringify({ times, threads: backend === "wasm" ? wasm.getThreadsCount() : 1 });
};
