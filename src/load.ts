import { compile, compileSync } from "#module";
import { isShared } from "./arrays.ts";
import { OutOfMemoryError } from "./errors.ts";
import { checkEngine, isKind } from "./kernels/engine.ts";
import { checkModule, instantiate, instantiateSync } from "./kernels/link.ts";
import type { Exports } from "./kernels.ts";
import { type Allocator, GapAllocator } from "./memory/allocator.ts";
import { Heap } from "./memory/heap.ts";
import { Nadir } from "./nadir.ts";
import { checkKeys, checkNumber, mismatch } from "./validate.ts";

export interface LoadOptions {
  /**
   * The compiled `nadir/nadir.wasm` of this version, for places that may not compile bytes. Default: the bytes in this
   * package; in a bundle those of the optimizers and networks that it imports.
   */
  readonly module?: WebAssembly.Module;
  /** Run inside this memory, shared or not, together with its owner. Needs `allocator`. */
  readonly memory?: WebAssembly.Memory;
  /** Allocates from `memory`: the owner's malloc and free. */
  readonly allocator?: Allocator;
  /**
   * Initial size of the memory in bytes, an integer in [65536, `maximumBytes`]; the system provides pages
   * only as they are used. Default 16 MiB. Not with `memory`. Choose enough for parameters, gradients and
   * states together: memory that grows detaches views, and from then on V8 runs all loops over typed arrays
   * slower, also those that compute gradients (2.1 against 1.3 ns per element, measured).
   */
  readonly initialBytes?: number;
  /** Maximum size of the memory in bytes: an integer in [65536, 2³²]. Default 2³². Not with `memory`. */
  readonly maximumBytes?: number;
}

const PAGE = 65536;
const ADDRESSABLE = 65536 * PAGE;
const INITIAL = 256 * PAGE;
const optionNames = ["module", "memory", "allocator", "initialBytes", "maximumBytes"] as const;

/**
 * Compiles the kernels, once for all calls, and links them to a memory. Does so wherever Nadir runs. The
 * kernels of an optimizer that is imported later are compiled, blocking, at its first step.
 * @throws TypeError or RangeError for bad options; UnsupportedError where WebAssembly or its SIMD is
 *   missing or forbidden.
 */
export async function load(options: LoadOptions = {}): Promise<Nadir> {
  checkEngine();
  const target = readTarget(options);
  const modules = options.module ? [options.module] : await compile(target.shared);
  return nadirOn(
    target,
    await Promise.all(modules.map((each) => instantiate(each, target.memory))),
  );
}

/**
 * As {@link load}, blocking: well under a millisecond.
 * @throws as `load`, and UnsupportedError on the main thread of a page in Chrome or Edge before 115, which
 *   compile modules of this size only asynchronously: call `load` there, or `loadSync` in a worker.
 */
export function loadSync(options: LoadOptions = {}): Nadir {
  checkEngine();
  const target = readTarget(options);
  const modules = options.module ? [options.module] : compileSync(target.shared);
  return nadirOn(
    target,
    modules.map((each) => instantiateSync(each, target.memory)),
  );
}

interface Target {
  readonly memory: WebAssembly.Memory;
  readonly allocator: Allocator;
  readonly shared: boolean;
}

function nadirOn({ memory, allocator }: Target, exports: readonly Exports[]): Nadir {
  return new Nadir(new Heap(memory, Object.assign({}, ...exports), allocator));
}

function readTarget(options: LoadOptions): Target {
  checkKeys("load", options, optionNames);
  const { module, memory, allocator, initialBytes, maximumBytes } = options;
  if (module !== undefined) checkModule(module);
  if (memory !== undefined || allocator !== undefined) {
    checkOwner(memory, allocator);
    for (const [name, bytes] of Object.entries({ initialBytes, maximumBytes })) {
      if (bytes === undefined) continue;
      throw new TypeError(`load: ${name} does not go with memory`);
    }
    return { memory: memory!, allocator, shared: isShared(memory!.buffer) };
  }
  const limit = checkBytes("maximumBytes", maximumBytes ?? ADDRESSABLE, ADDRESSABLE);
  const held = checkBytes("initialBytes", initialBytes ?? Math.min(INITIAL, limit), limit);
  const own = allocateMemory(Math.floor(held / PAGE));
  return { memory: own, allocator: new GapAllocator(own, limit), shared: false };
}

function checkBytes(name: string, bytes: number, max: number): number {
  return checkNumber(`load: ${name}`, bytes, { min: PAGE, max, integer: true });
}

function allocateMemory(pages: number): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: pages });
  } catch (cause) {
    throw new OutOfMemoryError(
      `load: cannot have ${pages * PAGE} bytes of memory: one Nadir serves many networks, and dispose() frees it`,
      { cause },
    );
  }
}

/** The two go together: the owner of a memory allocates in it. */
function checkOwner(
  memory: WebAssembly.Memory | undefined,
  allocator: Allocator | undefined,
): asserts allocator is Allocator {
  if (!isKind(memory, "Memory")) throw mismatch("load: memory", "a WebAssembly.Memory", memory);
  if (typeof allocator?.allocate !== "function" || typeof allocator.free !== "function") {
    throw mismatch("load: allocator", "an object with functions allocate and free", allocator);
  }
}
