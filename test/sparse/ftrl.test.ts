import { describe, expect, test } from "vitest";
import { Ftrl, type FtrlOptions, sparseParameter } from "../../src/index.ts";
import { binaryCrossEntropy, logisticRegression, online } from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";

const [ROWS, WIDTH] = [50, 3];

describe.for(["f32", "f64"] as const)("%s", (dtype) => {
  test.for<FtrlOptions>([
    { lr: 0.3 },
    { lr: 0.1, l1: 0.4, l2: 0.1 },
    { lr: 0.2, l1: 0.1, l2: 0.05, l2Form: "whole", beta: 0, initialAccumulator: 0.1 },
    { lr: 0.2, lrPower: -0.3, l1: 0.2 },
  ])("%o from zeros is to the bit what it is of the dense gradient", (options) => {
    const nadir = loadSmall();
    const table = sparseParameter(nadir, [ROWS, WIDTH], { dtype });
    const { dense } = nadir.parameters({ dense: [ROWS, WIDTH] }, { dtype });
    const optimizers = [new Ftrl([table], options), new Ftrl([dense], options)];
    const random = new Random(4);
    for (let step = 0; step < 60; step++) {
      for (const optimizer of optimizers) optimizer.zeroGrad();
      const indices = Array.from({ length: 5 }, () => random.below(ROWS / 2));
      const values = indices.flatMap(() =>
        Array.from({ length: WIDTH }, () => (random.below(64) - 32) / 16),
      );
      table.addGrad(indices, values); // the same index twice now and then
      for (const [k, index] of indices.entries()) {
        for (let i = 0; i < WIDTH; i++) dense.grad[index * WIDTH + i]! += values[k * WIDTH + i]!;
      }
      for (const optimizer of optimizers) optimizer.step();
      expect([...table.data]).toEqual([...dense.data]);
    }
    expect(table.data.some((x) => x !== 0)).toBe(true);
  });
});

test("leaves weights of features that say nothing at exactly 0, in a model that learns online", () => {
  const model = logisticRegression(loadSmall(), { inputs: 2 ** 20, sparse: true });
  const optimizer = new Ftrl(model.parameters, { lr: 0.5, l1: 3 });
  const learner = online(model, { optimizer, loss: binaryCrossEntropy });
  const random = new Random(2);
  for (let i = 0; i < 2000; i++) {
    const isClick = random.below(2);
    // The first of the features tells which it is; the others, of 10, tell nothing.
    const indices = [isClick, 1000 + random.below(10)];
    learner.learn({ indptr: [0, 2], indices, data: [1, 1] }, [isClick]);
  }
  const { data } = model.parameters["layers.0.weight"]!;
  expect(data[0]).toBeLessThan(-1);
  expect(data[1]).toBeGreaterThan(1);
  expect([...data.subarray(2)].every((x) => x === 0)).toBe(true);
  expect(learner.progressiveLoss).toBeLessThan(0.2);
  // Without the penalty they are not.
  const plain = logisticRegression(loadSmall(), { inputs: 2 ** 20, sparse: true });
  const other = online(plain, {
    optimizer: new Ftrl(plain.parameters, { lr: 0.5 }),
    loss: binaryCrossEntropy,
  });
  other.learn({ indptr: [0, 2], indices: [0, 1000], data: [1, 1] }, [0]);
  expect(plain.parameters["layers.0.weight"]!.data[1000]).not.toBe(0);
});
