/**
 * jax-js with its memory in view: it counts no arrays that anybody may ask for, but its heap grows by
 * all that is not given back. Import it from here, before anything else imports it.
 */
import type { numpy } from "@jax-js/jax";

export type NumpyArray = numpy.Array;

const { Memory } = WebAssembly;
/** That of jax-js, kept where a second look at this file finds it: jax-js makes it once in a program. */
const kept = globalThis as { jaxMemory?: WebAssembly.Memory };
WebAssembly.Memory = class extends Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    if (new Error().stack!.includes("@jax-js")) kept.jaxMemory = this;
  }
};
/** jax-js. */
export const jax = await import("@jax-js/jax");
WebAssembly.Memory = Memory;

const { jaxMemory: heap } = kept;
if (!heap) throw new Error("jax-js has not made its memory");
await jax.init("wasm");

/** Bytes that jax-js has taken so far. */
export const heapBytes = (): number => heap.buffer.byteLength;
