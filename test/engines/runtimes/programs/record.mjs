// Calls of the kernels that the conformance program makes, with memory before and after: in the file
// `calls.jsonl`, a line for a call, and its two pieces of memory in the file `calls.memory`.

import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";

const { instantiate } = WebAssembly;
const counts = new Map();
const lines = [];
const pieces = openSync("calls.memory", "w");

// Its first, second, fourth, eighth, … call of each kernel.
const isPowerOfTwo = (n) => (n & (n - 1)) === 0;

WebAssembly.instantiate = async (module, imports) => {
  const instance = await instantiate(module, imports);
  // Node links modules of its own by it.
  const { memory } = imports?.env ?? {};
  if (memory === undefined) return instance;
  const recorded = Object.entries(instance.exports).map(([name, kernel]) => [
    name,
    (...args) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return isPowerOfTwo(count) ? record(name, kernel, args, memory) : kernel(...args);
    },
  ]);
  return { exports: Object.fromEntries(recorded) };
};

function record(name, kernel, args, memory) {
  const before = write(memory);
  const result = kernel(...args);
  const after = write(memory);
  lines.push(
    JSON.stringify({ name, args: bits(args), result: bits([result ?? 0]), before, after }),
  );
  return result;
}

/** Memory to its last byte that is not zero; how much that was. */
function write({ buffer }) {
  const words = new Int32Array(buffer);
  let length = words.length;
  while (length > 0 && words[length - 1] === 0) length--;
  writeSync(pieces, new Uint8Array(buffer, 0, 4 * length));
  return 4 * length;
}

/** Numbers in hexadecimal: JSON has neither infinities nor −0. */
function bits(numbers) {
  return Buffer.from(Float64Array.from(numbers).buffer).toString("hex");
}

const { conformance } = await import("./conformance/program.mjs");
const hashes = await conformance();
closeSync(pieces);
writeFileSync("calls.jsonl", `${lines.join("\n")}\n`);
console.log(JSON.stringify({ hashes, kernels: counts.size, calls: lines.length }));
