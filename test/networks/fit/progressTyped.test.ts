/** Where a training stands, once it was JSON, is kept in files as it was before. */
import { expect, test } from "vitest";
import { decode, save } from "../../../src/checkpoint/index.ts";
import type { DType } from "../../../src/dtype.ts";
import {
  Adam,
  Average,
  LBFGS,
  lookahead,
  multi,
  type Optimizer,
  ScheduleFreeAdamW,
  SGD,
} from "../../../src/index.ts";
import { DenseNetwork, FitProgress, fit, meanSquaredError } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { noisy } from "./start.ts";

type Make = (parameters: DenseNetwork<DType>["parameters"]) => object;

/** One that has gone back to its best epoch, and so holds two snapshots. */
async function trained(make: Make, dtype: DType, isAveraged: boolean) {
  const sizes = [2, 4, 1];
  const network = new DenseNetwork(loadSmall(), { sizes, activation: "tanh", dtype, seed: 3 });
  const optimizer = make(network.parameters) as Optimizer<object>;
  const average = isAveraged ? new Average(network.parameters) : undefined;
  const progress = new FitProgress();
  await fit(network, {
    ...{ ...noisy(40, 0.5), loss: meanSquaredError, optimizer, progress, epochs: 4 },
    ...{ batchSize: 40, validation: 0.3, restoreBest: true, ...(average && { average }) },
    onBatch: ({ epoch }) => epoch < 4,
  });
  return progress;
}

const through = (dict: object) => {
  const progress = new FitProgress();
  progress.loadStateDict(JSON.parse(JSON.stringify(dict)));
  return progress;
};

test.for<[string, Make]>([
  ["Adam", (of) => new Adam(of, { lr: 0.05, amsgrad: true })],
  ["SGD without state", (of) => new SGD(of, { lr: 0.05 })],
  ["Schedule-Free", (of) => new ScheduleFreeAdamW(of, { lr: 0.3 })],
  ["lookahead", (of) => new (lookahead(Adam))(of, { lr: 0.05, syncPeriod: 2 })],
  [
    "several",
    (of) => new (multi({ weight: [Adam, { lr: 0.1 }], "": [SGD, { momentum: 0.5 }] }))(of),
  ],
  ["L-BFGS", (of) => new LBFGS(of, { lineSearch: "strong_wolfe", maxIter: 3, historySize: 4 })],
])("%s", async ([, make]) => {
  for (const dtype of ["f32", "f64"] as const) {
    for (const isAveraged of [false, true]) {
      const progress = await trained(make, dtype, isAveraged);
      const bytes = save({ progress });
      expect(Object.keys(decode(bytes).tensors).length).toBeGreaterThan(3);
      const again = through(progress.stateDict());
      expect(Buffer.from(save({ progress: again })).equals(Buffer.from(bytes))).toBe(true);
      expect(again.stateDict()).toEqual(progress.stateDict());
      expect(JSON.stringify(again)).toBe(JSON.stringify(progress));
    }
  }
});

test("numbers that JSON has as text are numbers, and what is no number stays for fit to refuse", () => {
  const dict = (data: unknown[]) => ({
    ...new FitProgress().stateDict(),
    kept: { weights: { "0.bias": { data, shape: [data.length] } }, optimizer: {} },
  });
  const data = ["NaN", "-Infinity", "-0", 1 / 3, 2];
  expect(through(dict(data)).stateDict().kept).toEqual({
    weights: { "0.bias": { data: Float64Array.from(data, Number), shape: [5] } },
    optimizer: {},
  });
  expect(through(dict(["1", 2])).stateDict()).toEqual(dict(["1", 2]));
  const hole = new FitProgress();
  hole.loadStateDict(dict(new Array(2)) as never);
  expect(hole.stateDict()).toEqual(dict([undefined, undefined]));
});
