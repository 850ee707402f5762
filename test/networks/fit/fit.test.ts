import { afterEach, describe, expect, test, vi } from "vitest";
import { loadSync, NAG, SGD } from "../../../src/index.ts";
import {
  DenseNetwork,
  fit,
  linearRegression,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { bits, noisy, start, trainedRows } from "./start.ts";

afterEach(() => vi.restoreAllMocks());

describe("fit", () => {
  test("trains: the loss of each epoch is the mean over its rows", async () => {
    const network = linearRegression(loadSync(), { inputs: 2 });
    const { inputs, targets } = noisy(50, 0);
    const still = new SGD(network.parameters, { lr: 0 });
    const shared = { inputs, targets, loss: meanSquaredError, batchSize: 16 };
    const { epochs } = await fit(network, { ...shared, optimizer: still, epochs: 2 });
    const { loss } = network.evaluate(inputs, targets, meanSquaredError);
    for (const epoch of epochs) expect(epoch.loss).toBeCloseTo(loss, 6);
    const summed = await fit(network, {
      ...{ ...shared, optimizer: still, epochs: 1 },
      loss: meanSquaredError.with({ reduction: "sum" }),
    });
    expect(summed.best!.loss).toBeCloseTo(50 * loss, 4);

    const optimizer = new SGD(network.parameters, { lr: 0.1 });
    const history = await fit(network, { ...shared, optimizer, epochs: 50 });
    expect(history.epochs.map(({ epoch }) => epoch)).toEqual(epochs50);
    expect(history.best).toBe(history.epochs.at(-1));
    expect(history).toMatchObject({ stopped: "epochs", hasBest: true, diverged: undefined });
    expect(optimizer.steps).toBe(50 * 4);
    expect(bits(network).map((x) => x.toFixed(3).replace("-0.000", "0.000"))).toEqual([
      ...["2.000", "-1.000", "0.000"],
    ]);
  });

  test("takes each row once an epoch, in another order each time, the last batch shorter", async () => {
    const { network, run } = start({ batchSize: 30, epochs: 3, seed: 5 });
    const rows = trainedRows(network);
    await run();
    const batches = rows();
    expect(batches.map(({ length }) => length)).toEqual([
      30, 30, 30, 10, 30, 30, 30, 10, 30, 30, 30, 10,
    ]);
    const orders = [0, 4, 8].map((at) => batches.slice(at, at + 4).flat());
    for (const order of orders) {
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    }
    expect(orders[0]).not.toEqual(orders[1]);
  });

  test("gives the same bits again, however often it pauses", async () => {
    const first = start();
    await first.run();
    const second = start();
    // As if each step took half a second.
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 500));
    await second.run();
    expect(bits(second.network)).toEqual(bits(first.network));
    expect(bits(first.network)).not.toEqual(bits(start().network));
  });

  test("gives the event loop its turns while it looks at data, trains and validates", async () => {
    const seen: string[] = [];
    let now = "checking";
    const { network, run } = start({ validation: 0.5, epochs: 1, rows: 600 });
    const forward = network.chain.forward.bind(network.chain);
    vi.spyOn(network.chain, "forward").mockImplementation((inputs, batch, mode) => {
      if (mode === "predict") now = "validating";
      forward(inputs, batch, mode);
    });
    const lossAndGradients = network.lossAndGradients.bind(network);
    vi.spyOn(network, "lossAndGradients").mockImplementation((...given) => {
      now = "training";
      return lossAndGradients(...given);
    });
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 500));
    let over = false;
    const watch = () => {
      if (over) return;
      seen.push(now);
      setImmediate(watch);
    };
    setImmediate(watch);
    await run();
    over = true;
    expect([...new Set(seen)]).toEqual(["checking", "training", "validating"]);
    // In 19 parts of 32 rows, and about half as many for each side.
    const turns = (name: string) => seen.filter((each) => each === name).length;
    expect(turns("checking")).toBeGreaterThanOrEqual(19);
    expect(turns("training")).toBeGreaterThanOrEqual(7);
    expect(turns("validating")).toBeGreaterThanOrEqual(7);
  });

  test("hears of every epoch, and waits for the hearer", async () => {
    const heard: string[] = [];
    const { run } = start({
      epochs: 2,
      onEpoch: async ({ epoch }) => {
        heard.push(`start ${epoch}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        heard.push(`end ${epoch}`);
      },
    });
    await run();
    expect(heard).toEqual(["start 1", "end 1", "start 2", "end 2"]);
    const failing = start({ onEpoch: () => Promise.reject(new Error("no more")) });
    await expect(failing.run()).rejects.toThrow("no more");
  });

  test("steps an optimizer that looks ahead, on sparse rows, labels and weights", async () => {
    const network = new DenseNetwork(loadSync(), { sizes: [3, 2], initializer: "zeros" });
    const optimizer = new NAG(network.parameters, { lr: 0.5, momentum: 0.9 });
    const inputs = { data: [1, 1, 1, 1], indices: [0, 1, 2, 0], indptr: [0, 1, 2, 3, 4] };
    const targets = [0, 1, 1, 1];
    const rowWeights = [1, 1, 1, 0];
    await fit(network, {
      ...{ inputs, targets, rowWeights, optimizer, loss: softmaxCrossEntropy },
      ...{ epochs: 30, batchSize: 4 },
    });
    const rows = [0, 1, 2];
    expect(network.evaluate(inputs, targets, softmaxCrossEntropy, { rows }).accuracy).toBe(1);
    expect(network.evaluate(inputs, targets, softmaxCrossEntropy).accuracy).toBe(0.75);
  });
});

const epochs50 = Array.from({ length: 50 }, (_, i) => i + 1);
