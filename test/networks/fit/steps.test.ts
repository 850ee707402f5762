import { afterEach, describe, expect, test, vi } from "vitest";
import { NAG, SGD } from "../../../src/index.ts";
import {
  DenseNetwork,
  fit,
  linearRegression,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { noisy, start, trainedRows } from "./start.ts";

afterEach(() => vi.restoreAllMocks());

/** A line through 0 in f64, for which steps can be written down. */
function line(lr = 0.1) {
  const network = linearRegression(loadSmall(), { inputs: 1, bias: false, dtype: "f64" });
  const optimizer = new SGD(network.parameters, { lr });
  return { network, optimizer, weight: network.parameters["layers.0.weight"]! };
}

test("rows that a callback writes into are trained on from then on", async () => {
  for (const inputs of [[1], Float64Array.of(1), Uint8Array.of(1)]) {
    const { network, optimizer, weight } = line();
    const reached: number[] = [];
    await fit(network, {
      ...{ inputs, targets: [1], loss: meanSquaredError, optimizer, epochs: 3 },
      onEpoch() {
        reached.push(weight.data[0]!);
        inputs[0] = 2;
      },
    });
    // From w each step goes by 0.1 · 2 · (1 − w·x) · x, with x = 1 and then 2.
    [0.2, 0.2 + 0.4 * 0.6, 0.44 + 0.4 * 0.12].forEach((wanted, i) => {
      expect(reached[i]).toBeCloseTo(wanted, 12);
    });
  }
});

describe("accumulate", () => {
  // From w = 0 the gradient of the weighted mean of (wx − t)² is −2 Σ v·x·t / Σ v.
  const data = { inputs: [1, 2, 3, 4, 5], targets: [2, 1, 4, 3, 6], rowWeights: [1, 2, 3, 0.5, 4] };

  test("steps by the mean over all rows of its batches, by their weights", async () => {
    const { network, optimizer, weight } = line();
    await fit(network, {
      ...{ ...data, loss: meanSquaredError, optimizer, epochs: 1, batchSize: 2, accumulate: 3 },
    });
    const gradient = (-2 * (2 + 4 + 36 + 6 + 120)) / 10.5;
    expect(optimizer.steps).toBe(1);
    expect(weight.data[0]).toBeCloseTo(-0.1 * gradient, 12);
  });

  test("takes what is left in the last step of an epoch", async () => {
    const { network, optimizer } = line(0);
    const heard: number[] = [];
    await fit(network, {
      ...{ inputs: [1, 2, 3, 4, 5], targets: [0, 0, 0, 0, 0], loss: meanSquaredError, optimizer },
      ...{ epochs: 2, batchSize: 1, accumulate: 3, onBatch: ({ batches }) => heard.push(batches) },
    });
    expect(heard).toEqual([2, 2, 2, 2]);
    expect(optimizer.steps).toBe(4);
  });

  test("gives the steps of batches of that size, with class weights and what looks ahead", async () => {
    const loss = softmaxCrossEntropy.with({ classWeights: [1, 3, 0.5], labelSmoothing: 0.1 });
    const { inputs } = noisy(100, 0);
    const targets = Array.from({ length: 100 }, (_, i) => (i * 7) % 3);
    const trained = async (how: { batchSize: number; accumulate: number }) => {
      const network = new DenseNetwork(loadSmall(), { sizes: [2, 8, 3], dtype: "f64", seed: 2 });
      const optimizer = new NAG(network.parameters, { lr: 0.1, momentum: 0.9 });
      const { epochs } = await fit(network, {
        inputs,
        targets,
        loss,
        optimizer,
        epochs: 4,
        ...how,
      });
      return [...epochs.map(({ loss }) => loss), ...network.predict(inputs)];
    };
    const parts = await trained({ batchSize: 8, accumulate: 4 });
    const whole = await trained({ batchSize: 32, accumulate: 1 });
    for (const [i, value] of parts.entries()) expect(value).toBeCloseTo(whole[i]!, 11);
  });
});

describe("clipNorm", () => {
  test("is of the gradient of the whole step, as the optimizer sees it", async () => {
    for (const gradScale of [1, 0.25, (step: number) => 2 - step]) {
      const network = linearRegression(loadSmall(), { inputs: 1, bias: false, dtype: "f64" });
      const optimizer = new SGD(network.parameters, { lr: 1, gradScale });
      const data = { inputs: [1, 2, 3, 4], targets: [5, 6, 7, 8], loss: meanSquaredError };
      await fit(network, {
        ...{ ...data, optimizer, epochs: 1, batchSize: 2, accumulate: 2, clipNorm: 0.5 },
      });
      // The gradient is −35; what is left of it is −0.5 but for the 1e-6 in clipGradNorm.
      expect(network.parameters["layers.0.weight"]!.data[0]).toBeCloseTo(0.5, 5);
    }
  });

  test("is of all groups' gradients, each by its own gradScale", async () => {
    const network = linearRegression(loadSmall(), { inputs: 1, dtype: "f64" });
    const { "layers.0.weight": weight, "layers.0.bias": bias } = network.parameters;
    const groups = [
      { params: [weight!], gradScale: 0.1 },
      { params: [bias!], gradScale: -1 },
    ];
    const data = { inputs: [1, 2, 3, 4], targets: [5, 6, 7, 8], loss: meanSquaredError };
    await fit(network, {
      ...{ ...data, optimizer: new SGD(groups, { lr: 1 }), epochs: 1, batchSize: 4, clipNorm: 1 },
    });
    // The gradients are −35 and −13: the optimizer sees −3.5 and 13.
    const norm = Math.sqrt(3.5 * 3.5 + 13 * 13);
    expect(weight!.data[0]).toBeCloseTo(3.5 / norm, 5);
    expect(bias!.data[0]).toBeCloseTo(-13 / norm, 5);
  });

  test("leaves smaller gradients alone", async () => {
    const clipped = start({ clipNorm: 1e6 });
    const free = start();
    expect((await clipped.run()).epochs).toEqual((await free.run()).epochs);
  });
});

describe("rows that weigh nothing", () => {
  test("are left out: a batch of them alone would have no mean", async () => {
    const rowWeights = Array.from({ length: 100 }, (_, i) => (i < 90 ? 0 : 1));
    const { network, optimizer, run } = start({ rowWeights, batchSize: 4, epochs: 2 });
    const trained = trainedRows(network);
    await run();
    expect(optimizer.steps).toBe(2 * 3);
    expect(Math.min(...trained().flat())).toBe(90);
  });

  test("by the class of their label too, whatever the seed", async () => {
    const inputs = noisy(60, 0).inputs;
    const labels = Uint8Array.from({ length: 60 }, (_, i) =>
      i % 10 === 0 ? 1 : i % 10 < 6 ? 0 : 2,
    );
    for (let seed = 0; seed < 40; seed++) {
      const network = new DenseNetwork(loadSmall(), { sizes: [2, 3], seed: 1 });
      const optimizer = new SGD(network.parameters, { lr: 0.1 });
      const trained = trainedRows(network);
      const { stopped } = await fit(network, {
        ...{ inputs, targets: labels, optimizer, epochs: 2, batchSize: 4, seed },
        loss: softmaxCrossEntropy.with({ classWeights: [0, 1, 0.5] }),
      });
      expect(stopped).toBe("epochs");
      expect(
        new Set(
          trained()
            .flat()
            .map((row) => labels[row]),
        ),
      ).toEqual(new Set([1, 2]));
    }
  });

  test("cannot be all there are, to train on or to validate on", async () => {
    const held = [0, 1, 2];
    const ofHeld = Array.from({ length: 100 }, (_, row) => (held.includes(row) ? 1 : 0));
    const { optimizer, run } = start({ validation: { rows: held }, rowWeights: ofHeld });
    await expect(run()).rejects.toThrow(
      new RangeError("fit: the weights of all rows to train on are 0"),
    );
    expect(optimizer.steps).toBe(0);
    const ofOthers = ofHeld.map((weight) => 1 - weight);
    const other = start({ validation: { rows: held }, rowWeights: ofOthers });
    await expect(other.run()).rejects.toThrow(
      new RangeError("fit: the weights of all rows to validate on are 0"),
    );
  });
});
