import { expect, test, vi } from "vitest";
import type { Epoch } from "../../src/networks/index.ts";
import { type TrainingProgress, trainInWorker } from "../../src/worker/index.ts";
import { curve, served, undisturbed } from "./served.ts";

test("progress has every epoch once, and where the training stands", async () => {
  const { history } = await undisturbed({ epochs: 200 });
  const completed: Epoch[] = [];
  const all: TrainingProgress[] = [];
  for await (const progress of trainInWorker(served(curve), { epochs: 200 })) {
    all.push(progress);
    completed.push(...progress.completed);
    expect(progress).toMatchObject({ epochs: 200, batches: 6 });
    expect(progress.batch).toBeLessThanOrEqual(6);
    expect(progress.rowsPerSecond).toBeGreaterThan(0);
    expect(completed.length).toBe(progress.epoch - (completed.length < progress.epoch ? 1 : 0));
  }
  expect(completed).toEqual(history.epochs);
  const places = all.map(({ epoch, batch }) => epoch * 10 + batch);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(all.at(-1)).toMatchObject({ epoch: 200, batch: 6 });
  expect(all.at(-1)!.lossSoFar).toBe(history.epochs.at(-1)!.loss);
});

test("progress says what onBatch is told at the same place", async () => {
  const told = new Map<string, object>();
  const onBatch = ({ norm: _, ...report }: { norm: unknown; epoch: number; batch: number }) => {
    told.set(`${report.epoch} ${report.batch}`, report);
  };
  const worker = served((input: object) => curve({ ...input, onBatch }));
  for await (const { completed: _, rowsPerSecond, ...report } of trainInWorker(worker, {})) {
    expect(report).toEqual(told.get(`${report.epoch} ${report.batch}`));
    expect(Number.isFinite(rowsPerSecond)).toBe(true);
  }
});

test("rows a second are those trained on by the time between", async () => {
  const clock = vi.spyOn(performance, "now");
  let epoch = 0;
  const onEpoch = async () => {
    epoch++;
    clock.mockReturnValue(epoch * 500);
    // Time for the page to ask.
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  clock.mockReturnValue(0);
  const worker = served(() => curve({ onEpoch, epochs: 5 }));
  const rows = 84; // beside those held back
  try {
    const speeds: number[] = [];
    for await (const { rowsPerSecond } of trainInWorker(worker, {})) speeds.push(rowsPerSecond);
    expect(new Set(speeds)).toEqual(new Set([rows / 0.5]));
  } finally {
    clock.mockRestore();
  }
});

test("a page that is slow gets fewer of them, and nothing is posted unasked", async () => {
  const posted: string[] = [];
  const { postMessage } = MessagePort.prototype;
  const spy = vi.spyOn(MessagePort.prototype, "postMessage");
  spy.mockImplementation(function (this: MessagePort, ...given: unknown[]) {
    posted.push((given[0] as { type: string }).type);
    return postMessage.apply(this, given as [unknown]);
  });
  try {
    const training = trainInWorker(served(curve), { epochs: 3000 });
    let count = 0;
    let epochs = 0;
    for await (const { completed } of training) {
      count++;
      epochs += completed.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(epochs).toBe(3000);
    expect(count).toBeLessThan(100);
    const told = posted.filter((type) => type === "progress").length;
    expect(told).toBeLessThanOrEqual(count);
    // The end answers what is asked last, and may bring what is left, whether or not somebody asked.
    const unanswered = posted.filter((type) => type === "next").length - told;
    expect(told < count ? [0, 1] : [1]).toContain(unanswered);
  } finally {
    spy.mockRestore();
  }
});
