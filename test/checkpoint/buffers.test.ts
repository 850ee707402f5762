/** What a network has beside parameters is kept, and travels: running statistics, and counts. */
import { expect, onTestFinished, test } from "vitest";
import {
  fromTorch,
  networkFrom,
  readTorch,
  restore,
  save,
  toTorch,
  writeTorch,
} from "../../src/checkpoint/index.ts";
import { Adam, loadSync } from "../../src/index.ts";
import { planBuffers } from "../../src/networks/buffers.ts";
import type { Recipe } from "../../src/networks/index.ts";
import {
  dense,
  FitProgress,
  fit,
  meanSquaredError,
  Network,
  relu,
  tanh,
} from "../../src/networks/index.ts";

/** Adds the mean of what it has seen to its inputs, and counts the batches; a stand-in for what is like it. */
const seen = (): Recipe => ({
  name: "seen",
  plan: (_where, input, { dtype }) => ({
    output: input,
    ...planBuffers(
      dtype,
      { name: "running_mean", shape: [1], fill: 0 },
      { name: "num_batches_tracked", shape: [], fill: 0, isCount: true },
    ),
    connect(at) {
      const [mean, count] = [at.buffer("running_mean"), at.buffer("num_batches_tracked")];
      return {
        forward(rows, mode) {
          const x = at.heap.view("f32", at.input.address, rows * input[0]!);
          if (mode === "train") {
            mean.data[0]! += x.reduce((sum: number, each) => sum + each, 0) / x.length;
            count.data[0]!++;
          }
          const y = at.heap.view("f32", at.output.address, x.length);
          y.set(x.map((each) => each + mean.data[0]!));
        },
        backward(rows) {
          at.heap.copy(at.output.gradient, at.input.gradient, 4 * rows * input[0]!);
        },
      };
    },
  }),
});

const make = () => {
  const nadir = loadSync();
  onTestFinished(() => nadir.dispose());
  const layers = [dense(3), seen(), tanh(), dense(1)];
  const network = new Network(nadir, { input: [2], layers, seed: 1 });
  return { network, optimizer: new Adam(network.parameters, { lr: 0.1 }) };
};

const inputs = [0, 1, 2, 3, 1, 1, 4, 2];
const targets = [1, 2, 0, 3];

const train = ({ network, optimizer }: ReturnType<typeof make>, steps: number) => {
  for (let i = 0; i < steps; i++) {
    network.lossAndGradients(inputs, targets, meanSquaredError);
    optimizer.step();
  }
};

test("save, restore, and it goes on to the bit", () => {
  const [here, there] = [make(), make()];
  train(here, 3);
  const bytes = save(here);
  restore(bytes, there);
  expect(there.network.tensors()).toEqual(here.network.tensors());
  expect(there.network.buffers["layers.1.num_batches_tracked"]!.data[0]).toBe(3);
  train(here, 2);
  train(there, 2);
  expect(there.network.tensors()).toEqual(here.network.tensors());
});

test("JSON, and load", () => {
  const [here, there] = [make().network, make()];
  train(there, 2);
  here.load(JSON.parse(JSON.stringify(there.network)).tensors);
  expect(here.tensors()).toEqual(there.network.tensors());
});

test("PyTorch's names, and its integer count", () => {
  const [here, there] = [make(), make()];
  train(here, 4);
  const dict = toTorch(here.network);
  expect(Object.keys(dict)).toEqual([
    ...["0.weight", "0.bias", "3.weight", "3.bias", "1.running_mean", "1.num_batches_tracked"],
  ]);
  expect(dict["1.num_batches_tracked"]).toEqual({
    ...{ dtype: "i64", shape: [], data: BigInt64Array.of(4n) },
  });
  const file = writeTorch(dict);
  there.network.load(fromTorch(there.network, readTorch(file)));
  expect(there.network.tensors()).toEqual(here.network.tensors());
  // A file of others, read by its names and the order of its layers.
  const other = make().network;
  restore(file, { network: other });
  expect(other.tensors()).toEqual(here.network.tensors());
});

test("a count may be missing, statistics may not", () => {
  const { network } = make();
  const dict = toTorch(network);
  const { "1.num_batches_tracked": _, ...uncounted } = dict;
  network.load(fromTorch(network, uncounted));
  const { "1.running_mean": __, ...without } = uncounted;
  expect(() => network.load(fromTorch(network, without))).toThrow(
    /missing "layers\.1\.running_mean"/,
  );
});

test("fit keeps them in its progress, and goes back to those of the best epoch", async () => {
  const here = make();
  const progress = new FitProgress();
  const options = { ...{ inputs, targets, loss: meanSquaredError }, validation: 0.5, batchSize: 1 };
  await fit(here.network, { ...options, optimizer: here.optimizer, epochs: 2, progress });
  const there = make();
  const again = new FitProgress();
  restore(save({ ...here, progress }), { ...there, progress: again });
  for (const [each, own] of [
    [here, progress],
    [there, again],
  ] as const) {
    await fit(each.network, { ...options, optimizer: each.optimizer, epochs: 6, progress: own });
  }
  expect(there.network.tensors()).toEqual(here.network.tensors());
  expect(again.epochs).toEqual(progress.epochs);
  let batches = 0;
  const best = make();
  const history = await fit(best.network, {
    ...{ ...options, optimizer: best.optimizer, epochs: 6, restoreBest: true },
    onBatch: (report) => {
      batches = report.batches;
    },
  });
  const counted = best.network.buffers["layers.1.num_batches_tracked"]!.data[0];
  expect(counted).toBe(batches * history.best!.epoch);
});

test("a file says of which layers a network is", () => {
  const bytes = save(make());
  const layers = [dense(3), seen(), dense(1)];
  const nadir = loadSync();
  const other = new Network(nadir, { input: [2], layers: [...layers.slice(0, 2), [layers[2]!]] });
  expect(() => restore(bytes, { network: other })).toThrow(/missing "layers.2.0.weight"/);
  expect(() => networkFrom(nadir, bytes)).toThrow(
    new TypeError(
      'networkFrom: network is a Network of layers ["dense","seen","tanh","dense"]: make it, and restore(bytes, { network }). toLayersModel keeps the layers too, and networkFromLayersModel makes them',
    ),
  );
  const { network } = make();
  const relued = new Network(nadir, { input: [2], layers: [dense(3), seen(), relu(), dense(1)] });
  expect(() => restore(save({ network }), { network: relued })).toThrow(
    'restore: network: layers must be ["dense","seen","relu","dense"], as here, got ["dense","seen","tanh","dense"]',
  );
});
