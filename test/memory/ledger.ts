import { loadSync, type Nadir, OutOfMemoryError } from "../../src/index.ts";
import { type Allocator, GapAllocator } from "../../src/memory/allocator.ts";

/** An allocator that can be looked into, and be told how many more allocations it has room for. */
export class Ledger implements Allocator {
  /** Addresses that were given and not given back. */
  readonly live: Set<number> = new Set();
  room: number = Infinity;
  readonly #allocator: Allocator;

  constructor(memory: WebAssembly.Memory) {
    this.#allocator = new GapAllocator(memory, 2 ** 32);
  }

  allocate(bytes: number): number {
    if (this.room === 0) throw new OutOfMemoryError("no room");
    this.room--;
    const address = this.#allocator.allocate(bytes);
    this.live.add(address);
    return address;
  }

  free(address: number): void {
    if (!this.live.delete(address)) throw new Error(`${address} is freed, and was not allocated`);
    this.#allocator.free(address);
  }
}

export function loadWithLedger(
  memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1 }),
): {
  nadir: Nadir;
  ledger: Ledger;
} {
  const ledger = new Ledger(memory);
  return { nadir: loadSync({ memory, allocator: ledger }), ledger };
}
