/** Workers as they are in Node, which get the package as it is built: the guide's, and some that fail. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, expect, test } from "vitest";
import { DisposedError } from "../../src/errors.ts";
import { trainInWorker, WorkerError } from "../../src/worker/index.ts";

/** Inside the package, so that its files find what users would. */
const FOLDER = "build/platforms/worker";

const [, guide] = readFileSync("docs/worker.md", "utf8").split("```js\n// worker.js\n");
const worker = guide!.slice(0, guide!.indexOf("```"));

const files = {
  "worker.mjs": worker,
  "throws.mjs": 'throw new RangeError("at the top");',
  "empty.mjs": "",
  "dies.mjs": `${worker.replace("epochs: 3000", "epochs: 1e6, onEpoch")}
    const onEpoch = ({ epoch }) => { if (epoch === 5) setTimeout(() => { throw new RangeError("later"); }); };`,
  "exits.mjs": `${worker.replace("epochs: 3000", "epochs: 1e6, onEpoch: ({ epoch }) => { if (epoch === 5) process.exit(7); }")}`,
  "cores.mjs": worker.replace("load()", "load({ threads: 2 })").replace("3000", "60"),
  "one.mjs": worker.replace("3000", "60"),
  "late.mjs": `await new Promise((resolve) => setTimeout(resolve, 300));\n${worker}`,
  "shared.mjs": `${worker.replace("epochs: 3000", "epochs: 3, onEpoch: () => { inputs[0] = 42; }")}`,
  "disposes.mjs": `${worker.replace("epochs: 3000", "epochs: 3, onEpoch: () => network.dispose()")}`,
};

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, code] of Object.entries(files)) writeFileSync(join(FOLDER, file), code);
});

const running: Worker[] = [];
afterEach(() => Promise.all(running.splice(0).map((each) => each.terminate())));

function start(file: keyof typeof files | "nowhere.mjs"): Worker {
  const thread = new Worker(pathToFileURL(resolve(FOLDER, file)));
  running.push(thread);
  return thread;
}

const inputs = Float32Array.from({ length: 200 }, (_, i) => i / 200);
const data = { inputs, targets: inputs.map((x) => x * x) };

test("the guide's worker: stopped, gone on with in another worker, to the bit of an undisturbed one", async () => {
  const undisturbed = trainInWorker(start("worker.mjs"), data);
  const first = trainInWorker(start("worker.mjs"), data);
  let kept: Uint8Array | undefined;
  for await (const { epoch, rowsPerSecond, lossSoFar, completed } of first) {
    expect(rowsPerSecond * lossSoFar).toBeGreaterThan(0);
    if (completed.length > 0) kept = await first.checkpoint();
    if (epoch > 30) break;
  }
  expect((await first.finished).stopped).toBe("signal");
  await running[1]!.terminate();

  const again = trainInWorker(start("worker.mjs"), data, { checkpoint: kept });
  const [whole, rest] = await Promise.all([undisturbed.finished, again.finished]);
  expect(rest).toEqual(whole);
  expect(await again.checkpoint()).toEqual(await undisturbed.checkpoint());
  expect(await again.predict([0.5])).toEqual(await undisturbed.predict([0.5]));
  expect((await again.predict([0.5]))[0]).toBeCloseTo(0.25, 1);
});

test("a worker that has ended is told to be gone, also where a training of it was watched before", async () => {
  const before = start("worker.mjs");
  await before.terminate();
  const gone = "the worker ended before it served: is serveTraining called in it?";
  await expect(trainInWorker(before, data).finished).rejects.toThrow(new WorkerError(gone));
  // As a page has it, which says nothing of its end.
  const { port1, port2 } = new MessageChannel();
  const page = Object.assign(port1 as unknown as { terminate(): void }, { terminate() {} });
  const first = trainInWorker(page as never, data);
  page.terminate();
  await expect(first.finished).rejects.toThrow(new WorkerError(gone));
  await expect(trainInWorker(page as never, data).finished).rejects.toThrow(new WorkerError(gone));
  await expect(trainInWorker(page as never, data).stop()).rejects.toThrow(new WorkerError(gone));
  for (const port of [port1, port2]) port.close();
});

test("on two cores it is the same training", async () => {
  const [one, two] = await Promise.all(
    (["one.mjs", "cores.mjs"] as const).map((file) => trainInWorker(start(file), data).finished),
  );
  expect(two).toEqual(one);
});

test("a worker that is loaded late is waited for, with all that was said", async () => {
  const training = trainInWorker(start("late.mjs"), data);
  const prediction = training.predict([0.5]);
  const { stopped } = await training.stop();
  expect([stopped, (await prediction).length]).toEqual(["signal", 1]);
});

test.each([
  ["throws.mjs", "the worker failed: RangeError: at the top"],
  ["nowhere.mjs", "the worker failed: Error: Cannot find module"],
  ["empty.mjs", "the worker ended before it served: is serveTraining called in it?"],
  ["dies.mjs", "the worker failed: RangeError: later"],
  ["exits.mjs", "the worker ended"],
] as const)("of %s the training says: %s", async (file, message) => {
  const training = trainInWorker(start(file), data);
  const loop = async () => {
    for await (const { epoch } of training) expect(epoch).toBeGreaterThan(0);
  };
  const prediction = training.checkpoint().catch((error: unknown) => error);
  const error = await loop().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WorkerError);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  if (message.startsWith("the worker failed: R")) {
    expect((error as WorkerError).cause).toBeInstanceOf(RangeError);
  }
  expect(await training.finished.catch((error: unknown) => error)).toBe(error);
  await expect(training.predict([1])).rejects.toBe(error);
  expect(await prediction).toSatisfy((it) => it === error || it instanceof Uint8Array);
});

test.each([0, 1, 5, 20, 60, 150])(
  "killed after %i ms it gives an error, and never hangs",
  async (ms) => {
    const thread = start("worker.mjs");
    const training = trainInWorker(thread, data);
    setTimeout(() => thread.terminate(), ms);
    const loop = async () => {
      for await (const { completed } of training) if (completed.length) await training.checkpoint();
    };
    await expect(loop()).rejects.toBeInstanceOf(WorkerError);
    await expect(training.predict([1])).rejects.toBeInstanceOf(WorkerError);
  },
);

test("killed when it has finished, it says so to who asks on", async () => {
  const thread = start("shared.mjs");
  const training = trainInWorker(thread, data);
  await training.finished;
  const prediction = training.predict([1]);
  await thread.terminate();
  await expect(prediction.then(() => training.predict([1]))).rejects.toBeInstanceOf(WorkerError);
});

test("shared memory is shared, and what is transferred is gone", async () => {
  const shared = new Float32Array(new SharedArrayBuffer(inputs.byteLength));
  shared.set(inputs);
  const targets = data.targets.slice();
  const thread = start("shared.mjs");
  const { finished } = trainInWorker(
    thread,
    { inputs: shared, targets },
    { transfer: [targets.buffer] },
  );
  expect(targets).toHaveLength(0);
  await finished;
  expect(shared[0]).toBe(42);
});

test("errors of the library are its own on this side too", async () => {
  const { finished } = trainInWorker(start("disposes.mjs"), data);
  const error = await finished.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(DisposedError);
});

test("many trainings in one worker leave nothing behind on the page's side", async () => {
  const thread = start("shared.mjs");
  const before = thread.listenerCount("message");
  for (let i = 0; i < 20; i++) await trainInWorker(thread, data).finished;
  expect(thread.listenerCount("error")).toBeLessThanOrEqual(2);
  expect(thread.listenerCount("message")).toBeLessThanOrEqual(before + 2);
});
