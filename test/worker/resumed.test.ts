import { expect, test } from "vitest";
import { restore, type Stateful } from "../../src/checkpoint/index.ts";
import { Average } from "../../src/index.ts";
import { type BatchReport, type Epoch, FitProgress } from "../../src/networks/index.ts";
import { type ServedTraining, trainInWorker } from "../../src/worker/index.ts";
import { curve, served, undisturbed, until } from "./served.ts";

/** Makes a training that waits in the third step of its tenth epoch, until it is let go. */
function waiting(averages: boolean) {
  const gate = { isReached: false, isOpen: false };
  const make = (input: object) => {
    const made = curve({
      ...input,
      onBatch: async ({ epoch, batch }: BatchReport) => {
        if (epoch !== 10 || batch !== 3) return;
        gate.isReached = true;
        await until(() => gate.isOpen);
      },
    });
    if (!averages) return made;
    return { ...made, average: new Average(made.network.parameters, { decay: 0.9 }) };
  };
  return { gate, make };
}

test.each([
  { how: "stopped", options: {} },
  { how: "stopped, with its best weights", options: { patience: 1000 } },
  { how: "amid", options: {} },
  { how: "amid, with its best weights", options: { patience: 1000 } },
  { how: "amid, with an average", options: {} },
])("a training goes on from its checkpoint, to the bit: $how", async ({ how, options }) => {
  const averages = how.endsWith("average");
  const { network, history } = await undisturbed(options, averages);
  const { gate, make } = waiting(averages);
  const first = trainInWorker(served(make), options);
  await until(() => gate.isReached);
  let checkpoint: Uint8Array;
  if (how.startsWith("amid")) {
    checkpoint = await first.checkpoint();
    gate.isOpen = true;
  } else {
    const stopped = first.stop();
    setTimeout(() => {
      gate.isOpen = true;
    }, 20);
    expect((await stopped).epochs).toHaveLength(9);
    checkpoint = await first.checkpoint();
  }
  first.abort();

  const completed: Epoch[] = [];
  const again = trainInWorker(served(make), options, { checkpoint });
  for await (const progress of again) completed.push(...progress.completed);
  expect(completed).toEqual(history.epochs);
  expect(await again.finished).toEqual({ ...history, tensors: network.tensors() });
});

test("a checkpoint is what save makes, with parts and metadata of one's own", async () => {
  let count = 3;
  const counter = {
    stateDict: () => ({ count }),
    loadStateDict: (state: object) => {
      ({ count } = state as { count: number });
    },
  };
  const worker = served((input: object) => curve({ ...input, parts: { counter } }));
  const training = trainInWorker(worker, { epochs: 2 });
  const { tensors } = await training.finished;
  const metadata = { classes: ["a", "b"] };
  const bytes = await training.checkpoint({ metadata });
  count = 0;
  const { network, optimizer } = curve({}) as ServedTraining & { optimizer: Stateful };
  const progress = new FitProgress();
  expect(restore(bytes, { network, optimizer, progress, counter }).metadata).toEqual(metadata);
  expect(network.tensors()).toEqual(tensors);
  expect([count, progress.epochs.length]).toEqual([3, 2]);
});

test("it predicts while it trains, with which nothing changes", async () => {
  const whole = await undisturbed({ epochs: 300 });
  const training = trainInWorker<"f32">(served(curve), { epochs: 300 });
  const seen = new Set<string>();
  for await (const _ of training) {
    const [value] = await training.predict([0.5]);
    await training.checkpoint();
    seen.add(`${value}`);
  }
  expect(seen.size).toBeGreaterThan(2);
  expect((await training.finished).tensors).toEqual(whole.network.tensors());
});
