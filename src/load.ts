import { compile, compileSync, instantiate, isOurs } from "./kernels.ts";
import { type Allocator, GapAllocator } from "./memory/allocator.ts";
import { Heap } from "./memory/heap.ts";
import { Nadir } from "./nadir.ts";
import { checkKeys, checkNumber, describe } from "./validate.ts";

export interface LoadOptions {
  /** The compiled `nadir/nadir.wasm`, for places that may not compile bytes. Default: the bytes in this package. */
  readonly module?: WebAssembly.Module;
  /** Run inside this memory, shared or not, together with its owner. Needs `allocator`. */
  readonly memory?: WebAssembly.Memory;
  /** Allocates from `memory`: the owner's malloc and free. */
  readonly allocator?: Allocator;
  /** How far memory may grow, in bytes: an integer in [65536, 2³²]. Default 2³². Not with `memory`. */
  readonly maximumBytes?: number;
}

const PAGE = 65536;
const ADDRESSABLE = 65536 * PAGE;

/**
 * Compiles the kernels, once for all calls, and links them to a memory.
 * @throws TypeError or RangeError for bad options; what WebAssembly throws where it may not run.
 */
export async function load(options: LoadOptions = {}): Promise<Nadir> {
  const target = readTarget(options);
  return link(options.module ?? (await compile(target.shared)), target);
}

/** As {@link load}, blocking: well under a millisecond. */
export function loadSync(options: LoadOptions = {}): Nadir {
  const target = readTarget(options);
  return link(options.module ?? compileSync(target.shared), target);
}

interface Target {
  readonly memory: WebAssembly.Memory;
  readonly allocator: Allocator;
  readonly shared: boolean;
}

function link(module: WebAssembly.Module, { memory, allocator }: Target): Nadir {
  try {
    return new Nadir(new Heap(memory, instantiate(module, memory), allocator));
  } catch (cause) {
    if (!(cause instanceof WebAssembly.LinkError)) throw cause;
    const hint = "a shared memory needs a module made for one: leave module out";
    throw new TypeError(`load: module does not fit memory (${hint})`, { cause });
  }
}

function readTarget(options: LoadOptions): Target {
  checkKeys("load", options, ["module", "memory", "allocator", "maximumBytes"]);
  const { module, memory, allocator, maximumBytes } = options;
  if (module !== undefined && !(module instanceof WebAssembly.Module && isOurs(module))) {
    throw new TypeError(`load: module must be nadir.wasm, compiled, got ${describe(module)}`);
  }
  if ((memory === undefined) !== (allocator === undefined)) {
    throw new TypeError(
      "load: memory and allocator go together: who owns a memory allocates in it",
    );
  }
  if (memory !== undefined && allocator !== undefined) {
    checkOwner(memory, allocator);
    if (maximumBytes !== undefined) {
      throw new TypeError(
        "load: maximumBytes does not go with memory, whose owner decides its size",
      );
    }
    return { memory, allocator, shared: isShared(memory) };
  }
  const limit = checkNumber("load: maximumBytes", maximumBytes ?? ADDRESSABLE, {
    min: PAGE,
    max: ADDRESSABLE,
    integer: true,
  });
  const own = new WebAssembly.Memory({ initial: 1 });
  return { memory: own, allocator: new GapAllocator(own, limit), shared: false };
}

function checkOwner(memory: WebAssembly.Memory, allocator: Allocator): void {
  if (!(memory instanceof WebAssembly.Memory)) {
    throw new TypeError(`load: memory must be a WebAssembly.Memory, got ${describe(memory)}`);
  }
  if (typeof allocator?.allocate !== "function" || typeof allocator.free !== "function") {
    throw new TypeError(
      `load: allocator must have functions allocate and free, got ${describe(allocator)}`,
    );
  }
}

/** By name, because a page without cross-origin isolation has shared memory but no `SharedArrayBuffer`. */
function isShared(memory: WebAssembly.Memory): boolean {
  return memory.buffer.constructor.name === "SharedArrayBuffer";
}
