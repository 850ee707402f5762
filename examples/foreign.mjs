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
const { memory, allocate, loss_and_gradient: lossAndGradient } = instance.exports;

// Who owns the memory allocates in it: this module, whose allocator never takes anything back.
const nadir = await load({ memory, allocator: { allocate, free() {} } });
const { weights } = nadir.parameters({ weights: [2] });
const optimizer = new Adam([weights], { lr: 0.1 });

for (let step = 1; step <= 300; step++) {
  // Views tell addresses. The module writes the gradient where the optimizer reads it.
  const loss = lossAndGradient(weights.data.byteOffset, weights.grad.byteOffset);
  optimizer.step();
  if (step % 100 === 0) console.log(`step ${step}: loss ${loss.toExponential(1)}`);
}
const [slope, intercept] = weights.data;
console.log(`slope ${slope.toFixed(3)}, intercept ${intercept.toFixed(3)}`);
console.log(`in the module's memory: ${weights.data.buffer === memory.buffer}`);
