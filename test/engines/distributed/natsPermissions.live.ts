/** What workers and coordinators may do with the permissions of docs/distributed/nats-server.conf. */

import { jetstream } from "@nats-io/jetstream";
import { connect, headers, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CarrierRun, natsCarrier } from "../../../src/distributed/index.ts";
import { connected, packages, passwords, replaced, startPlain, type Way } from "./nats.ts";
import type { NatsServer } from "./natsServer.mjs";

const denied = { name: "CarrierError", kind: "denied" };
const bytes = Uint8Array.of(1, 2, 3);
// So long that whoever only waits for an answer fails.
const options = { timeout: 600_000 };

let server: NatsServer;
const open: NatsConnection[] = [];
const connection = async (...which: Parameters<typeof connected>) => {
  open.push(await connected(...which));
  return open.at(-1)!;
};

beforeAll(async () => {
  const other =
    'OTHERS { jetstream: enabled, users: [{ user: "stranger", password: "strangers-secret" }] }';
  server = await startPlain((text) => replaced(text, "accounts {", `accounts {\n  ${other}`));
});
afterAll(async () => {
  await Promise.all(open.map((connection) => connection.close()));
  await server.remove();
});

describe.for(["TCP", "WebSocket"] satisfies Way[])("by %s", (way) => {
  const run = `permissions-${way}`;
  let [coordinator, worker]: CarrierRun[] = [];
  let version: string | undefined;

  beforeAll(async () => {
    const coordinators = natsCarrier(
      await connection(server, "coordinator", way),
      packages,
      options,
    );
    coordinator = await coordinators.open(run, { create: true });
    version = await coordinator.create("state", "1");
    await coordinator.create("decision.0", "a");
    await coordinator.putBlob("parameters.0", bytes);
    const workers = natsCarrier(await connection(server, "worker", way), packages, options);
    worker = await workers.open(run);
  });

  test("a worker reads, leases, hands in and hears", async () => {
    expect(await worker!.read("state")).toEqual({ value: "1", version });
    expect(await worker!.getBlob("parameters.0")).toEqual(bytes);
    await worker!.putBlob("differences.0.0", new Uint8Array(2_500_000));
    expect(await coordinator!.getBlob("differences.0.0")).toHaveLength(2_500_000);
    const lease = await worker!.create("lease.0.0", "mine");
    expect(await worker!.update("lease.0.0", "still mine", lease!)).toBeDefined();
    await worker!.delete("lease.0.0");
    expect(await worker!.create("lease.0.0", "again")).toBeDefined();
    await worker!.create("result.0.0", "done");
    expect(await worker!.list("result.")).toEqual(["result.0.0"]);
    expect(await worker!.listBlobs("")).toEqual(["differences.0.0", "parameters.0"]);
    await worker!.wait(1);
    const waiting = worker!.wait(600_000);
    await coordinator!.create("decision.1", "b");
    await waiting;
  });

  test.for<[string, (worker: CarrierRun) => Promise<unknown>]>([
    ["create state", (worker) => worker.create("state", "2")],
    ["update state", (worker) => worker.update("state", "2", version!)],
    ["delete state", (worker) => worker.delete("state")],
    ["create a decision", (worker) => worker.create("decision.7", "x")],
    ["delete a decision", (worker) => worker.delete("decision.0")],
    ["put parameters", (worker) => worker.putBlob("parameters.1", bytes)],
    ["delete parameters", (worker) => worker.deleteBlob("parameters.0")],
    ["delete differences", (worker) => worker.deleteBlob("differences.0.0")],
  ])("it cannot %s", async ([, attempt]) => {
    await expect(attempt(worker!)).rejects.toMatchObject(denied);
    expect(await coordinator!.read("state")).toEqual({ value: "1", version });
    expect(await coordinator!.read("decision.7")).toBeUndefined();
    expect(await coordinator!.read("decision.0")).toMatchObject({ value: "a" });
    expect(await coordinator!.getBlob("parameters.0")).toEqual(bytes);
    expect(await coordinator!.getBlob("parameters.1")).toBeUndefined();
  });

  test("nor make or remove runs", async () => {
    const workers = natsCarrier(await connection(server, "worker", way), packages, options);
    await expect(workers.open(`${run}-new`, { create: true })).rejects.toMatchObject(denied);
    await expect(workers.destroy(run)).rejects.toMatchObject(denied);
    await expect(workers.open(`${run}-new`)).rejects.toMatchObject({ kind: "missing" });
    expect(await coordinator!.read("state")).toEqual({ value: "1", version });
  });
});

describe("whatever a worker's own program tries", () => {
  const run = "attacked";
  let worker: NatsConnection;
  let coordinator: CarrierRun;
  beforeAll(async () => {
    const carrier = natsCarrier(await connection(server, "coordinator"), packages);
    coordinator = await carrier.open(run, { create: true });
    await coordinator.create("state", "1");
    worker = await connection(server, "worker");
  });

  test("it cannot sweep away all records by the header that rolls them up", async () => {
    const all = headers();
    all.set("Nats-Rollup", "all");
    const sweeping = jetstream(worker).publish("$KV.nadir_records_attacked.lease.1", "x", {
      headers: all,
    });
    await expect(sweeping).rejects.toThrow("rollup not permitted");
    expect(await coordinator.read("state")).toMatchObject({ value: "1" });
  });

  test.for([
    "$JS.API.CONSUMER.CREATE.KV_nadir_records_attacked.x.$KV.nadir_records_attacked.state",
    "$JS.API.CONSUMER.DURABLE.CREATE.KV_nadir_records_attacked.x",
    "$JS.API.STREAM.UPDATE.KV_nadir_records_attacked",
    "$JS.API.STREAM.MSG.DELETE.KV_nadir_records_attacked",
    "$JS.API.STREAM.RESTORE.KV_nadir_records_attacked",
    "$JS.API.STREAM.SNAPSHOT.KV_nadir_records_attacked",
    "nadir.changed.attacked.x",
    "_INBOX_coordinator.x",
  ])("it cannot ask %s", async (subject) => {
    await expect(worker.request(subject, "{}")).rejects.toThrow("Permissions Violation");
  });

  test.for([">", "$KV.>", "_INBOX_coordinator.>", "_INBOX.>", "$JS.>"])(
    "it cannot hear %s",
    async (subject) => {
      let refusal: Error | null = null;
      worker.subscribe(subject, {
        callback: (error) => {
          refusal = error;
        },
      });
      await worker.flush();
      expect(refusal).toMatchObject({ name: "PermissionViolationError" });
    },
  );
});

test("another account sees no run of this one", async () => {
  const carrier = natsCarrier(await connection(server, "coordinator"), packages);
  await carrier.open("private", { create: true });
  const stranger = await connect({
    servers: `127.0.0.1:${server.port}`,
    user: "stranger",
    pass: "strangers-secret",
    maxReconnectAttempts: -1,
  });
  open.push(stranger);
  const theirs = natsCarrier(stranger, packages);
  await expect(theirs.open("private")).rejects.toMatchObject({ kind: "missing" });
  const same = await theirs.open("private", { create: true });
  await same.create("state", "theirs");
  expect(await (await carrier.open("private")).read("state")).toBeUndefined();
});

test("who connects without the inboxPrefix of the permissions is told so", async () => {
  const careless = await connect({
    servers: `127.0.0.1:${server.port}`,
    user: "worker",
    pass: passwords.NADIR_WORKER_PASSWORD,
    maxReconnectAttempts: -1,
  });
  open.push(careless);
  await expect(natsCarrier(careless, packages, options).open("x")).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("inboxPrefix"),
  });
});
