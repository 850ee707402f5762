// A program for `nadir coordinate` and `nadir work`: a line through points, of which each shard has some.
import { loadSync, SGD } from "nadir";

export const parameters = loadSync({ initialBytes: 2 ** 20 }).parameters({
  slope: [1],
  offset: [1],
});
export const options = { rounds: 20, shards: 3, innerSteps: 20, lease: 1000 };

export function train({ slope, offset }, shard, _round, { innerSteps, shards }) {
  const optimizer = new SGD([slope, offset], { lr: 0.3 });
  const xs = Array.from({ length: 8 }, (_, i) => (i * shards + shard) / (8 * shards));
  let loss = 0;
  for (let step = 0; step < innerSteps; step++) {
    loss = 0;
    optimizer.zeroGrad();
    for (const x of xs) {
      const error = slope.data[0] * x + offset.data[0] - (2 * x + 1);
      loss += error ** 2 / xs.length;
      slope.grad[0] += (2 * error * x) / xs.length;
      offset.grad[0] += (2 * error) / xs.length;
    }
    optimizer.step();
  }
  return { rows: innerSteps * xs.length, loss };
}
