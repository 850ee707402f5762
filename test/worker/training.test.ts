import { expect, test, vi } from "vitest";
import type { Epoch } from "../../src/networks/index.ts";
import { trainInWorker } from "../../src/worker/index.ts";
import { curve, data, served, undisturbed, until } from "./served.ts";

test("a training is what fit makes of it, to the bit", async () => {
  const { network, history } = await undisturbed({ patience: 5 });
  const training = trainInWorker(served(curve), { ...data, patience: 5 });
  expect(await training.finished).toEqual({ ...history, tensors: network.tensors() });
  expect(await training.predict([0.5])).toEqual(network.predict([0.5]));
});

test("stop() ends it between two steps, with history and weights", async () => {
  const training = trainInWorker(served(curve), { epochs: 1e6 });
  await training.predict([0]);
  const trained = await training.stop();
  expect(trained.stopped).toBe("signal");
  expect(await training.finished).toBe(trained);
  expect(trained.tensors["layers.0.weight"]!.shape).toEqual([8, 1]);
});

test("stopped, the best weights come back", async () => {
  const training = trainInWorker(served(curve), { epochs: 1e6, patience: 1e6 });
  for await (const { epoch } of training) if (epoch > 50) break;
  const { hasBest, best, tensors } = await training.finished;
  expect(hasBest).toBe(true);
  const { network, inputs, targets, loss } = curve({});
  network.load(tensors);
  const { rows } = { rows: heldRows(100) };
  const { loss: again } = network.evaluate(inputs, targets, loss, { rows });
  expect(again).toBe(best!.validation!.loss);
});

/** As `validation: 0.2` holds them back. */
function heldRows(count: number): number[] {
  const hash = (number: number) => {
    let h = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return Array.from({ length: count }, (_, i) => i).filter((i) => hash(i + 1) < 0.2 * 2 ** 32);
}

test("stopped at once, it takes no step, and predicts", async () => {
  const training = trainInWorker(served(curve), {});
  const { epochs, stopped } = await training.stop();
  expect([epochs, stopped]).toEqual([[], "signal"]);
  for await (const progress of training) expect(progress).toBe(undefined);
  expect(await training.predict([0.3])).toEqual(curve({}).network.predict([0.3]));
});

test("what a prediction or a checkpoint is refused for leaves the training alone", async () => {
  const worker = served(curve, { save: undefined });
  const training = trainInWorker(worker, { epochs: 200 });
  await expect(training.predict(new Float32Array(0))).rejects.toThrow(/predict|rows|inputs/);
  await expect(training.predict([1], { activation: "tanh" as never })).rejects.toThrow(
    'activation must be one of "softmax", "sigmoid"',
  );
  await expect(training.checkpoint()).rejects.toThrow(
    "checkpoint() needs save of nadir/checkpoint in the worker: serveTraining(make, { save })",
  );
  expect((await training.finished).epochs).toHaveLength(200);
});

test("one after the other trains in a worker, and the one before is forgotten", async () => {
  const disposed: number[] = [];
  let made = 0;
  const worker = served((input: object) => {
    const n = ++made;
    return { ...curve(input), dispose: () => disposed.push(n) };
  });
  const trainings = [];
  for (let i = 0; i < 15; i++) {
    const training = trainInWorker(worker, { epochs: i + 1 });
    expect((await training.finished).epochs).toHaveLength(i + 1);
    await training.predict([1]);
    trainings.push(training);
  }
  await expect(trainings[3]!.predict([1])).rejects.toThrow("another training has taken its place");
  expect(disposed).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
  trainings[14]!.abort();
  await until(() => disposed.length === 15);
});

test("a second one while another is under way is refused, and that one goes on", async () => {
  const worker = served(curve);
  const first = trainInWorker(worker, { epochs: 200 });
  const second = trainInWorker(worker, { epochs: 1 });
  await expect(second.finished).rejects.toThrow("another training is under way in this worker");
  await expect(second.predict([1])).rejects.toThrow("another training is under way");
  expect((await first.finished).epochs).toHaveLength(200);
});

test("aborted, all that waits gets the reason, and another follows at once", async () => {
  let running = 0;
  const worker = served((input: object) => {
    running++;
    const onBatch = () => expect(running).toBe(1);
    return { ...curve({ onBatch, ...input }), dispose: () => running-- };
  });
  const first = trainInWorker(worker, { epochs: 1e6 });
  const reason = new Error("the user has left");
  const loop = (async () => {
    for await (const { epoch } of first) if (epoch >= 20) first.abort(reason);
  })();
  await expect(loop).rejects.toBe(reason);
  trainInWorker(worker, {}).abort();
  const second = trainInWorker(worker, { epochs: 5 });
  expect(await second.predict([1])).toHaveLength(1);
  await expect(first.predict([1])).rejects.toBe(reason);
  await expect(first.checkpoint()).rejects.toBe(reason);
  await expect(first.finished).rejects.toBe(reason);
  expect((await second.finished).epochs).toHaveLength(5);
  await until(() => running === 1);
});

test("aborted while it is made, it is not trained", async () => {
  let go = () => {};
  const ready = new Promise<void>((resolve) => {
    go = resolve;
  });
  const onBatch = vi.fn();
  const dispose = vi.fn();
  const training = trainInWorker(
    served(async () => {
      await ready;
      return curve({ onBatch, dispose });
    }),
    {},
  );
  const prediction = expect(training.predict([1])).rejects.toThrow("the training was aborted");
  await new Promise((resolve) => setTimeout(resolve, 20));
  training.abort();
  await expect(training.finished).rejects.toMatchObject({ name: "AbortError" });
  await prediction;
  // Until the worker has heard of it.
  await new Promise((resolve) => setTimeout(resolve, 20));
  go();
  await until(() => dispose.mock.calls.length === 1);
  expect(onBatch).not.toHaveBeenCalled();
});

test("what is aborted while it is made keeps no other waiting", async () => {
  let count = 0;
  const worker = served((input: object) => (count++ ? curve(input) : new Promise(() => {})));
  const first = trainInWorker(worker, {});
  await until(() => count === 1);
  first.abort();
  expect((await trainInWorker(worker, { epochs: 2 }).finished).epochs).toHaveLength(2);
});

test("a signal aborts it, before, meanwhile, and not behind", async () => {
  const worker = served(curve);
  const reason = new TypeError("enough");
  const controller = new AbortController();
  controller.abort(reason);
  const before = trainInWorker(worker, {}, { signal: controller.signal });
  await expect(before.finished).rejects.toBe(reason);

  const other = new AbortController();
  const { signal } = other;
  const meanwhile = trainInWorker(worker, { epochs: 1e6 }, { signal });
  await meanwhile.predict([1]);
  other.abort();
  await expect(meanwhile.finished).rejects.toMatchObject({ name: "AbortError" });

  const late = new AbortController();
  const behind = trainInWorker(worker, { epochs: 1 }, { signal: late.signal });
  await behind.finished;
  late.abort();
  expect(await behind.predict([1])).toHaveLength(1);
});

test("an error in the loop stops it, and is what comes out", async () => {
  const training = trainInWorker(served(curve), { epochs: 1e6 });
  const loop = async () => {
    for await (const _ of training) throw new RangeError("mine");
  };
  await expect(loop()).rejects.toThrow("mine");
  expect((await training.finished).stopped).toBe("signal");
});

test("what an input was when it was given counts", async () => {
  const { network } = await undisturbed({ epochs: 3 });
  const inputs = data.inputs.slice();
  const training = trainInWorker(served(curve), { inputs, epochs: 3 });
  inputs.fill(9);
  expect((await training.finished).tensors).toEqual(network.tensors());
});

test("the worker's callbacks are called, and may end it", async () => {
  const onEpoch = ({ epoch }: Epoch) => epoch < 7;
  const worker = served(() => curve({ onEpoch }));
  const { stopped, epochs } = await trainInWorker(worker, {}).finished;
  expect([stopped, epochs.length]).toEqual(["callback", 7]);
});
