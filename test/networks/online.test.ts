import { describe, expect, test } from "vitest";
import { loadSync, SGD } from "../../src/index.ts";
import { binaryCrossEntropy, logisticRegression, online } from "../../src/networks/index.ts";

const rows = { indptr: [0, 1, 3], indices: [0, 1, 2], data: [1, 2, 3] };

function make(reduction: "mean" | "sum" = "mean") {
  const network = logisticRegression(loadSync(), { inputs: 3, sparse: true, dtype: "f64" });
  const optimizer = new SGD(network.parameters, { lr: 0.1 });
  const loss = binaryCrossEntropy.with({ reduction });
  return { network, optimizer, learner: online(network, { optimizer, loss }) };
}

test("the progressive loss is of predictions before they are learned from", () => {
  const { network, learner } = make();
  expect(learner.progressiveLoss).toBeNaN();
  const before = network.evaluate(rows, [1, 0], binaryCrossEntropy).loss;
  expect(before).toBeCloseTo(Math.LN2, 15);
  expect(learner.learn(rows, [1, 0])).toBe(before);
  const after = network.evaluate(rows, [1, 0], binaryCrossEntropy, { rows: [1] }).loss;
  expect(after).toBeLessThan(before);
  expect(learner.learn(rows, [1, 0], { rows: [1] })).toBe(after);
  expect(learner.examples).toBe(3);
  expect(learner.progressiveLoss).toBeCloseTo((2 * before + after) / 3, 15);
});

test("a loss that is a sum counts the same", () => {
  const { learner } = make("sum");
  expect(learner.learn(rows, [1, 0])).toBeCloseTo(2 * Math.LN2, 15);
  expect(learner.progressiveLoss).toBeCloseTo(Math.LN2, 15);
});

describe("what does not fit is refused, and neither learned nor counted", () => {
  test("rows", () => {
    const { network, learner } = make();
    expect(() => learner.learn(rows, [1, 0.5, 0])).toThrow("DenseNetwork: targets");
    expect(() => learner.learn({ ...rows, indices: [0, 1, 3] }, [1, 0])).toThrow("indices[2]");
    expect(learner.examples).toBe(0);
    expect([...network.parameters["layers.0.weight"]!.data]).toEqual([0, 0, 0]);
  });

  test("options", () => {
    const { network, optimizer } = make();
    const loss = binaryCrossEntropy;
    const made = online as (...given: unknown[]) => unknown;
    expect(() => made(network, { optimizer: 1, loss })).toThrow(
      "online: optimizer must be an optimizer, got 1",
    );
    expect(() => made(network, { optimizer, loss, rate: 1 })).toThrow(
      'online: unknown option "rate"; options are optimizer, loss',
    );
    expect(() => made(1, { optimizer, loss })).toThrow("online: network must be a network, got 1");
  });
});
