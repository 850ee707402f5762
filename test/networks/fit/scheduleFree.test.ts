import { expect, test } from "vitest";
import { loadSync, ScheduleFreeAdamW } from "../../../src/index.ts";
import { fit, linearRegression, meanSquaredError } from "../../../src/networks/index.ts";

const inputs = Array.from({ length: 64 }, (_, i) => Math.sin(i * 7.3));
const targets = inputs.map((x, i) => 3 * x + 1 + Math.cos(i * 3.7));

function make() {
  const network = linearRegression(loadSync(), { inputs: 1, dtype: "f64" });
  const optimizer = new ScheduleFreeAdamW(network.parameters, { lr: 0.05 });
  const options = { inputs, targets, loss: meanSquaredError, optimizer, batchSize: 8, seed: 3 };
  const weights = () => Object.values(network.parameters).map(({ data }) => [...data]);
  return { network, optimizer, options, weights };
}

test("what is validated, seen by onEpoch and left at the end is the mean of points", async () => {
  const { network, optimizer, options, weights } = make();
  const validation = { inputs, targets };
  const seen: number[][][] = [];
  const history = await fit(network, {
    ...{ ...options, epochs: 4, validation },
    onEpoch: ({ validation }) => {
      seen.push(weights());
      const here = network.evaluate(inputs, targets, meanSquaredError);
      expect(validation!.loss).toBe(here.loss);
    },
  });
  expect(history.epochs).toHaveLength(4);
  const trained = weights();
  expect(seen.at(-1)).toEqual(trained);
  optimizer.eval();
  expect(weights()).toEqual(trained);
  optimizer.train();
  expect(weights()).not.toEqual(trained);
});

test("it goes on where it ended, to the bit", async () => {
  const [whole, parts] = [make(), make()];
  await fit(whole.network, { ...whole.options, epochs: 6 });
  await fit(parts.network, { ...parts.options, epochs: 3 });
  await fit(parts.network, { ...parts.options, initialEpoch: 3, epochs: 6 });
  expect(parts.weights()).toEqual(whole.weights());
});

test("the best epoch comes back as the mean that it was", async () => {
  const { network, options, weights } = make();
  const seen: number[][][] = [];
  const history = await fit(network, {
    ...{ ...options, epochs: 6, validation: 0.25, restoreBest: true },
    onEpoch: () => {
      seen.push(weights());
    },
    // What comes later is worse.
    onBatch: ({ epoch }) => {
      if (epoch > 2) network.parameters["layers.0.bias"]!.data[0]! += 10;
    },
  });
  expect(history.best!.epoch).toBe(2);
  expect(weights()).toEqual(seen[1]);
});
