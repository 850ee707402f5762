/** Nadir's kernels and the rooflines, in one memory and on the same arrays. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { GapAllocator } from "../build/memory/allocator.js";
import { compileAsReleased } from "./compile.mjs";
import { ARRAYS, periods, tile } from "./data.mjs";
import { repeated } from "./repeated.mjs";

/** Elements a reduction takes at a time, as in src/gradients.ts. */
const BLOCK = 4096;

export const MODULE = "build/nadir.wasm";

/** Compiles the rooflines into `folder`. */
export async function compileRooflines(folder) {
  const rooflines = join(folder, "roofline.wasm");
  if (!existsSync(rooflines)) await compileAsReleased("bench/assembly/index.ts", rooflines);
  return rooflines;
}

/** The memory of a bench with both modules in it. Compiles the rooflines into `folder`. */
export async function loadWasm(folder) {
  const rooflines = await compileRooflines(folder);
  // From here on straight to V8's optimising compiler: a baseline round would be no figure.
  setFlagsFromString("--no-liftoff");
  const memory = new WebAssembly.Memory({ initial: 1 });
  const link = async (file) =>
    (await WebAssembly.instantiate(await readFile(file), { env: { memory } })).instance.exports;
  const [nadir, roofline] = [await link(MODULE), await link(rooflines)];
  return new Wasm(memory, nadir, roofline);
}

class Wasm {
  #memory;
  #nadir;
  #roofline;
  #allocator;

  constructor(memory, nadir, roofline) {
    this.#memory = memory;
    this.#nadir = nadir;
    this.#roofline = roofline;
    this.#allocator = new GapAllocator(memory, 2 ** 32);
  }

  /** Both contestants. A roofline changes no value, so they share arrays, laid out as Nadir does. */
  start(kernel, dtype, length) {
    const { BYTES_PER_ELEMENT } = ARRAYS[dtype];
    const allocate = () => this.#allocator.allocate(length * BYTES_PER_ELEMENT);
    const pointers = kernel.arrays.map(allocate);
    const copy = kernel.refilled ? [allocate()] : [];
    const view = (pointer) => new ARRAYS[dtype](this.#memory.buffer, pointer, length);
    const views = pointers.map(view);
    for (const [i, period] of periods(kernel, dtype).entries()) tile(views[i], period);
    const [full] = copy.map(view);
    full?.set(views[0]);
    const refill = full && (() => views[0].set(full));

    const calls = [kernel.constants, kernel.turned].map((each) => [...pointers, length, ...each]);
    const sweep = (call) => (kernel.total ? inBlocks(call, BYTES_PER_ELEMENT, kernel.total) : call);
    const nadir = sweep(this.#nadir[`${kernel.kernel}_${dtype}`]);
    const touch = this.#roofline[`${kernel.traffic}_${dtype}`];
    const roofline = touch && sweep(touch);
    const { run, result } = repeated(nadir, calls, refill);
    const still = [...pointers, length, ...(kernel.total ? [] : [0])];
    return {
      nadir: { run, results: () => [result(), ...views.flatMap((view) => [...view])] },
      ...(roofline && { roofline: repeated(roofline, [still, still], refill) }),
      stop: () => {
        for (const pointer of [...pointers, ...copy]) this.#allocator.free(pointer);
      },
    };
  }
}

/** A reduction of a whole array from one of a block. */
const inBlocks = (call, bytes, total) => (pointer, length) => {
  let result = 0;
  for (let i = 0; i < length; i += BLOCK) {
    result = total(result, call(pointer + i * bytes, Math.min(BLOCK, length - i)));
  }
  return result;
};
