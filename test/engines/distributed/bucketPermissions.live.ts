/** The policies of docs/distributed, where a server enforces them: SeaweedFS, also what they say of prefixes of lists. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bucketCarrier,
  type Carrier,
  CarrierError,
  type CarrierRun,
  isWorkersRequest,
} from "../../../src/distributed/index.ts";
import { testCarrier } from "../../distributed/carriers/contract.ts";
import { addUser, carrierOf, PREFIX, policyOf, presigned } from "./bucket.ts";
import { type BucketServer, type Credentials, startBucket } from "./bucketServer.mjs";

let server: BucketServer;
const users: Record<string, Credentials> = {};
/** A carrier of somebody's, below a prefix. */
const by = (user: string, prefix = PREFIX): Carrier => carrierOf(server, users[user]!, { prefix });
let state: string;

beforeAll(async () => {
  server = await startBucket();
  for (const name of ["coordinator", "worker"]) {
    users[name] = await addUser(server, name, policyOf(`bucket-${name}-policy`, server));
  }
  const coordinator = await known(() => by("coordinator").open("r", { create: true }));
  state = (await coordinator.create("state", "1"))!;
  await coordinator.create("decision.0", "1");
  await coordinator.putBlob("parameters.0", Uint8Array.of(1, 2));
  await known(() => by("worker").open("r"));
  await carrierOf(server, server.root, { prefix: "other" }).open("r", { create: true });
});
afterAll(() => server.remove());

/** Until the server knows of a user that was added just now. */
async function known<T>(call: () => Promise<T>): Promise<T> {
  for (let i = 0; i < 100; i++) {
    try {
      return await call();
    } catch (error) {
      if ((error as { kind?: string }).kind !== "denied") throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return call();
}

const denied = { kind: "denied", message: expect.stringContaining("403") };

describe("a coordinator does all that a carrier does", () => {
  testCarrier(() => by("coordinator"));
});

/** What a worker does in a round. */
async function work(run: CarrierRun, id: string): Promise<void> {
  expect(await run.read("state")).toEqual({ value: "1", version: state });
  expect(await run.read(`lease.${id}`)).toBeUndefined();
  expect(await run.getBlob("parameters.0")).toEqual(Uint8Array.of(1, 2));
  expect(await run.getBlob(`differences.${id}`)).toBeUndefined();
  const lease = (await run.create(`lease.${id}`, "mine"))!;
  expect(await run.update(`lease.${id}`, "still mine", lease)).toEqual(expect.any(String));
  await run.putBlob(`differences.${id}`, Uint8Array.of(3));
  expect(await run.create(`result.${id}`, "done")).toEqual(expect.any(String));
  await run.delete(`lease.${id}`);
  expect(await run.list("lease.")).toEqual([]);
  expect(await run.list(`result.${id}`)).toEqual([`result.${id}`]);
  expect(await run.listBlobs("parameters.")).toEqual(["parameters.0"]);
}

/** What a worker must not do. */
async function trespass(carrier: Carrier, run: CarrierRun): Promise<void> {
  await expect(run.update("state", "2", state)).rejects.toMatchObject(denied);
  await expect(run.create("decision.1", "1")).rejects.toMatchObject(denied);
  await expect(run.delete("state")).rejects.toMatchObject(denied);
  await expect(run.delete("decision.0")).rejects.toMatchObject(denied);
  await expect(run.putBlob("parameters.1", new Uint8Array(1))).rejects.toMatchObject(denied);
  await expect(run.deleteBlob("parameters.0")).rejects.toMatchObject(denied);
  await run.create("result.of-another", "1");
  await expect(run.delete("result.of-another")).rejects.toMatchObject(denied);
  await run.putBlob("differences.of-another", new Uint8Array(1));
  await expect(run.deleteBlob("differences.of-another")).rejects.toMatchObject(denied);
  await expect(carrier.open("new", { create: true })).rejects.toMatchObject(denied);
  await expect(carrier.destroy("r")).rejects.toMatchObject(denied);
}

describe("a worker", () => {
  test("does what a round needs", async () => {
    await work(await by("worker").open("r"), "0");
  });

  test("writes no state, decision or parameters, and removes nothing but leases", async () => {
    const carrier = by("worker");
    await trespass(carrier, await carrier.open("r"));
    const after = await by("coordinator").open("r");
    expect(await after.read("state")).toEqual({ value: "1", version: state });
    expect(await after.read("decision.0")).toMatchObject({ value: "1" });
    expect(await after.getBlob("parameters.0")).toEqual(Uint8Array.of(1, 2));
    expect(await after.listBlobs("parameters.")).toEqual(["parameters.0"]);
  });

  test("of a run that is not there it hears that it is missing", async () => {
    await expect(by("worker").open("none")).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("a worker without credentials, for whom a server signs", () => {
  /** It signs with all rights: what a worker may is decided by `isWorkersRequest` alone. */
  const signing = (run: string) =>
    bucketCarrier({
      url: server.url,
      prefix: PREFIX,
      poll: 50,
      sign: async (request) => {
        // As it comes over the network.
        const asked: unknown = JSON.parse(JSON.stringify(request));
        if (isWorkersRequest({ url: server.url, prefix: PREFIX, run }, asked)) {
          return presigned(server.root, asked);
        }
        throw new CarrierError("denied", "403 of our own");
      },
    });

  test("does what a round needs", async () => {
    await work(await signing("r").open("r"), "1");
  });

  test("writes no state, decision or parameters, and removes nothing but leases", async () => {
    const carrier = signing("r");
    await by("coordinator").open("r");
    const run = await carrier.open("r");
    await expect(run.update("state", "2", state)).rejects.toMatchObject(denied);
    await expect(run.putBlob("parameters.1", new Uint8Array(1))).rejects.toMatchObject(denied);
    await expect(carrier.open("s")).rejects.toMatchObject(denied);
    await expect(carrier.destroy("r")).rejects.toMatchObject(denied);
  });

  test("sends no more than what was signed: without its condition a request is refused", async () => {
    const url = `${server.url}/${PREFIX}/r/records/result.of-another`;
    const headers = { "If-None-Match": "*" };
    const signed = await presigned(server.root, { method: "PUT", url, headers });
    const put = (more: Record<string, string>, method = "PUT") =>
      fetch(signed, { method, headers: more, body: "mine now" }).then(({ status }) => status);
    expect(await put({})).toBe(403);
    expect(await put({ "If-None-Match": '"other"' })).toBe(403);
    expect(await put(headers, "DELETE")).toBe(403);
    expect(await put(headers)).toBe(412);
  });
});

test.each(["coordinator", "worker"])("a %s reaches nothing below another prefix", async (user) => {
  const others = by(user, "other");
  await expect(others.open("r")).rejects.toMatchObject(denied);
  await expect(others.open("r", { create: true })).rejects.toMatchObject(denied);
  await expect(others.destroy("r")).rejects.toMatchObject(denied);
});
