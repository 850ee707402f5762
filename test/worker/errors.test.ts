/** Errors of the worker are the page's, as they were. */
import { expect, test } from "vitest";
import { FileError, StorageError, StorageFullError } from "../../src/checkpoint/index.ts";
import * as errors from "../../src/errors.ts";
import { OutOfMemoryError } from "../../src/index.ts";
import { fromData, toData } from "../../src/worker/errorData.ts";
import { trainInWorker, WorkerError } from "../../src/worker/index.ts";
import { curve, served } from "./served.ts";

/** What comes of an error that a message carries, cloned as it is there. */
const carried = (error: unknown) => fromData(structuredClone(toData(error)));

const classes = [
  ...[Error, RangeError, TypeError, SyntaxError, ReferenceError, EvalError, URIError],
  // All that there come to be.
  ...[...Object.values(errors), FileError, WorkerError],
  ...[StorageError, StorageFullError],
];

test.each(classes.map((of) => [of.name, of] as const))("%s stays itself", (name, of) => {
  const error = new of("what was wrong");
  const got = carried(error) as Error;
  expect(got).toBeInstanceOf(of);
  expect(Object.getPrototypeOf(got)).toBe(of.prototype);
  expect([got.name, got.message, got.stack]).toEqual([name, "what was wrong", error.stack]);
  expect(String(got)).toBe(String(error));
  expect(Object.prototype.toString.call(got)).toBe("[object Error]");
});

test("causes, codes and several errors come along", () => {
  const cause = new TypeError("deep", { cause: new RangeError("deeper", { cause: "deepest" }) });
  const error = new StorageError("no place", Object.assign(cause, { code: "EACCES", at: {} }));
  const got = carried(error) as StorageError & { cause: typeof cause };
  expect(got.code).toBe("EACCES");
  expect(got.cause).toBeInstanceOf(TypeError);
  expect(got.cause).toMatchObject({ message: "deep", code: "EACCES" });
  expect(got.cause).not.toHaveProperty("at");
  expect(got.cause.cause).toBeInstanceOf(RangeError);
  expect((got.cause.cause as Error).cause).toBe("deepest");
  const several = carried(new AggregateError([new RangeError("a"), "b"], "some")) as AggregateError;
  expect(several).toBeInstanceOf(AggregateError);
  expect(several.errors).toEqual([new RangeError("a"), "b"]);
});

test("other classes are the nearest that both sides know, under their own name", () => {
  class Mine extends RangeError {
    override name = "Mine";
  }
  const got = carried(new Mine("of mine")) as Error;
  expect(got).toBeInstanceOf(RangeError);
  expect(String(got)).toBe("Mine: of mine");
  const quota = carried(new DOMException("full", "QuotaExceededError")) as DOMException;
  expect(quota).toBeInstanceOf(DOMException);
  expect([quota.name, quota.message, quota.code]).toEqual(["QuotaExceededError", "full", 22]);
});

test("what is no error is what it was, or said in words", () => {
  expect([carried("text"), carried(3), carried(undefined), carried(null)]).toEqual([
    "text",
    3,
    undefined,
    null,
  ]);
  expect(carried({ a: 1 })).toBe("an object of class Object");
  expect(carried(() => {})).toBe("a function");
});

test("a cause that is its own does no harm", () => {
  const error = new Error("round");
  error.cause = error;
  expect((carried(error) as { cause: { cause: Error } }).cause.cause.message).toBe("round");
});

const thrown = new OutOfMemoryError("too much");

test.each([
  ["what makes it", () => Promise.reject(thrown)],
  ["a callback", () => curve({ onEpoch: () => Promise.reject(thrown) })],
])("what %s throws comes out of finished and of the loop", async (_, make) => {
  const first = trainInWorker(served(make), {});
  const error = await first.finished.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(OutOfMemoryError);
  expect(error).toMatchObject({ message: "too much", stack: thrown.stack });

  const second = trainInWorker(served(make), {});
  const loop = async () => {
    for await (const _ of second) expect(_.epoch).toBe(1);
  };
  await expect(loop()).rejects.toBeInstanceOf(OutOfMemoryError);
});

test("a training that a callback has ended by an error can still be kept", async () => {
  const onEpoch = ({ epoch }: { epoch: number }) => {
    if (epoch === 3) throw new StorageFullError("no room");
  };
  const training = trainInWorker(
    served(() => curve({ onEpoch })),
    {},
  );
  await expect(training.finished).rejects.toBeInstanceOf(StorageFullError);
  const checkpoint = await training.checkpoint();
  const again = trainInWorker(served(curve), {}, { checkpoint });
  expect((await again.finished).epochs).toHaveLength(30);
});

test("a failure while the loop is busy is the loop's, and nobody else's", async () => {
  const onEpoch = ({ epoch }: { epoch: number }) => {
    if (epoch === 3) throw new RangeError("meanwhile");
  };
  const training = trainInWorker(
    served(() => curve({ onEpoch, onBatch: () => new Promise((done) => setTimeout(done, 2)) })),
    {},
  );
  const unhandled: unknown[] = [];
  const hear = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", hear);
  try {
    const loop = async () => {
      for await (const _ of training) await new Promise((done) => setTimeout(done, 150));
    };
    await expect(loop()).rejects.toThrow("meanwhile");
  } finally {
    process.off("unhandledRejection", hear);
  }
  expect(unhandled).toEqual([]);
});
