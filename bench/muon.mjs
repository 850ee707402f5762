/**
 * `node bench/muon.mjs [size…]`: a step of Muon on a square matrix beside its products of matrices alone, in processor
 * time; of the rounds, in which each has its turn, the fastest counts.
 */
import { readFileSync } from "node:fs";
import { loadSync, Muon } from "../build/index.js";

const ROUNDS = 40;
const STEPS = 5;

const sizes = process.argv.slice(2).map(Number);

for (const n of sizes.length > 0 ? sizes : [64, 256]) {
  const contestants = { products: products(n), muon: muon(n) };
  const fastest = Object.fromEntries(Object.keys(contestants).map((name) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      fastest[name] = Math.min(fastest[name], timed(run));
    }
  }
  const ratio = (fastest.muon / fastest.products).toFixed(2);
  const [step, alone] = [fastest.muon, fastest.products].map((time) => time.toFixed(3));
  console.log(`${n} × ${n}: a step ${step} ms, its products alone ${alone} ms: ${ratio} times`);
}

function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function muon(n) {
  const p = loadSync().parameter([n, n]);
  p.grad.set(p.grad.map((_, i) => Math.sin(i)));
  const optimizer = new Muon([p]);
  return () => optimizer.step();
}

/** As many products of the same kernels as a step has, on matrices of their own. */
function products(n) {
  const memory = new WebAssembly.Memory({ initial: 2 + Math.ceil((4 * n * n * 4) / 65536) });
  const module = new WebAssembly.Module(
    readFileSync(new URL("../build/nadir.wasm", import.meta.url)),
  );
  const kernels = new WebAssembly.Instance(module, { env: { memory } }).exports;
  const [x, y, a, b] = [0, 1, 2, 3].map((i) => 65536 + i * n * n * 4);
  new Float32Array(memory.buffer, x, n * n).forEach((_, i, all) => {
    all[i] = Math.sin(i) / n;
  });
  return () => {
    for (let i = 0; i < STEPS; i++) {
      kernels.dense_f32(x, x, 0, a, n, n, n);
      kernels.dense_f32(a, a, 0, b, n, n, n);
      kernels.inputGradient_f32(b, x, y, 1024, n, n, n);
    }
  };
}
