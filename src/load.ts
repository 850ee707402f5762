import { compile, compileSync, employ } from "#module";
import { isShared } from "./arrays.ts";
import { OutOfMemoryError } from "./errors.ts";
import { checkEngine, isKind } from "./kernels/engine.ts";
import { checkModule, instantiate, instantiateSync } from "./kernels/link.ts";
import type { Exports } from "./kernels.ts";
import { type Allocator, GapAllocator } from "./memory/allocator.ts";
import { Heap } from "./memory/heap.ts";
import type { Threads } from "./memory/threads.ts";
import { Nadir } from "./nadir.ts";
import { checkKeys, checkNumber, mismatch } from "./validate.ts";

/** Options of `load` and `loadSync`. */
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
  /**
   * Threads that share the work of large kernels, the caller among them: a whole number in [1, 32], or `"auto"`, as
   * many as there are cores, up to 8. Every number gives the same bits. Default 1.
   *
   * Parameters then lie in shared memory, which a page has only if it is cross-origin isolated: elsewhere `"auto"`
   * says so once and takes one thread. In a bundle import `load` from `nadir/threads`.
   */
  readonly threads?: number | "auto";
}

const PAGE = 65536;
const ADDRESSABLE = 65536 * PAGE;
const INITIAL = 256 * PAGE;
const optionNames = [
  "module",
  "memory",
  "allocator",
  "initialBytes",
  "maximumBytes",
  "threads",
] as const;

/**
 * Compiles the kernels, once for all calls, and links them to a memory. Does so wherever Nadir runs. The
 * kernels of an optimizer that is imported later are compiled, blocking, at its first step.
 * @throws TypeError or RangeError for bad options; UnsupportedError where WebAssembly or its SIMD is
 *   missing or forbidden.
 */
export function load(options?: LoadOptions): Promise<Nadir>;
/** @internal */
export function load(options?: LoadOptions, find?: Employer): Promise<Nadir>;
export async function load(options: LoadOptions = {}, find: Employer = employ): Promise<Nadir> {
  checkEngine();
  const target = readTarget(options, find);
  const { module } = options;
  const modules = module ? [module] : await compile(isShared(target.memory.buffer));
  const exports = await Promise.all(modules.map((each) => instantiate(each, target.memory)));
  const nadir = nadirOn(target, modules, exports);
  await target.team?.started;
  return nadir;
}

/**
 * As {@link load}, blocking: well under a millisecond. Threads take part as soon as they are there.
 * @throws as `load`, and UnsupportedError on the main thread of a page in Chrome or Edge before 115, which
 *   compile modules of this size only asynchronously: call `load` there, or `loadSync` in a worker.
 */
export function loadSync(options?: LoadOptions): Nadir;
/** @internal */
export function loadSync(options?: LoadOptions, find?: Employer): Nadir;
export function loadSync(options: LoadOptions = {}, find: Employer = employ): Nadir {
  checkEngine();
  const target = readTarget(options, find);
  const { module } = options;
  const modules = module ? [module] : compileSync(isShared(target.memory.buffer));
  const exports = modules.map((each) => instantiateSync(each, target.memory));
  return nadirOn(target, modules, exports);
}

/** Finds threads, in a memory that is there already or not; none for one. */
export type Employer = (
  threads: number | "auto" | undefined,
  memory?: WebAssembly.Memory,
) => Threads | undefined;

interface Target {
  readonly memory: WebAssembly.Memory;
  readonly allocator: Allocator;
  readonly team: Threads | undefined;
}

function nadirOn(
  { memory, allocator, team }: Target,
  modules: readonly WebAssembly.Module[],
  exports: readonly Exports[],
): Nadir {
  const heap = new Heap(memory, Object.assign({}, ...exports), allocator, team);
  team?.start(modules);
  return new Nadir(heap);
}

function readTarget(options: LoadOptions, employ: Employer): Target {
  checkKeys("load", options, optionNames);
  const { module, memory, allocator, initialBytes, maximumBytes, threads } = options;
  if (module !== undefined) checkModule(module);
  if (memory !== undefined || allocator !== undefined) {
    checkOwner(memory, allocator);
    for (const [name, bytes] of Object.entries({ initialBytes, maximumBytes })) {
      if (bytes === undefined) continue;
      throw new TypeError(`load: ${name} does not go with memory`);
    }
    return { memory: memory!, allocator, team: employ(threads, memory) };
  }
  const limit = checkBytes("maximumBytes", maximumBytes ?? ADDRESSABLE, ADDRESSABLE);
  const held = checkBytes("initialBytes", initialBytes ?? Math.min(INITIAL, limit), limit);
  const team = employ(threads);
  const own = allocateMemory(Math.floor(held / PAGE), team && Math.floor(limit / PAGE));
  return { memory: own, allocator: new GapAllocator(own, limit), team };
}

function checkBytes(name: string, bytes: number, max: number): number {
  return checkNumber(`load: ${name}`, bytes, { min: PAGE, max, integer: true });
}

/** With a maximum it is shared. */
function allocateMemory(pages: number, maximum: number | undefined): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum, shared: !!maximum } as never);
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
