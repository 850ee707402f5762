// Threads of the library as CommonJS: prints what a training by more of them makes otherwise than by one.

const { AdamW, load } = require("nadir");
const { DenseNetwork, meanSquaredError } = require("nadir/networks");

async function trained(threads) {
  const nadir = await load({ threads });
  if (threads > 1) nadir.heap.team.pool.zeal = Infinity;
  const network = new DenseNetwork(nadir, { sizes: [20, 40, 10], maxBatch: 16 });
  const optimizer = new AdamW(network.parameters);
  const inputs = new Float32Array(16 * 20).map((_, i) => Math.sin(i));
  for (let i = 0; i < 20; i++) {
    network.lossAndGradients(inputs, new Float32Array(160), meanSquaredError);
    optimizer.step();
  }
  const bytes = Object.values(network.parameters).map(
    ({ data }) => `${Buffer.from(data.slice().buffer).toString("hex")}`,
  );
  const there = nadir.threads;
  nadir.dispose();
  return [there, bytes.join()];
}

async function main() {
  const path = require.resolve("nadir");
  const problems = path.includes("cjs") ? [] : [`${path} is no CommonJS`];
  const [, expected] = await trained(1);
  for (const threads of [2, 3, 5, 8]) {
    const [there, found] = await trained(threads);
    if (there !== threads) problems.push(`${there} threads, not ${threads}`);
    if (found !== expected) problems.push(`${threads} threads: other bits`);
  }
  console.log(JSON.stringify(problems));
}

main();
