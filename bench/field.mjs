/** The field: for a row of kernels.mjs, all who run it, on arrays of the same content. */
import { isInC, NATIVE, startC } from "./c.mjs";
import { isInJavaScript, startJavaScript } from "./javascript-thread.mjs";
import { loadWasm } from "./wasm.mjs";

/** @param folder where to compile to. @param gcc whether there is one. */
export async function loadField(folder, gcc) {
  const wasm = await loadWasm(folder);
  const javascript = startJavaScript();
  const programs = [];
  const inC = (dtype, options) =>
    [false, true].map((isGeneral) => {
      const program = startC(dtype, isGeneral, folder, options);
      programs.push(program);
      return program;
    });
  const c = gcc && { f32: inC("f32"), f64: inC("f64") };
  const native = gcc && { f32: inC("f32", NATIVE) };
  return {
    /** The contestants for one kernel by name, and `stop`, which gives their arrays back. */
    async start(kernel, dtype, length) {
      const { nadir, roofline, stop } = wasm.start(kernel, dtype, length);
      const contestants = roofline ? { nadir, roofline } : { nadir };
      if (c && isInC(kernel)) {
        contestants.c = await c[dtype][Number(kernel.isGeneral)].start(kernel, length);
      }
      if (native?.[dtype] && isInC(kernel)) {
        contestants.cNative = await native[dtype][Number(kernel.isGeneral)].start(kernel, length);
      }
      if (isInJavaScript(kernel)) {
        contestants.javascript = await javascript.start(kernel, dtype, length);
      }
      return { contestants, stop };
    },
    stop() {
      for (const program of programs) program.stop();
      javascript.stop();
    },
  };
}
