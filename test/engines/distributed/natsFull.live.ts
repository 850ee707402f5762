/** A server whose store is full, and blobs that are not what was written. */
import { jetstream } from "@nats-io/jetstream";
import { Kvm } from "@nats-io/kv";
import type { NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Carrier, type CarrierRun, natsCarrier } from "../../../src/distributed/index.ts";
import { connected, packages, replaced, startPlain } from "./nats.ts";
import type { NatsServer } from "./natsServer.mjs";

const full = { name: "CarrierError", kind: "full" };

let server: NatsServer;
let connection: NatsConnection;
let carrier: Carrier;
beforeAll(async () => {
  server = await startPlain((text) =>
    replaced(text, "max_file_store: 100GB", "max_file_store: 8MB"),
  );
  connection = await connected(server, "coordinator");
  carrier = natsCarrier(connection, packages);
});
afterAll(async () => {
  await connection.close();
  await server.remove();
});

async function opened(name: string, use: (run: CarrierRun) => Promise<void>) {
  const run = await carrier.open(name, { create: true });
  await use(run);
  await run.close();
  await carrier.destroy(name);
}

async function isFilled(run: CarrierRun, name: string, length: number, byte: number) {
  const bytes = await run.getBlob(name);
  return Buffer.compare(bytes!, new Uint8Array(length).fill(byte)) === 0;
}

test("what has no room is refused whole, and there is room again once something is removed", () =>
  opened("full", async (run) => {
    await run.putBlob("parameters.0", new Uint8Array(3_000_000).fill(1));
    await expect(run.putBlob("parameters.1", new Uint8Array(20_000_000))).rejects.toMatchObject(
      full,
    );
    expect(await run.getBlob("parameters.1")).toBeUndefined();
    expect(await run.listBlobs("")).toEqual(["parameters.0"]);
    expect(await isFilled(run, "parameters.0", 3_000_000, 1)).toBe(true);
    await run.deleteBlob("parameters.1");
    await run.putBlob("parameters.2", new Uint8Array(2_000_000).fill(2));
    expect(await isFilled(run, "parameters.2", 2_000_000, 2)).toBe(true);
  }));

test("a record for which there is no room is not written", () =>
  opened("full-records", async (run) => {
    let i = 0;
    const fill = async () => {
      for (; i < 20; i++) await run.create(`result.${i}`, "x".repeat(1_000_000));
    };
    await expect(fill()).rejects.toMatchObject(full);
    expect(i).toBeGreaterThan(3);
    expect(await run.read(`result.${i}`)).toBeUndefined();
    expect(await run.list("")).toHaveLength(i);
  }));

test("a record beyond the longest message is refused, and the connection stays", () =>
  opened("long", async (run) => {
    const text = "x".repeat(8 * 2 ** 20);
    await expect(run.create("state", text)).rejects.toMatchObject({
      ...full,
      message:
        "natsCarrier: state has 8388608 bytes, and the server takes messages of 8387584 (max_payload)",
    });
    expect(await run.read("state")).toBeUndefined();
  }));

test.for<[string, string, string, string]>([
  ["another chunk", "chunk.1", "y".repeat(500_000), "has the SHA-256"],
  ["a shorter chunk", "chunk.1", "y", "has a chunk 1 of 1 bytes, expected 500000"],
  ["no manifest", "blob", "{", "has no manifest that can be read"],
  [
    "a wrong manifest",
    "blob",
    '{"size":-1,"chunk":5,"sha256":""}',
    "has no manifest that can be read",
  ],
  ["chunks of a byte", "blob", '{"size":1500000,"chunk":1,"sha256":""}', "has no manifest"],
])("a blob with %s is damaged", ([, part, text, message]) =>
  opened("damaged", async (run) => {
    await run.putBlob("differences.0", new Uint8Array(1_500_000));
    await jetstream(connection).publish(
      `$KV.nadir_blobs_damaged.differences.${part}.differences.0`,
      text,
    );
    await expect(run.getBlob("differences.0")).rejects.toMatchObject({
      name: "CarrierError",
      kind: "damaged",
      message: expect.stringContaining(`natsCarrier: blob differences.0 ${message}`),
    });
  }),
);

test("a blob that says it is huge is not made room for where less is expected", () =>
  opened("huge", async (run) => {
    await run.putBlob("differences.0", new Uint8Array(3));
    const key = "$KV.nadir_blobs_huge.differences.blob.differences.0";
    const manifest = { size: 2 ** 52, chunk: 1_000_000, sha256: "" };
    await jetstream(connection).publish(key, JSON.stringify(manifest));
    await expect(run.getBlob("differences.0", { maximumBytes: 1000 })).rejects.toMatchObject({
      ...{ name: "CarrierError", kind: "damaged" },
      message: `natsCarrier: blob differences.0 has ${2 ** 52} bytes, expected at most 1000`,
    });
  }));

test("a run made anew under a name has none of the versions of the one before", async () => {
  const before = await carrier.open("anew", { create: true });
  const version = (await before.create("state", "1"))!;
  await carrier.destroy("anew");
  const run = await carrier.open("anew", { create: true });
  expect(Number(await run.create("state", "1"))).toBeGreaterThan(Number(version));
  expect(await run.update("state", "2", version)).toBeUndefined();
  await carrier.destroy("anew");
});

test("a record that is deleted leaves nothing behind where its coordinator deletes it", () =>
  opened("swept", async (run) => {
    await run.create("result.0", "1");
    await run.create("result.1", "1");
    await run.delete("result.0");
    const { state } = await (
      await packages.jetstreamManager(connection, { checkAPI: false })
    ).streams.info("KV_nadir_records_swept");
    expect(state.messages).toBe(1);
  }));

test("NATS's own key-value store reads our records, and we read its", async () => {
  const run = await carrier.open("shared", { create: true });
  await run.create("state", "ours →");
  const bucket = await new Kvm(jetstream(connection)).open("nadir_records_shared");
  expect((await bucket.get("state"))?.string()).toBe("ours →");
  await bucket.put("decision.0", "theirs");
  expect(await run.read("decision.0")).toMatchObject({ value: "theirs" });
  await bucket.delete("decision.0");
  expect(await run.read("decision.0")).toBeUndefined();
  expect(await run.list("")).toEqual(["state"]);
  expect(await run.create("decision.0", "anew")).toBeDefined();
  expect((await bucket.get("decision.0"))?.string()).toBe("anew");
  await run.delete("decision.0");
  expect((await bucket.get("decision.0"))?.operation ?? "DEL").toBe("DEL");
  await carrier.destroy("shared");
});
