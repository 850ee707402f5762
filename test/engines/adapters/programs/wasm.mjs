/** TensorFlow.js on its wasm backend. */
import * as wasm from "@tensorflow/tfjs-backend-wasm";
import { fastGradients } from "nadir/tfjs";
import { compare } from "./catalog.mjs";
import { leaks } from "./leaks.mjs";
import { dense } from "./models.mjs";
import { tf } from "./tf.mjs";
import { variables } from "./variables.mjs";

export async function program(folder) {
  wasm.setWasmPaths(folder);
  tf.enableProdMode();
  await tf.setBackend("wasm");
  if (tf.getBackend() !== "wasm") throw new Error("no wasm backend");
  const { wasmMemory, asm } = tf.backend().wasm;
  const memory = wasmMemory ?? asm.memory;
  const { hash, count, problems } = await compare(stayingInPlace);
  const undo = fastGradients(tf);
  const { losses, problems: ofModel } = await dense();
  const lost = leaks(() => memory.buffer.byteLength);
  undo();
  return {
    ...{ hash, count, losses },
    // Where there is no SharedArrayBuffer, none is one.
    isShared: memory.buffer.constructor.name === "SharedArrayBuffer",
    threads: wasm.getThreadsCount(),
    problems: [...problems, ...ofModel, ...lost],
  };
}

/** Variables that must be where they were: stepped without a copy. */
function stayingInPlace(Optimizer, options, start) {
  const trainer = variables(Optimizer, options, start);
  const addresses = () =>
    trainer.all.map(({ dataId }) => tf.backend().dataIdMap.get(dataId).memoryOffset);
  const first = addresses().join();
  const values = () => {
    if (addresses().join() !== first) throw new Error("variables were moved: steps copy");
    return trainer.values();
  };
  return { ...trainer, values };
}
