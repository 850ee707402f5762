/** Lists of what many have written, deleted and written again, beside a plain set. */
import type { NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CarrierRun, natsCarrier } from "../../../src/distributed/index.ts";
import { connected, packages, startPlain } from "./nats.ts";
import type { NatsServer } from "./natsServer.mjs";

let server: NatsServer;
let connections: NatsConnection[];
beforeAll(async () => {
  server = await startPlain();
  connections = [await connected(server, "coordinator"), await connected(server, "worker")];
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await server.remove();
});

/** Two who see the same run; marks of what the second deletes stay. */
async function opened(name: string): Promise<[CarrierRun, CarrierRun]> {
  const [coordinator, worker] = connections.map((each) => natsCarrier(each, packages));
  return [await coordinator!.open(name, { create: true }), await worker!.open(name)];
}

test("lists are what was written, whoever wrote and deleted", async () => {
  const runs = await opened("listing");
  const keys = new Map<string, string>();
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let i = 0; i < 600; i++) {
    const key = `${["result", "lease"][random(2)]}.${random(3)}.${random(6)}`;
    const run = runs[random(2)]!;
    const version = keys.get(key);
    if (version === undefined) keys.set(key, (await run.create(key, "1"))!);
    else if (random(2) === 0) keys.set(key, (await run.update(key, `${i}`, version))!);
    else {
      await run.delete(key);
      keys.delete(key);
    }
    const prefix = ["", "result.", "lease.1.", "result.0", "lease.2.", "lease."][random(6)]!;
    const expected = [...keys.keys()].filter((key) => key.startsWith(prefix)).sort();
    if (random(3) > 0) expect(await runs[random(2)]!.list(prefix)).toEqual(expected);
  }
});

test("who waits for some records is told of no others", async () => {
  const [coordinator, worker] = await opened("telling");
  const told = () => connections[1]!.stats().inMsgs;
  await worker.wait(1, { of: "state" });
  const before = told();
  for (let i = 0; i < 20; i++) await coordinator.create(`result.0.${i}`, "1");
  await worker.wait(100, { of: "state" });
  await coordinator.create("state", "1");
  await worker.wait(60_000, { of: "state" });
  expect(told() - before).toBe(1);
  // Of what begins so, whatever comes then.
  await worker.wait(1, { of: "result." });
  const waiting = worker.wait(60_000, { of: "result." });
  await coordinator.create("result.1.0", "1");
  await waiting;
});

test("who lists at each change reads no more than what has changed", async () => {
  const [coordinator, worker] = await opened("growing");
  const asked = () => connections[0]!.stats().outMsgs;
  for (let i = 0; i < 100; i++) await worker.create(`result.0.${i}`, "1");
  expect(await coordinator.list("result.0.")).toHaveLength(100);
  const before = asked();
  for (let i = 100; i < 150; i++) {
    await worker.create(`result.0.${i}`, "1");
    expect(await coordinator.list("result.0.")).toHaveLength(i + 1);
  }
  expect(asked() - before).toBe(100);
});

test("what is listed at once is ended at once, and nobody is warned of a leak", async () => {
  const [coordinator, worker] = await opened("ending");
  const warnings: string[] = [];
  const warn = (warning: Error) => void warnings.push(warning.name);
  process.on("warning", warn);
  const ending = new AbortController();
  const { signal } = ending;
  for (let i = 0; i < 40; i++) await worker.create(`result.0.${i}`, "1");
  expect(await coordinator.list("result.0.", { signal })).toHaveLength(40);
  const listing = coordinator.list("result.0.", { signal });
  ending.abort(new Error("enough"));
  await expect(listing).rejects.toThrow("enough");
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.removeListener("warning", warn);
  expect(warnings).toEqual([]);
});

test("a worker lists by one request, and one more for each that a worker has removed", async () => {
  const [coordinator, worker] = await opened("workers");
  const asked = () => connections[1]!.stats().outMsgs;
  for (let i = 0; i < 100; i++) await coordinator.create(`result.0.${i}`, "1");
  const before = asked();
  expect(await worker.list("result.0.")).toHaveLength(100);
  expect(asked() - before).toBe(1);
  await worker.delete("result.0.7");
  await coordinator.delete("result.0.8");
  const removed = asked();
  expect(await worker.list("result.0.")).toHaveLength(98);
  expect(asked() - removed).toBe(2);
});
