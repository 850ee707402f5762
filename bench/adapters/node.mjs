/** In Node: one task, in a process of its own, since heaps never shrink. Prints the result as JSON. */
import { createRequire } from "node:module";
import { now } from "../clock.mjs";

const [bundle, wasmFolder, backend, task] = process.argv.slice(2);
// TensorFlow.js says hello on the console.
console.log = console.error;
const { wasm, measure, ...field } = createRequire(import.meta.url)(bundle);
const { tf } = field;
wasm.setWasmPaths(wasmFolder);
tf.enableProdMode();
if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
const times = await measure(JSON.parse(task), { ...field, now });
process.stdout.write(JSON.stringify({ times, threads: 1 }));
process.exit(0);
