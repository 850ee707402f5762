import { describe, expect, test } from "vitest";
import { bucketCarrier } from "../../../src/distributed/index.ts";
import { testCarrier } from "./contract.ts";
import { type FakeBucketOptions, fakeBucket, refused } from "./fakeBucket.ts";

describe("a carrier through a bucket", () => {
  const { fetch } = fakeBucket({ page: 3 });
  testCarrier(() => bucketCarrier({ url: "https://bucket.example", fetch, poll: 5 }));
});

describe("a bucket by its path, below folders", () => {
  const url = "https://s3.example/bucket";
  const { fetch, objects } = fakeBucket({ url, page: 2 });
  testCarrier(() => bucketCarrier({ url: `${url}/`, prefix: "a/b", fetch, poll: 5 }));

  test("names are below its folders, and a version is an ETag", async () => {
    const run = await bucketCarrier({ url, prefix: "a/b/", fetch }).open("r", { create: true });
    await run.putBlob("parameters.0", new Uint8Array(2));
    expect(await run.create("state", "1")).toMatch(/^"[\da-f]{32}"$/);
    const keys = [...objects.keys()].filter((key) => key.startsWith("a/b/r/"));
    expect(keys.sort()).toEqual(
      ["blobs/parameters.0", "records/state", "run"].map((key) => `a/b/r/${key}`),
    );
  });
});

const opened = async (options: FakeBucketOptions) => {
  const bucket = fakeBucket(options);
  const { fetch } = bucket;
  const carrier = bucketCarrier({ url: "https://bucket.example", fetch, poll: 5, timeout: 10_000 });
  return { ...bucket, carrier, run: await carrier.open("r", { create: true }) };
};

test("a write that was done but not heard of, and so sent again, counts as done", async () => {
  // As a browser does on a connection that broke off, or a signer after a 500.
  const twice = await opened({
    instead: ({ method }, goOn) => (method === "PUT" ? goOn().then(goOn) : undefined),
  }).catch((error) => error);
  // What says that there is a run was made by the first of two.
  const { run } = twice;
  const version = await run.create("state", "1");
  expect(await run.read("state")).toEqual({ value: "1", version });
  const next = await run.update("state", "2", version);
  expect(await run.read("state")).toEqual({ value: "2", version: next });
  expect(await run.update("state", "3", version)).toBeUndefined();
});

test("of writes that met each other each may try again, and who has lost is told so", async () => {
  let conflicts = 0;
  const { run } = await opened({
    instead: ({ method, key }) =>
      method === "PUT" && key !== "r/run" && conflicts-- > 0
        ? Promise.resolve(refused(409, "ConditionalRequestConflict"))
        : undefined,
  });
  const again = { kind: "unreachable", message: expect.stringContaining("met another write") };
  conflicts = 1;
  await expect(run.create("state", "1")).rejects.toMatchObject(again);
  conflicts = 1;
  await expect(run.putBlob("differences.0", new Uint8Array(1))).rejects.toMatchObject(again);
  const version = (await run.create("state", "1"))!;
  conflicts = 1;
  expect(await run.create("state", "other")).toBeUndefined();
  conflicts = 1;
  await expect(run.update("state", "2", version)).rejects.toMatchObject(again);
  await run.update("state", "2", version);
  conflicts = 1;
  expect(await run.update("state", "3", version)).toBeUndefined();
});

test("a deletion that arrives late removes nothing that is newer", async () => {
  let late: (() => Promise<Response>) | undefined;
  let isHeld = true;
  const { run } = await opened({
    instead: ({ method }, goOn) => {
      if (method !== "DELETE" || !isHeld) return undefined;
      isHeld = false;
      late = goOn;
      return Promise.reject(new TypeError("connection reset"));
    },
  });
  await run.create("result.0.0", "bad");
  await expect(run.delete("result.0.0")).rejects.toMatchObject({ kind: "unreachable" });
  await run.delete("result.0.0");
  const version = await run.create("result.0.0", "good");
  expect((await late!()).status).toBe(412);
  expect(await run.read("result.0.0")).toEqual({ value: "good", version });
});

test("where a server has no conditional deletes, records are removed all the same", async () => {
  const { run } = await opened({
    instead: ({ method, headers }) =>
      method === "DELETE" && headers.has("if-match")
        ? Promise.resolve(refused(501, "NotImplemented"))
        : undefined,
  });
  await run.create("lease.0", "1");
  await run.delete("lease.0");
  expect(await run.read("lease.0")).toBeUndefined();
});

test("to who may not list all of a bucket, what is missing is missing", async () => {
  const { run, carrier } = await opened({
    // As AWS does it where a policy has a condition on prefixes.
    instead: ({ method, key }, goOn) =>
      method === "GET" && key !== ""
        ? goOn().then((answer) => (answer.status === 404 ? refused(403, "AccessDenied") : answer))
        : undefined,
  });
  expect(await run.read("state")).toBeUndefined();
  expect(await run.getBlob("parameters.0")).toBeUndefined();
  await expect(carrier.open("other")).rejects.toMatchObject({ kind: "missing" });
  await run.create("state", "1");
  expect(await run.read("state")).toMatchObject({ value: "1" });
});

test.each(["If-None-Match", "If-Match"])("a server that ignores %s is refused", async (header) => {
  const ignoring = opened({
    instead: ({ headers }, goOn) => {
      headers.delete(header);
      return goOn();
    },
  });
  await expect(ignoring).rejects.toMatchObject({
    kind: "other",
    message: `bucketCarrier: the server ignores ${header} of a PUT, so it cannot keep a run. Use one that has conditional writes`,
  });
});

test("records that are none are damaged", async () => {
  const { run, objects } = await opened({});
  for (const bytes of ["", "x", `${"0".repeat(32)} 1`, `${"0".repeat(31)}g\n1`]) {
    objects.set("r/records/state", new TextEncoder().encode(bytes));
    await expect(run.read("state")).rejects.toMatchObject({ kind: "damaged" });
  }
  objects.set(
    "r/records/state",
    Uint8Array.of(...new TextEncoder().encode(`${"0".repeat(32)}\n`), 255),
  );
  await expect(run.read("state")).rejects.toMatchObject({ kind: "damaged" });
});

test("waiting asks nothing of the bucket", async () => {
  const { run, asked } = await opened({});
  const before = asked.length;
  await run.wait(60_000);
  expect(asked).toHaveLength(before);
});

test("names that are none are refused before anything is asked", async () => {
  const { run, carrier, asked } = await opened({});
  const before = asked.length;
  for (const name of ["", "a/b", "../x", ".", "ä", "a b", 1 as never]) {
    await expect(run.putBlob(name, new Uint8Array(1))).rejects.toThrow(TypeError);
    await expect(run.read(name)).rejects.toThrow(TypeError);
    await expect(run.create(name, "1")).rejects.toThrow(
      /^bucketCarrier: key of a record must be of A–Z a–z 0–9 _ - \., with no point first, got/,
    );
  }
  await expect(run.list("a/")).rejects.toThrow(TypeError);
  for (const name of ["", "a.b", "a/b", "x".repeat(65)]) {
    await expect(carrier.open(name)).rejects.toThrow(/^bucketCarrier: run must be 1 to 64 of/);
    await expect(carrier.destroy(name)).rejects.toThrow(TypeError);
  }
  expect(asked).toHaveLength(before);
});
