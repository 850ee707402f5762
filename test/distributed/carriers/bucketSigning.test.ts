import { expect, test } from "vitest";
import {
  type BucketRequest,
  bucketCarrier,
  isWorkersRequest,
} from "../../../src/distributed/index.ts";
import { fakeBucket } from "./fakeBucket.ts";

const url = "https://s3.example/bucket";
const where = { url, prefix: "nadir", run: "digits" };
const ETAG = '"0123"';
const absent = { "If-None-Match": "*" };
const same = { "If-Match": ETAG };

const asked = (method: string, path: string, headers: object = {}) =>
  ({ method, url: `${url}${path}`, headers }) as BucketRequest;

const of = "/nadir/digits";
const list = (prefix: string, more = "") =>
  `?list-type=2&prefix=${encodeURIComponent(prefix)}${more}`;

test.each([
  asked("GET", `${of}/run`),
  asked("GET", `${of}/records/state`),
  asked("GET", `${of}/blobs/parameters.0.1`),
  asked("GET", list("nadir/digits/records/result.")),
  asked("GET", list("nadir/digits/", "&continuation-token=a%2Fb")),
  asked("PUT", `${of}/blobs/differences.0.1`, absent),
  asked("PUT", `${of}/records/result.0.1`, absent),
  asked("PUT", `${of}/records/lease.0.1`, absent),
  asked("PUT", `${of}/records/lease.0.1`, same),
  asked("DELETE", `${of}/records/lease.0.1`, same),
])("a worker may $method $url", (request) => {
  expect(isWorkersRequest(where, request)).toBe(true);
});

const forbidden: readonly unknown[] = [
  asked("PUT", `${of}/records/state`, same),
  asked("PUT", `${of}/records/state`, absent),
  asked("PUT", `${of}/records/decision.0`, absent),
  asked("PUT", `${of}/blobs/parameters.0.1`, absent),
  asked("PUT", `${of}/records/parameters.0`, absent),
  asked("PUT", `${of}/run`, absent),
  // Over what another worker wrote.
  asked("PUT", `${of}/records/result.0.1`, same),
  asked("PUT", `${of}/records/result.0.1`),
  asked("PUT", `${of}/blobs/differences.0.1`),
  asked("PUT", `${of}/records/lease.0.1`),
  asked("PUT", `${of}/records/lease.0.1`, { ...absent, ...same }),
  asked("PUT", `${of}/records/lease.0.1`, { "If-Match": "*" }),
  asked("PUT", `${of}/records/lease.0.1`, { "if-none-match": "*" }),
  asked("PUT", `${of}/records/result.0.1`, { "If-None-Match": ETAG }),
  asked("PUT", `${of}/records/result.0.1`, { ...absent, "x-amz-acl": "public-read" }),
  asked("PUT", `${of}/records/result.0.1?acl`, absent),
  asked("DELETE", `${of}/records/lease.0.1`),
  asked("DELETE", `${of}/records/result.0.1`, same),
  asked("DELETE", `${of}/blobs/differences.0.1`, same),
  asked("POST", `${of}/records/lease.0.1`, absent),
  // Of somebody else.
  asked("GET", "/nadir/other/records/state"),
  asked("GET", "/nadir/digits2/run"),
  asked("GET", "/other/digits/run"),
  asked("GET", `${of}/records/../../other/records/state`),
  asked("GET", `${of}/records/%2e%2e/state`),
  asked("GET", `${of}/records/a/b`),
  asked("GET", `${of}/records/`),
  asked("GET", `${of}/records/state?versionId=1`),
  asked("GET", ""),
  asked("GET", "?policy"),
  asked("GET", "?list-type=2"),
  asked("GET", list("")),
  asked("GET", list("nadir/")),
  asked("GET", list("nadir/digits")),
  asked("GET", list("nadir/digits/", "&prefix=")),
  asked("GET", list("nadir/digits/", "&versions=1")),
  asked("GET", "?prefix=nadir/digits/"),
  // Of which a server may take the first.
  asked("GET", "?list-type=2&prefix=&prefix=nadir%2Fdigits%2F"),
  ...["&policy", "&prefix=", "&prefix=nadir/other/", "&versions"].flatMap((more) => [
    asked("GET", `?list-type=2&prefix=nadir/digits/?${more}`),
    asked("GET", `?list-type=2?${more}&prefix=nadir/digits/`),
    asked("GET", `?list-type=2&prefix=nadir/digits/#${more}`),
  ]),
  asked("GET", "?list-type=2&prefix=nadir/digits/#"),
  asked("GET", `${of}/run?`),
  asked("GET", `${of}/run#`),
  asked("PUT", `${of}/records/lease.0.1`, { "If-Match": [ETAG] }),
  { method: "GET", url: `${url}${of}/run`, headers: [] },
  asked("GET", `${of}/run`, absent),
  asked("GET", `${of}/run`, { Range: "bytes=0-1" }),
  { ...asked("GET", `${of}/run`), url: "https://other.example/bucket/nadir/digits/run" },
  { ...asked("GET", `${of}/run`), url: `${url}.example${of}/run` },
  { method: "GET", url: `${url}${of}/run` },
  { method: "GET", url: 1, headers: {} },
  {},
  null,
  undefined,
  "GET",
];

test.each(forbidden.map((request) => [JSON.stringify(request) ?? "undefined", request]))(
  "a worker may not %s",
  (_, request) => {
    expect(isWorkersRequest(where, request)).toBe(false);
  },
);

test.each([
  [1, true],
  [0, true],
  [2, false],
  [10, false],
])("of shard %i a worker that has 0 and 1 may write: %s", (shard, may) => {
  const own = { ...where, only: [1, 0] };
  for (const request of [
    asked("PUT", `${of}/records/lease.7.${shard}`, absent),
    asked("PUT", `${of}/records/lease.7.${shard}`, same),
    asked("DELETE", `${of}/records/lease.7.${shard}`, same),
    asked("PUT", `${of}/records/result.7.${shard}`, absent),
    asked("PUT", `${of}/blobs/differences.7.${shard}.attempt.values.0.00ff`, absent),
  ]) {
    expect(isWorkersRequest(own, request)).toBe(may);
    expect(isWorkersRequest(where, request)).toBe(true);
  }
  for (const name of [`result.7.0${shard}`, `result.${shard}`, `result.7.x.${shard}`, "result.7"]) {
    expect(isWorkersRequest(own, asked("PUT", `${of}/records/${name}`, absent))).toBe(false);
  }
  expect(isWorkersRequest(own, asked("GET", `${of}/records/result.7.${shard}`))).toBe(true);
  const difference = asked("GET", `${of}/blobs/differences.7.${shard}.attempt.values.0.00ff`);
  expect(isWorkersRequest(own, difference)).toBe(may);
  expect(isWorkersRequest(where, difference)).toBe(true);
  for (const name of ["parameters.7.point.0.00ff", "parameters.7.outer.list.00ff"]) {
    expect(isWorkersRequest(own, asked("GET", `${of}/blobs/${name}`))).toBe(true);
  }
});

test("what is no run is refused", () => {
  expect(() => isWorkersRequest({ ...where, run: "a/b" }, {})).toThrow(/^isWorkersRequest: run/);
  expect(() => isWorkersRequest({ ...where, url: "x" }, {})).toThrow(TypeError);
  expect(() => isWorkersRequest({ ...where, only: [] }, {})).toThrow(
    "isWorkersRequest: only must be shards, at least one, got []",
  );
  expect(() => isWorkersRequest({ ...where, only: [1.5] }, {})).toThrow(RangeError);
  expect(() => isWorkersRequest({ ...where, onyl: [1] } as never, {})).toThrow(
    'isWorkersRequest: unknown option "onyl"',
  );
  expect(() => isWorkersRequest(undefined as never, {})).toThrow(
    "isWorkersRequest: place must be { url, prefix, run }, got undefined",
  );
});

test("a carrier asks for nothing else than that, whichever address the bucket has", async () => {
  for (const url of ["https://s3.example/bucket", "https://bucket.example"]) {
    const { fetch } = fakeBucket({ url, page: 1 });
    const coordinator = bucketCarrier({ url, prefix: "nadir", fetch });
    await coordinator.open("digits", { create: true });
    const requests: BucketRequest[] = [];
    const worker = bucketCarrier({
      url,
      prefix: "nadir",
      fetch: (address, { method, headers, ...init }) => {
        requests.push({ method, url: address, headers } as BucketRequest);
        return fetch(address, { method: method!, headers: headers!, ...init });
      },
    });
    const run = await worker.open("digits");
    expect(await run.read("state")).toBeUndefined();
    const version = (await run.create("lease.0.0", "1"))!;
    await run.create("lease.0.1", "1");
    await run.update("lease.0.0", "2", version);
    await run.delete("lease.0.0");
    await run.putBlob("differences.0.0", new Uint8Array(8));
    await run.getBlob("parameters.0.0");
    await run.create("result.0.0", "1");
    await run.list("");
    await run.listBlobs("differences.");
    expect(requests.length).toBeGreaterThan(12);
    const wrong = requests.filter((request) => !isWorkersRequest({ ...where, url }, request));
    expect(wrong).toEqual([]);
  }
});
