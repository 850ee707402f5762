/** A step of a network leaves next to nothing for the garbage collector. */
import { expect, test } from "vitest";
import { printed } from "../processes.ts";

test("passes of a network leave no garbage once warm", async () => {
  const program = `
    import { loadSync } from "nadir";
    import * as nn from "nadir/networks";
    const STEPS = 20_000;
    const garbage = (step) => {
      for (let i = 0; i < STEPS; i++) step();
      // What is compiled meanwhile leaves some: not each time.
      return Math.min(...Array.from({ length: 3 }, () => {
        gc();
        const before = process.memoryUsage().heapUsed;
        for (let i = 0; i < STEPS; i++) step();
        return (process.memoryUsage().heapUsed - before) / STEPS;
      }));
    };
    const nadir = loadSync();
    const [inputs, labels, numbers] = [new Float32Array(32), new Uint8Array(8), new Float32Array(24)];
    const ofDense = new nn.DenseNetwork(nadir, { sizes: [4, 8, 3] });
    const layers = [nn.dense(8), nn.batchNorm(), nn.relu(), nn.dropout(0.5), nn.residual([nn.dense(8)]), nn.dense(3)];
    const ofLayers = new nn.Network(nadir, { input: [4], layers });
    const options = { inputs: true, accumulate: true };
    console.log(JSON.stringify([ofDense, ofLayers].flatMap((network) => [
      () => network.lossAndGradients(inputs, labels, nn.softmaxCrossEntropy),
      () => network.lossAndGradients(inputs, numbers, nn.meanSquaredError, options),
      () => { network.forward(inputs); },
      () => { network.backward(numbers); },
    ].map(garbage))));`;
  // Room for all that is garbage, so that none is collected before it is counted.
  const room = ["--min-semi-space-size=128", "--max-semi-space-size=128"];
  const left: number[] = JSON.parse(await printed(program, "--expose-gc", ...room));
  expect(left).toHaveLength(8);
  // The loss itself is 16 bytes. Options, batches and what errors would be called were 170 and more.
  expect(left.filter((bytes) => bytes > 64)).toEqual([]);
});
