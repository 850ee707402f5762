import type { Allocator } from "../../src/memory/allocator.ts";

const PAGE = 65536;

/** Memory that grows with every allocation, so that each detaches every view there is. */
export class Growing implements Allocator {
  readonly memory: WebAssembly.Memory;
  #next = 64;

  constructor(memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1 })) {
    this.memory = memory;
  }

  allocate(bytes: number): number {
    const address = Math.ceil(this.#next / 64) * 64;
    this.#next = address + bytes;
    this.memory.grow(1 + Math.ceil(bytes / PAGE));
    return address;
  }

  free(): void {}
}
