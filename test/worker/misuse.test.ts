/** Wrong calls, and what each is told. */
import { expect, onTestFinished, test } from "vitest";
import { save } from "../../src/checkpoint/index.ts";
import { serveTraining, trainInWorker } from "../../src/worker/index.ts";
import { curve, served } from "./served.ts";

/** A line at whose other end is nobody. */
function line() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return { port1, port2 };
}

const of = (options: object) => () => trainInWorker(line().port1, {}, options as never);
const make = () => curve({});

test.each([
  [
    () => trainInWorker("worker.js" as never, {}),
    'trainInWorker: worker must be a Worker or a MessagePort, got "worker.js"',
  ],
  [
    () => trainInWorker(undefined as never, {}),
    "trainInWorker: worker must be a Worker or a MessagePort, got undefined",
  ],
  [of({ epochs: 3 }), 'unknown option "epochs"; options are checkpoint, signal, transfer'],
  [of({ checkpoint: "curve" }), 'checkpoint must be the bytes that checkpoint() gave, got "curve"'],
  [of({ checkpoint: null }), "checkpoint must be the bytes that checkpoint() gave, got null"],
  [of({ signal: {} }), "trainInWorker: signal must be an AbortSignal, got an object of class Obj"],
  [of({ transfer: {} }), "trainInWorker: transfer must be an array, got an object of class Object"],
  [
    () => trainInWorker(line().port1, { loss: () => 0 }),
    "trainInWorker: input, checkpoint and transfer must be what a message may hold; functions are for the worker's file: () => 0 could not be cloned",
  ],
  [of({ transfer: [{}] }), "trainInWorker: input, checkpoint and transfer must be what a message"],
  [() => serveTraining({} as never), "serveTraining: make must be a function, got an object of cl"],
  [() => serveTraining(make), "serveTraining: there is no page here to listen to: call it in the"],
  [
    () => serveTraining(make, { port: {} as never }),
    "serveTraining: port must be a MessagePort, got an object of class Object",
  ],
  [() => serveTraining(make, { save: {} as never }), "save must be save of nadir/checkpoint, got"],
  [() => serveTraining(make, { load: save } as never), 'unknown option "load"; options are save'],
])("%s", (call, message) => {
  expect(call).toThrow(TypeError);
  expect(call).toThrow(message);
});

test("serving twice is refused", () => {
  const { port1, port2 } = line();
  serveTraining(make, { port: port2 });
  expect(() => serveTraining(make, { port: port2 })).toThrow(
    "serveTraining: it has been called before: one function makes all trainings",
  );
  port1.close();
});

const file = save({ network: curve({}).network });

test.each([
  [
    () => undefined as never,
    {},
    "what make gives must be { network, optimizer, … }, got undefined",
  ],
  [
    () => curve({ signal: new AbortController().signal } as never),
    {},
    "serveTraining: signal is the page's: it calls stop() or abort()",
  ],
  [
    () => curve({ network: undefined as never }),
    {},
    "fit: network must be a network, got undefined",
  ],
  [() => curve({ epochs: 0 }), {}, "fit: epochs must be an integer in [1, ∞), got 0"],
  [() => curve({ bogus: 1 } as never), {}, 'fit: unknown option "bogus"'],
  [make, { checkpoint: new Uint8Array(8) }, "restore: "],
  [make, { checkpoint: file }, "restore: "],
])("a training is refused: %s", async (made, options, message) => {
  const { finished } = trainInWorker(served(made), {}, options);
  await expect(finished).rejects.toThrow(message);
});

test("a worker without restore refuses a checkpoint", async () => {
  const worker = served(make, { restore: undefined });
  const { finished } = trainInWorker(worker, {}, { checkpoint: file });
  await expect(finished).rejects.toThrow(
    "the option checkpoint needs restore of nadir/checkpoint in the worker: serveTraining(make, { restore })",
  );
});

test("a worker of another protocol is refused", async () => {
  const { port1, port2 } = line();
  port2.onmessage = () => {
    port2.postMessage({ nadir: "ready", protocol: 99, version: "7.0.0" });
  };
  const { finished } = trainInWorker(port1, {});
  await expect(finished).rejects.toThrow(
    /^the worker is of Nadir 7\.0\.0 \(protocol 99\), this of \S+ \(protocol 1\): build both with/,
  );
});

test("messages of others on the same line are nobody's business", async () => {
  const { port1, port2 } = line();
  const heard: unknown[] = [];
  port1.addEventListener("message", ({ data }) => heard.push(data));
  serveTraining(make, { port: port2 });
  for (const message of [undefined, null, 3, "text", {}, { nadir: 3 }]) {
    port1.postMessage(message);
    port2.postMessage(message);
  }
  expect((await trainInWorker(port1, {}).finished).stopped).toBe("epochs");
  expect(heard).toContain("text");
});

test("progress is for one loop", async () => {
  const training = trainInWorker(served(make), {});
  training[Symbol.asyncIterator]();
  expect(() => training[Symbol.asyncIterator]()).toThrow("progress is for one loop alone");
  await training.finished;
});

test("a call with what cannot be sent, or with unknown options, is refused", async () => {
  const training = trainInWorker(served(make), {});
  await expect(training.predict([() => 0] as never)).rejects.toThrow(
    "predict: what is given must be what a message may hold; functions are for the worker's file",
  );
  await expect(training.checkpoint({ parts: {} } as never)).rejects.toThrow(
    'checkpoint: unknown option "parts"; options are metadata',
  );
  await training.finished;
});
