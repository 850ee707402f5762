/** The field: for a kernel, all who run it, on arrays of the same content. */
import { startC } from "./c.mjs";
import { startJavaScript } from "./javascript-thread.mjs";
import { loadWasm } from "./wasm.mjs";

/** @param folder where to compile to. @param gcc whether there is one. */
export async function loadField(folder, gcc) {
  const wasm = await loadWasm(folder);
  const javascript = startJavaScript();
  const c = gcc && { f32: startC("f32", folder), f64: startC("f64", folder) };
  return {
    /** The contestants for one kernel by name, and `stop`, which gives their arrays back. */
    async start(kernel, dtype, length) {
      const { nadir, roofline, stop } = wasm.start(kernel, dtype, length);
      const contestants = { nadir, roofline };
      if (c) contestants.c = await c[dtype].start(kernel, length);
      contestants.javascript = await javascript.start(kernel, dtype, length);
      return { contestants, stop };
    },
    stop() {
      for (const program of Object.values(c ?? {})) program.stop();
      javascript.stop();
    },
  };
}
