// What is trained while everything fails: a small network, of which a round takes about a second.

import { createHash } from "node:crypto";
import { AdamW, loadSync } from "nadir";
import { coordinate, localCarrier, work } from "nadir/distributed";
import { DenseNetwork, meanSquaredError } from "nadir/networks";

export const TERMS = { rounds: 12, shards: 4, innerSteps: 20, lease: 1500, patience: 120_000 };
const ROWS = 64;

export const networkOf = (nadir) =>
  new DenseNetwork(nadir, { sizes: [8, 64, 16, 1], activation: "tanh", maxBatch: ROWS, seed: 1 });

/** Trains a shard in so many milliseconds, most of which it sleeps. */
export function trainOf(network, milliseconds) {
  const inputs = new Float32Array(ROWS * 8);
  const targets = new Float32Array(ROWS);
  return async (parameters, shard, round, { innerSteps }) => {
    for (let i = 0; i < inputs.length; i++) {
      inputs[i] = (((i + 1) * (shard + 3) * 7919 + round * 104_729) % 1009) / 504.5 - 1;
    }
    for (let i = 0; i < ROWS; i++)
      targets[i] = inputs[8 * i] * inputs[8 * i + 1] - inputs[8 * i + 2];
    const optimizer = new AdamW(parameters, { lr: 0.01 });
    let loss = 0;
    for (let step = 0; step < innerSteps; step++) {
      loss = network.lossAndGradients(inputs, targets, meanSquaredError);
      optimizer.step();
    }
    optimizer.dispose();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { rows: ROWS * innerSteps + shard, loss };
  };
}

export function digestOf(parameters) {
  const digest = createHash("sha256");
  for (const { data } of Object.values(parameters)) digest.update(data);
  return digest.digest("hex");
}

/** What comes out where nothing fails. */
export async function undisturbed() {
  const nadir = loadSync();
  const carrier = localCarrier();
  const [leading, working] = [networkOf(nadir), networkOf(nadir)];
  const { parameters } = leading;
  const train = trainOf(working, 0);
  const worker = work({ carrier, run: "chaos", parameters: working.parameters, train });
  await coordinate({ carrier, run: "chaos", parameters, ...TERMS });
  await worker;
  return digestOf(parameters);
}
