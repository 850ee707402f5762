import { afterEach, describe, expect, test, vi } from "vitest";
import { Adam, loadSync, NAG, SGD } from "../../src/index.ts";
import {
  DenseNetwork,
  type FitOptions,
  fit,
  linearRegression,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import { normals } from "../../src/networks/normal.ts";
import { Random } from "../../src/random.ts";

/** y = 2x₀ − x₁ + noise. */
function noisy(rows: number, noise: number, seed = 1) {
  const normal = normals(new Random(seed));
  const inputs = Float32Array.from({ length: 2 * rows }, normal);
  const targets = Float32Array.from(
    { length: rows },
    (_, i) => 2 * inputs[2 * i]! - inputs[2 * i + 1]! + noise * normal(),
  );
  return { inputs, targets };
}

function start(options: Partial<FitOptions> = {}) {
  const network = new DenseNetwork(loadSync(), { sizes: [2, 16, 1], activation: "tanh", seed: 3 });
  const data = noisy(100, 0.5);
  const optimizer = new Adam(network.parameters, { lr: 0.01 });
  const all = { ...data, loss: meanSquaredError, optimizer, epochs: 5, ...options };
  return { network, data, optimizer, run: () => fit(network, all) };
}

const bits = (network: DenseNetwork) =>
  Object.values(network.tensors()).flatMap(({ data }) => [...data]);

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
    expect(summed.best.loss).toBeCloseTo(50 * loss, 4);

    const optimizer = new SGD(network.parameters, { lr: 0.1 });
    const history = await fit(network, { ...shared, optimizer, epochs: 50 });
    expect(history.epochs.map(({ epoch }) => epoch)).toEqual(epochs50);
    expect(history.best).toBe(history.epochs.at(-1));
    expect(history.stoppedEarly).toBe(false);
    expect(optimizer.steps).toBe(50 * 4);
    expect(bits(network).map((x) => x.toFixed(3).replace("-0.000", "0.000"))).toEqual([
      ...["2.000", "-1.000", "0.000"],
    ]);
  });

  test("takes each row once an epoch, in another order each time, the last batch shorter", async () => {
    const { network, run } = start({ batchSize: 30, epochs: 3, seed: 5 });
    const lossAndGradients = vi.spyOn(network, "lossAndGradients");
    await run();
    const batches = lossAndGradients.mock.calls.map(([, , , options]) => [
      ...(options!.rows as Uint32Array),
    ]);
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

  test("gives the event loop its turns", async () => {
    const { run } = start({ epochs: 300 });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const history = await run();
    clearInterval(timer);
    expect(history.epochs).toHaveLength(300);
    expect(turns).toBeGreaterThan(10);
  });

  test("holds a share of the rows back for validation", async () => {
    const { network, data, run } = start({ validation: 0.25, epochs: 2 });
    const lossAndGradients = vi.spyOn(network, "lossAndGradients");
    const { epochs } = await run();
    const trained = new Set(
      lossAndGradients.mock.calls.flatMap(([, , , options]) => [...(options!.rows as Uint32Array)]),
    );
    expect(trained.size).toBe(75);
    const rows = Array.from({ length: 100 }, (_, i) => i).filter((i) => !trained.has(i));
    const held = network.evaluate(data.inputs, data.targets, meanSquaredError, { rows });
    expect(epochs.at(-1)!.validation!.loss).toBeCloseTo(held.loss, 6);
  });

  test("stops when validation gets no better for so long, and goes back to the best weights", async () => {
    const few = noisy(12, 1);
    const validation = noisy(50, 1, 2);
    const { network, run } = start({
      ...{ ...few, validation, patience: 7, epochs: 5000 },
    });
    const { epochs, best, stoppedEarly } = await run();
    expect(stoppedEarly).toBe(true);
    expect(epochs).toHaveLength(best.epoch + 7);
    const losses = epochs.map(({ validation }) => validation!.loss);
    expect(best.validation!.loss).toBe(Math.min(...losses));
    const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
    expect(loss).toBe(best.validation!.loss);
    expect(loss).toBeLessThan(losses.at(-1)!);
  });

  test("keeps the last weights without patience, and still names the best epoch", async () => {
    const validation = noisy(50, 1, 2);
    const { network, run } = start({ ...noisy(12, 1), validation, epochs: 400 });
    const { epochs, best } = await run();
    expect(best.epoch).toBeLessThan(400);
    const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
    expect(loss).toBe(epochs.at(-1)!.validation!.loss);
  });

  test("takes NaN for worse than anything", async () => {
    const { run } = start({ patience: 3, validation: 0.2, epochs: 100 });
    const evaluate = vi.spyOn(DenseNetwork.prototype, "evaluate");
    const losses = [0, 0, Number.NaN, 2, Number.NaN, 1, Number.NaN, 3, 1];
    for (const loss of losses) evaluate.mockReturnValueOnce({ loss, accuracy: undefined });
    const { epochs, best, stoppedEarly } = await run();
    expect(best.epoch).toBe(4);
    expect(epochs).toHaveLength(7);
    expect(stoppedEarly).toBe(true);
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

  test("ends when its signal says so, between two steps, and keeps what it learned", async () => {
    const controller = new AbortController();
    const { optimizer, network, run } = start({
      epochs: 1000,
      signal: controller.signal,
      onEpoch: ({ epoch }) => {
        if (epoch === 3) controller.abort(new Error("enough"));
      },
    });
    const before = bits(network);
    await expect(run()).rejects.toThrow("enough");
    expect(optimizer.steps).toBe(3 * 4);
    expect(bits(network)).not.toEqual(before);
    const late = start({ signal: AbortSignal.abort(new Error("too late")) });
    await expect(late.run()).rejects.toThrow("too late");
    expect(late.optimizer.steps).toBe(0);
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

test("leaves rows of weight 0 out, of which a batch alone would have no mean", async () => {
  const rowWeights = Array.from({ length: 100 }, (_, i) => (i < 90 ? 0 : 1));
  const { network, optimizer, run } = start({ rowWeights, batchSize: 4, epochs: 2 });
  const lossAndGradients = vi.spyOn(network, "lossAndGradients");
  await run();
  expect(optimizer.steps).toBe(2 * 3);
  const taken = lossAndGradients.mock.calls.flatMap(([, , , options]) => [
    ...(options!.rows as Uint32Array),
  ]);
  expect(Math.min(...taken)).toBe(90);
});

test("refuses weights of 0 for all rows that are left to train on", async () => {
  const first = start({ validation: 0.5, epochs: 1 });
  const lossAndGradients = vi.spyOn(first.network, "lossAndGradients");
  await first.run();
  const trained = new Set(
    lossAndGradients.mock.calls.flatMap(([, , , options]) => [...(options!.rows as Uint32Array)]),
  );
  const rowWeights = Array.from({ length: 100 }, (_, row) => (trained.has(row) ? 0 : 1));
  const second = start({ validation: 0.5, epochs: 1, rowWeights });
  await expect(second.run()).rejects.toThrow(
    new RangeError("fit: the weights of all rows to train on are 0"),
  );
  expect(second.optimizer.steps).toBe(0);
});

const epochs50 = Array.from({ length: 50 }, (_, i) => i + 1);

const stranger = linearRegression(loadSync(), { inputs: 2 });

const wrong: readonly (readonly [options: object, message: string])[] = [
  [{ epochs: 0 }, "fit: epochs must be an integer in [1, ∞), got 0"],
  [{ epochs: undefined }, "fit: epochs must be a number, got undefined"],
  [
    { batchSize: 129 },
    "fit: batchSize (at most the network's maxBatch) must be an integer in [1, 128], got 129",
  ],
  [{ seed: -1 }, "fit: seed must be an integer in [0, 9007199254740991], got -1"],
  [{ patience: 5 }, "fit: patience needs validation"],
  [{ patience: 0, validation: 0.5 }, "fit: patience must be an integer in [1, ∞), got 0"],
  [{ validation: 1 }, "fit: validation must be in (0, 1), got 1"],
  [{ validation: 0.001 }, "fit: validation of 0.001 leaves 0 of 100 rows for it"],
  [{ validation: 0.999 }, "fit: validation of 0.999 leaves 100 of 100 rows for it"],
  [
    { validation: "some" },
    'fit: validation must be { inputs, targets } or a share of the rows, got "some"',
  ],
  [
    { validation: { input: [1, 2] } },
    'fit: validation: unknown option "input"; options are inputs, targets, rowWeights',
  ],
  [
    { validation: { inputs: [1, 2], targets: [1, 2, 3] } },
    "DenseNetwork: targets must have as many rows as inputs, 1, got 3",
  ],
  [{ onEpoch: 1 }, "fit: onEpoch must be a function, got 1"],
  [{ signal: {} }, "fit: signal must be an AbortSignal, got an object of class Object"],
  [{ optimizer: undefined }, "fit: optimizer must be an optimizer, got undefined"],
  [
    { optimizer: new SGD(stranger.parameters) },
    "fit: optimizer has none of the network's parameters",
  ],
  [{ targets: [1, 2] }, "DenseNetwork: targets must have as many rows as inputs, 100, got 2"],
  [{ rowWeights: [1, -1] }, "DenseNetwork: rowWeights must be a number a row, 100, got 2"],
  [
    { losses: 1 },
    'fit: unknown option "losses"; options are inputs, targets, loss, optimizer, epochs, batchSize, rowWeights, validation, patience, seed, onEpoch, signal',
  ],
];

test.for(wrong)("%o is refused before the first step", async ([options, message]) => {
  const { network, optimizer, run } = start(options);
  const before = bits(network);
  const given = await run().then(
    () => "nothing",
    (error: Error) => error.message,
  );
  expect(given).toBe(message);
  expect(bits(network)).toEqual(before);
  expect(optimizer.steps).toBe(0);
});
