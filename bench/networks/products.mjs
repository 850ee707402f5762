/** How close Nadir's three products come to what a register block reaches with nothing around it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { GapAllocator } from "../../build/memory/allocator.js";
import { now } from "../clock.mjs";
import { compileAsReleased } from "../compile.mjs";
import { race } from "../rounds.mjs";
import { layersOf } from "./data.mjs";

const MODULE = "build/nadir.wasm";

/** Operations of one call of the block. */
const BLOCK = 2 * 4 * 8;

/** Operands of the block: of this depth they fit into the nearest cache. */
const DEPTH = 256;
const REPETITIONS = 100;
export const BLOCK_OPERATIONS = BLOCK * DEPTH * REPETITIONS;

/** By their names in tables: the export, and what it takes with the arrays of a layer in place. */
const products = {
  forward: {
    name: "dense_f32",
    inputs: ({ x, weight, bias, y, rows, inputs, outputs }) => [
      ...[x, weight, bias, y, rows, inputs, outputs],
    ],
  },
  weightGradient: {
    name: "weightGradient_f32",
    inputs: ({ delta, x, grad, scratch, rows, inputs, outputs }) => [
      ...[delta, x, grad, scratch, rows, inputs, outputs, 0],
    ],
  },
  inputGradient: {
    name: "inputGradient_f32",
    inputs: ({ delta, weight, result, scratch, rows, inputs, outputs }) => [
      ...[delta, weight, result, scratch, rows, inputs, outputs],
    ],
  },
};

/**
 * GFLOP/s of the products at the shapes of the dense cases, and of the block beside each, since a
 * machine is not equally fast all the time. A product that the module does not export is left out.
 *
 * @returns a row a shape: `{ cases, rows, inputs, outputs, block, forward, weightGradient,
 *   inputGradient }`.
 */
export async function measureProducts(cases, effort, folder) {
  const { nadir, block, memory, allocator } = await linkAll(folder);
  const built = Object.entries(products).filter(([, { name }]) => nadir[name]);

  const results = [];
  for (const shape of shapesOf(cases)) {
    const { arrays, free } = place(shape, memory, allocator, nadir.scratchBytes_f32());
    const calls = built.map(([key, { name, inputs }]) => [
      key,
      timed(called(name, nadir[name], inputs({ ...shape, ...arrays }))),
    ]);
    const times = await race(
      { block: bareBlock(block, arrays), ...Object.fromEntries(calls) },
      effort,
    );
    free();
    const operations = 2 * shape.rows * shape.inputs * shape.outputs;
    const speeds = Object.entries(times).map(([key, ns]) => [
      key,
      (key === "block" ? BLOCK_OPERATIONS : operations) / ns,
    ]);
    results.push({ ...shape, ...Object.fromEntries(speeds) });
  }
  return results;
}

/** The module, and the block, in one memory. */
export async function linkAll(folder) {
  const file = join(folder, "block.wasm");
  await compileAsReleased("bench/networks/assembly/block.ts", file);
  // From here on straight to V8's optimising compiler: a baseline round would be no figure.
  setFlagsFromString("--no-liftoff");
  const memory = new WebAssembly.Memory({ initial: 1 });
  const link = (path) =>
    new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), { env: { memory } })
      .exports;
  const allocator = new GapAllocator(memory, 2 ** 32);
  return { nadir: link(MODULE), block: link(file).block, memory, allocator };
}

export const bareBlock = (block, { a, b, c }) => timed(() => block(a, b, c, DEPTH, REPETITIONS));

/** Operands of the block, by their lengths. */
export const blockLengths = { a: 4 * DEPTH, b: 8 * DEPTH, c: 4 * 8 };

/** Every shape once, with the names of the cases that it occurs in. */
function shapesOf(cases) {
  const shapes = new Map();
  for (const { name, sizes, batch: rows, nonzeros } of cases) {
    if (!sizes || nonzeros) continue;
    for (const { inputs, outputs } of layersOf(sizes)) {
      const key = [rows, inputs, outputs].join();
      if (!shapes.has(key)) shapes.set(key, { cases: [], rows, inputs, outputs });
      shapes.get(key).cases.push(name);
    }
  }
  return [...shapes.values()];
}

/** Arrays of values as training has them; those that are written are never read. */
function place({ rows, inputs, outputs }, memory, allocator, scratchBytes) {
  const lengths = {
    x: rows * inputs,
    weight: outputs * inputs,
    bias: outputs,
    y: rows * outputs,
    delta: rows * outputs,
    grad: outputs * inputs,
    result: rows * inputs,
    scratch: scratchBytes / 4,
    ...blockLengths,
  };
  return placeArrays(lengths, memory, allocator);
}

export function placeArrays(lengths, memory, allocator) {
  const arrays = {};
  for (const [name, length] of Object.entries(lengths)) {
    arrays[name] = allocator.allocate(4 * length);
    const values = new Float32Array(memory.buffer, arrays[name], length);
    for (let i = 0; i < length; i++) values[i] = (((i + 1) * Math.SQRT2) % 1) - 0.5;
  }
  const free = () => {
    for (const pointer of Object.values(arrays)) allocator.free(pointer);
  };
  return { arrays, free };
}

/** A call with the wrong number of inputs would write anywhere, without an error. */
export function called(name, run, inputs) {
  if (run.length === inputs.length) return () => run(...inputs);
  throw new Error(`${name} takes ${run.length} inputs; bench/networks/products.mjs has others`);
}

export const timed = (call) => ({
  run(repetitions) {
    const start = now();
    for (let i = 0; i < repetitions; i++) call();
    return now() - start;
  },
});
