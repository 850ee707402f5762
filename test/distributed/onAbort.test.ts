/** Many calls under one signal: one listener, of which no engine warns. */
import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { bounded } from "../../src/distributed/carriers/bucket/bounded.ts";
import { onAbort } from "../../src/distributed/onAbort.ts";
import { sleep } from "../../src/distributed/sleep.ts";
import { stopping } from "../../src/distributed/stopping.ts";

const MANY = 20;
const listeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;
const never = () => new Promise<never>(() => {});
const late = () => new Error("late");

test.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
  ["requests", (signal) => bounded(never, 60_000, late, signal)],
  ["waits", (signal) => sleep(60_000, signal)],
])("%s share a listener, all end when it is aborted, and none is left", async (_, call) => {
  const { signal, abort } = aborted();
  const calls = Array.from({ length: MANY }, () => call(signal));
  const ended = Promise.allSettled(calls);
  expect(listeners(signal)).toBe(1);
  abort();
  expect(await ended).toEqual(calls.map(() => ({ status: "rejected", reason: "over" })));
  expect(listeners(signal)).toBe(0);
});

test("who waits until something is woken is woken", async () => {
  const { signal, abort } = aborted();
  const calls = Array.from({ length: MANY }, () => sleep(60_000, undefined, signal));
  expect(listeners(signal)).toBe(1);
  abort();
  await Promise.all(calls);
  expect(listeners(signal)).toBe(0);
});

test("who takes part many times by one signal of the user's", () => {
  const { signal, abort } = aborted();
  const all = Array.from({ length: MANY }, () => stopping(signal));
  expect(listeners(signal)).toBe(1);
  abort();
  expect(all.map((each) => [each.signal.reason, each.isStopped])).toEqual(
    all.map(() => ["over", false]),
  );
  for (const { end } of all) end();
  expect(listeners(signal)).toBe(0);
});

test("what is given up is not called, the others are", () => {
  const { signal, abort } = aborted();
  const called: number[] = [];
  const giveUp = [0, 1, 2].map((i) => onAbort(signal, () => called.push(i)));
  giveUp[1]!();
  giveUp[1]!();
  abort();
  expect(called).toEqual([0, 2]);
});

function aborted() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort("over") };
}
