import type { DType } from "../../src/dtype.ts";
import { compileSync } from "../../src/kernels/whole.ts";
import type { Exports } from "../../src/kernels.ts";

type Numbers = Float32Array | Float64Array | Uint32Array;
type Names<A> = keyof A & string;

/** Bytes between arrays: all ones, which are NaN, so that what is read beyond an array shows. */
const GAP = 72;
const FILL = 0xff;
const START = 1024;
const PAGE = 65536;

interface Arena {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly kernels: Exports;
}

const arenas = new Map<number, Arena>();

/** A memory, and the kernels that work in it, for so many bytes: not much larger, but kept. */
function arenaFor(size: number): Arena {
  const pages = 2 ** Math.max(0, Math.ceil(Math.log2(size / PAGE)));
  let arena = arenas.get(pages);
  if (arena === undefined) {
    const memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(compileSync(false)[0]!, { env: { memory } });
    const bytes = Buffer.from(memory.buffer) as Buffer<ArrayBuffer>;
    arena = { bytes, kernels: exports as Exports };
    arenas.set(pages, arena);
  }
  return arena;
}

/**
 * Calls a kernel on copies of arrays and returns what they became, and what it returned. The array
 * `last` ends where memory ends, so that reading on traps. An array that is undefined has address 0.
 * @throws Error if anything but the arrays `written` changes.
 */
export function call<A extends Record<string, Numbers | undefined>>(
  kernel: `${string}_${DType}`,
  { arrays, written, last }: { arrays: A; written: Names<A>[]; last: Names<A> },
  args: (addresses: Record<Names<A>, number>) => number[],
): { after: A; result: number } {
  const present = Object.entries(arrays).filter(([, array]) => array !== undefined);
  const sizes = present.map(([, array]) => array!.byteLength + GAP + 8);
  const { bytes, kernels } = arenaFor(START + sizes.reduce((sum, size) => sum + size, 0));
  bytes.fill(FILL);

  const addresses: Record<string, number> = {};
  for (const name of Object.keys(arrays)) addresses[name] = 0;
  const regions = new Map<string, Buffer>();
  let free = START;
  for (const [name, array] of present as [string, Numbers][]) {
    const { buffer, byteOffset, byteLength } = array;
    const address = name === last ? bytes.length - byteLength : free;
    // Only as aligned as elements need it.
    if (name !== last) free = (free + byteLength + GAP + 7) & -8;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), address);
    addresses[name] = address;
    regions.set(name, bytes.subarray(address, address + byteLength));
  }

  const before = Buffer.from(bytes);
  const result = kernels[kernel]!(...args(addresses));
  const after: Record<string, Numbers | undefined> = { ...arrays };
  for (const [name, array] of present as [string, Numbers][]) {
    const copy = array.slice();
    regions.get(name)!.copy(new Uint8Array(copy.buffer));
    after[name] = copy;
  }
  for (const name of written) {
    const region = regions.get(name);
    if (region) before.copy(region, 0, addresses[name]!, addresses[name]! + region.length);
  }
  if (!bytes.equals(before)) {
    const at = bytes.findIndex((byte, i) => byte !== before[i]);
    throw new Error(`${kernel} wrote to ${at}; arrays are at ${JSON.stringify(addresses)}`);
  }
  return { after: after as A, result };
}
