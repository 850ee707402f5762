/**
 * Nadir's kernels in the memory of another WebAssembly module: its parameters are stepped where they
 * lie, and nothing is copied. The module is examples/foreign/model.c. After `npm ci && npm run build`:
 *
 *     node examples/foreign.mjs
 */
import { readFileSync } from "node:fs";
import { Adam, load } from "nadir";

const bytes = readFileSync(new URL("foreign/model.wasm", import.meta.url));
const { instance } = await WebAssembly.instantiate(bytes);
const { memory, allocate, weights, gradient, loss_and_gradient: backward } = instance.exports;

// Who owns the memory allocates in it, here what Adam remembers: this module never takes back.
const nadir = await load({ memory, allocator: { allocate, free() {} } });
const parameter = nadir.borrow({ name: "weights", shape: [2], data: weights(), grad: gradient() });
const optimizer = new Adam([parameter], { lr: 0.1 });

for (let step = 1; step <= 300; step++) {
  const loss = backward();
  optimizer.step();
  if (step % 100 === 0) console.log(`step ${step}: loss ${loss.toExponential(1)}`);
}
const [slope, intercept] = parameter.data;
console.log(`slope ${slope.toFixed(3)}, intercept ${intercept.toFixed(3)}`);
console.log(`in the module's memory: ${parameter.data.buffer === memory.buffer}`);
