/** A model for tests: least squares on shards of data, in a few lines. */

import type { Train } from "../../src/distributed/index.ts";
import { Adam, loadSync, type Parameter } from "../../src/index.ts";
import { Random } from "../../src/random.ts";

export const SHARDS = 3;

export const nadir = loadSync({ initialBytes: 2 ** 20 });

export const start = () =>
  nadir.parameters({
    weight: { data: new Float32Array(300).fill(0.1), shape: [3, 100] },
    bias: [3],
  });

/** Towards a target of the shard, on rows drawn by its seed. */
export const train: Train = (parameters, shard, round, { innerSteps, seed }) => {
  const random = new Random(seed);
  const optimizer = new Adam(parameters, { lr: 0.01 });
  let loss = 0;
  for (let step = 0; step < innerSteps; step++) {
    loss = 0;
    for (const { data, grad } of Object.values(parameters)) {
      for (let i = 0; i < data.length; i++) {
        const noise = random.next() / 2 ** 32 - 0.5;
        grad[i] = data[i]! - ((i % 7) - 3 + shard / SHARDS) + 0.01 * noise * (round + 1);
        loss += grad[i]! ** 2;
      }
    }
    optimizer.step();
  }
  optimizer.dispose();
  return { rows: 10 + shard, loss };
};

/** All bits of a model. */
export const bitsOf = (parameters: Readonly<Record<string, Parameter>>) =>
  Object.values(parameters)
    .map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("hex"))
    .join();
