/** What goes wrong between a carrier and its bucket, and the server that is killed. */
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bucketCarrier, type CarrierRun } from "../../../src/distributed/index.ts";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, clientOf, startBucket } from "./bucketServer.mjs";
import { freePorts } from "./natsServer.mjs";
import { type FaultyProxy, startProxy } from "./proxy.ts";

let server: BucketServer;
let proxy: FaultyProxy;
/** By the proxy. */
let run: CarrierRun;
/** Directly. */
let direct: CarrierRun;
let url: string;

beforeAll(async () => {
  server = await startBucket();
  proxy = await startProxy(Number(new URL(server.url).port));
  url = `${proxy.origin}/${server.bucket}`;
  direct = await carrierOf(server).open("r", { create: true });
  run = await carrierOf({ url, root: server.root }, server.root, { timeout: 2000 }).open("r");
});
afterAll(async () => {
  await proxy.close();
  await server.remove();
});

const blob = Uint8Array.from({ length: 1_000_000 }, (_, i) => i % 251);
const unreachable = { kind: "unreachable" };

test("wrong credentials are denied at once, with the server's words", async () => {
  const { accessKeyId } = server.root;
  const wrong = carrierOf(server, { accessKeyId, secretAccessKey: "wrong" });
  await expect(wrong.open("r")).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("403 SignatureDoesNotMatch: The request signature"),
  });
  const unknown = carrierOf(server, { accessKeyId: "nobody", secretAccessKey: "wrong" });
  await expect(unknown.open("r", { create: true })).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("403 InvalidAccessKeyId: "),
  });
  const unsigned = bucketCarrier({ url: server.url, prefix: "nadir" });
  await expect(unsigned.open("r")).rejects.toMatchObject({ kind: "denied" });
});

test("a bucket that is not there is named", async () => {
  const carrier = carrierOf({ ...server, url: `${server.endpoint}/none-such` });
  for (const call of [() => carrier.open("r"), () => carrier.destroy("r")]) {
    await expect(call()).rejects.toMatchObject({
      kind: "other",
      message: expect.stringMatching(/none-such.*404 NoSuchBucket: .*Make the bucket first/),
    });
  }
});

test("where nobody listens, and where nobody answers, it is unreachable", async () => {
  const [port] = await freePorts(1);
  const nobody = carrierOf({ ...server, url: `http://127.0.0.1:${port}/nadir-tests` });
  await expect(nobody.open("r")).rejects.toMatchObject({
    kind: "unreachable",
    message: expect.stringContaining("ECONNREFUSED"),
  });
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const { port: its } = silent.address() as { port: number };
  const mute = { ...server, url: `http://127.0.0.1:${its}/nadir-tests` };
  const carrier = carrierOf(mute, server.root, { timeout: 200 });
  await expect(carrier.open("r")).rejects.toMatchObject({
    kind: "unreachable",
    message: expect.stringContaining("no answer within 200 ms"),
  });
  silent.close();
});

test("an upload that breaks off leaves nothing, and goes again", async () => {
  proxy.fail("PUT", "cut request");
  await expect(run.putBlob("differences.cut", blob)).rejects.toMatchObject(unreachable);
  expect(await direct.getBlob("differences.cut")).toBeUndefined();
  expect(await direct.listBlobs("differences.cut")).toEqual([]);
  await run.putBlob("differences.cut", blob);
  expect(Buffer.compare((await direct.getBlob("differences.cut"))!, blob)).toBe(0);
});

test("a download that breaks off gives nothing, and comes again", async () => {
  await direct.putBlob("parameters.cut", blob);
  proxy.fail("GET", "cut answer");
  await expect(run.getBlob("parameters.cut")).rejects.toMatchObject(unreachable);
  expect(Buffer.compare((await run.getBlob("parameters.cut"))!, blob)).toBe(0);
});

test("a server that is busy is worth another try, and nothing was done", async () => {
  for (const [method, call] of [
    ["PUT", () => run.create("lease.busy", "1")],
    ["GET", () => run.read("lease.busy")],
    ["GET", () => run.list("lease.busy")],
    ["DELETE", () => run.deleteBlob("parameters.busy")],
  ] as const) {
    proxy.fail(method, "busy");
    await expect(call()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringMatching(/: 503$/),
    });
  }
  expect(await direct.read("lease.busy")).toBeUndefined();
});

test.each(["done, then cut", "done, then silent"] as const)(
  "a write that is %s is not known to be done, until it is read",
  async (fault) => {
    const key = `result.${fault.replaceAll(/\W+/g, "-")}`;
    proxy.fail("PUT", fault);
    await expect(run.create(key, "mine")).rejects.toMatchObject(unreachable);
    const { value, version } = (await run.read(key))!;
    expect(value).toBe("mine");
    expect(await run.create(key, "mine")).toBeUndefined();
    proxy.fail("PUT", fault);
    await expect(run.update(key, "again", version)).rejects.toMatchObject(unreachable);
    expect(await direct.read(key)).toMatchObject({ value: "again" });
    expect(await run.update(key, "again", version)).toBeUndefined();
  },
);

test("a signer that tries again what was done is no rival of its own", async () => {
  const aws = clientOf(server.root);
  aws.retries = 3;
  const fetch = (address: string, init: RequestInit) => aws.fetch(address, init);
  const trying = await bucketCarrier({ url, prefix: "nadir", fetch }).open("r");
  proxy.fail("PUT", "done, then 500");
  const before = proxy.count();
  const version = await trying.create("result.tried", "1");
  // The PUT, that again, and the look at what is there.
  expect(proxy.count() - before).toBe(3);
  expect(await direct.read("result.tried")).toEqual({ value: "1", version });
  proxy.fail("PUT", "done, then 500");
  const next = await trying.update("result.tried", "2", version!);
  expect(await direct.read("result.tried")).toEqual({ value: "2", version: next });
});

test("a server that is killed has what it said it has, and goes on", async () => {
  const kept = new Map<string, string>();
  for (let kill = 0; kill < 3; kill++) {
    let isDown = false;
    const writing = Array.from({ length: 4 }, async (_, writer) => {
      for (let i = 0; !isDown; i++) {
        const key = `lease.${kill}.${writer}.${i}`;
        try {
          const version = await direct.create(key, key);
          if (version) kept.set(key, version);
          await direct.putBlob(`differences.${key}`, blob.subarray(0, 10_000 + i));
        } catch (error) {
          expect(error).toMatchObject(unreachable);
          isDown = true;
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300 + 200 * kill));
    await server.kill();
    await Promise.all(writing);
    await expect(direct.read("state")).rejects.toMatchObject(unreachable);
    await server.start();
  }
  expect(kept.size).toBeGreaterThan(20);
  for (const [key, version] of kept) {
    expect(await direct.read(key)).toEqual({ value: key, version });
  }
  const names = await direct.listBlobs("differences.lease.");
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const bytes = (await direct.getBlob(name))!;
    const i = Number(name.split(".").at(-1));
    expect(Buffer.compare(bytes, blob.subarray(0, 10_000 + i)), name).toBe(0);
  }
});
