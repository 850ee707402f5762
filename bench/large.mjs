/**
 * `npm run bench:large [-- parameters threads]`: a step of AdamW over more parameters than one memory of 4 GiB holds, in several
 * behind one optimizer, and whether elements all over the addresses are what a first step makes of them. By default 1.2
 * billion parameters, which with gradients and state take 19.2 GB.
 */
import { cpus, totalmem } from "node:os";
import { AdamW, loadSync } from "../build/node/index.js";

/** Of one memory: 16 bytes each, values, gradient and two of state. */
const MOST = 240e6;
const [count = 1.2e9, threads = 2] = process.argv.slice(2).map(Number);

const LR = 0.01;
const DECAY = 0.1;
const memories = Math.ceil(count / MOST);
const nadirs = Array.from({ length: memories }, () => loadSync({ threads }));
const parameters = nadirs.map((nadir, i) => {
  const length = Math.min(MOST, count - i * MOST);
  const parameter = nadir.parameter([length], { name: `part${i}` });
  // No two neighbours alike, nor two parts.
  for (let k = 0, { data, grad } = parameter; k < length; k++) {
    data[k] = (k % 97) - 48 + i;
    grad[k] = ((k % 13) - 6) / 8;
  }
  return parameter;
});
const optimizer = new AdamW(parameters, { lr: LR, weightDecay: DECAY });
const times = Array.from({ length: 3 }, () => {
  const begun = performance.now();
  optimizer.step();
  return performance.now() - begun;
});

let wrong = 0;
const copy = loadSync().parameter([97 * 13]);
for (const [i, { data }] of parameters.entries()) {
  const alone = new AdamW([copy], { lr: LR, weightDecay: DECAY });
  for (let k = 0; k < copy.length; k++) {
    copy.data[k] = (k % 97) - 48 + i;
    copy.grad[k] = ((k % 13) - 6) / 8;
  }
  for (const _ of times) alone.step();
  for (let k = 0; k < data.length; k++) if (data[k] !== copy.data[k % copy.length]) wrong++;
  alone.dispose();
}
const [cpu] = cpus();
const seconds = times.map((time) => (time / 1000).toFixed(2)).join(", ");
console.log(
  `${cpu.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`,
);
console.log(
  `${count} parameters in ${memories} memories, ${threads} threads: steps took ${seconds} s`,
);
console.log(
  `resident ${(process.memoryUsage().rss / 1e9).toFixed(1)} GB, memories of ${nadirs.map(({ memory }) => memory.buffer.byteLength).join(", ")} bytes`,
);
console.log(
  wrong === 0 ? "every element is as in a memory of its own" : `${wrong} elements are wrong`,
);
process.exitCode = wrong === 0 ? 0 : 1;
