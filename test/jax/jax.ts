/**
 * jax-js with its memory in view: it counts no arrays that anybody may ask for, but its heap grows by
 * all that is not given back. Import it from here, before anything else imports it.
 */
import type { numpy } from "@jax-js/jax";

export type NumpyArray = numpy.Array;

const { Memory } = WebAssembly;
const memories: WebAssembly.Memory[] = [];
WebAssembly.Memory = class extends Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    memories.push(this);
  }
};
/** jax-js. */
export const jax = await import("@jax-js/jax");
WebAssembly.Memory = Memory;

const [heap] = memories;
if (!heap || memories.length > 1) throw new Error("jax-js has not made one memory");
await jax.init("wasm");

/** Bytes that jax-js has taken so far. */
export const heapBytes = (): number => heap.buffer.byteLength;
