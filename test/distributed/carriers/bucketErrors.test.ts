import { expect, test } from "vitest";
import { bucketCarrier, CarrierError } from "../../../src/distributed/index.ts";
import { fakeBucket, refused } from "./fakeBucket.ts";

const url = "https://bucket.example";

/** A run whose bucket answers by something else, once it is open. */
async function broken(instead: (init: RequestInit) => Promise<Response>, timeout = 10_000) {
  const { fetch } = fakeBucket();
  let isOpen = false;
  const run = await bucketCarrier({
    url,
    timeout,
    fetch: (address, init) => (isOpen ? instead(init) : fetch(address, init)),
  }).open("r", { create: true });
  isOpen = true;
  return run;
}

const answers: readonly (readonly [number, string, string])[] = [
  [400, "RequestTimeout", "unreachable"],
  [408, "", "unreachable"],
  [429, "TooManyRequests", "unreachable"],
  [500, "InternalError", "unreachable"],
  [502, "", "unreachable"],
  [503, "SlowDown", "unreachable"],
  [503, "ServiceUnavailable", "unreachable"],
  [401, "Unauthorized", "denied"],
  [403, "SignatureDoesNotMatch", "denied"],
  [403, "RequestTimeTooSkewed", "denied"],
  [400, "ExpiredToken", "denied"],
  [400, "AuthorizationHeaderMalformed", "denied"],
  [403, "QuotaExceeded", "full"],
  [400, "EntityTooLarge", "full"],
  [413, "", "full"],
  [507, "XMinioStorageFull", "full"],
  [400, "BadDigest", "damaged"],
  [404, "NoSuchBucket", "other"],
  [301, "PermanentRedirect", "other"],
  [400, "InvalidArgument", "other"],
  [501, "NotImplemented", "other"],
];

test.each(answers)("%i %s is %s", async (status, code, kind) => {
  const run = await broken(async () => refused(status, code, "a &lt;reason&gt; &#34;why&#x22;"));
  const said = [`${status} ${code}`.trim(), 'a <reason> "why"'].join(": ");
  const calls = {
    [`PUT ${url}/r/records/state`]: run.create("state", "1"),
    [`GET ${url}/r/records/state`]: run.read("state"),
    [`PUT ${url}/r/blobs/parameters.0`]: run.putBlob("parameters.0", new Uint8Array(3)),
    [`DELETE ${url}/r/blobs/parameters.0`]: run.deleteBlob("parameters.0"),
    [`GET ${url}/?list-type=2&prefix=r%2Frecords%2Flease.`]: run.list("lease."),
  };
  for (const [asked, call] of Object.entries(calls)) {
    const error = await call.then(
      () => expect.unreachable(asked),
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(CarrierError);
    expect(error.kind, asked).toBe(kind);
    expect(error.message).toContain(`bucketCarrier: ${asked}: ${said}`);
  }
});

test("an answer that is no XML is told by its status", async () => {
  const run = await broken(async () => new Response("<html>Bad gateway", { status: 502 }));
  await expect(run.read("state")).rejects.toThrow(`GET ${url}/r/records/state: 502`);
});

test("of a bucket that is not there it is said what to do", async () => {
  const run = await broken(async () => refused(404, "NoSuchBucket"));
  await expect(run.read("state")).rejects.toThrow(/Make the bucket first, or mend the url$/);
});

const elsewhere = "https://bucket.s3.eu-central-1.amazonaws.com/r/records/state";
const redirects: Readonly<Record<string, readonly [() => Response, string]>> = {
  "by its header": [
    () => new Response(null, { status: 307, headers: { location: elsewhere } }),
    `: 307. The bucket is at "${elsewhere}": mend the url`,
  ],
  "in the server's words": [
    () =>
      new Response(
        "<Error><Code>PermanentRedirect</Code><Message>not here</Message><Endpoint>bucket.s3.eu-west-1.amazonaws.com</Endpoint></Error>",
        { status: 301 },
      ),
    ': 301 PermanentRedirect: not here. The bucket is at "bucket.s3.eu-west-1.amazonaws.com": mend the url',
  ],
  "as pages see it": [
    () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" }),
    ": The bucket is at another address: mend the url",
  ],
};

test.each(Object.entries(redirects))(
  "a bucket that is elsewhere is told %s, once, and nothing is sent there",
  async (_, [answer, said]) => {
    const asked: (string | undefined)[] = [];
    const run = await broken(async ({ redirect }) => {
      asked.push(redirect);
      return answer();
    });
    for (const call of [run.create("state", "1"), run.read("state"), run.list("lease.")]) {
      await expect(call).rejects.toMatchObject({ kind: "other" });
      await expect(call).rejects.toThrow(said);
    }
    expect(asked).toEqual(["manual", "manual", "manual"]);
  },
);

test("that an object is not there is no answer to who makes it", async () => {
  const instead = async () => refused(404, "NoSuchKey");
  const run = await broken(instead);
  const call = run.create("state", "1");
  await expect(call).rejects.toMatchObject({ kind: "other" });
  await expect(call).rejects.toThrow(`PUT ${url}/r/records/state: 404 NoSuchKey`);
  await expect(run.update("state", "1", '"x"')).resolves.toBeUndefined();
});

test("a failed fetch is unreachable, for its reason", async () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "E" });
  const run = await broken(() => Promise.reject(new TypeError("fetch failed", { cause })));
  await expect(run.read("state")).rejects.toMatchObject({
    kind: "unreachable",
    message: `bucketCarrier: GET ${url}/r/records/state: no answer: fetch failed: connect ECONNREFUSED 127.0.0.1:1`,
  });
});

test("who does not answer in time is unreachable, whether or not it listens to signals", async () => {
  let isAborted = false;
  const run = await broken((init) => {
    init.signal!.addEventListener("abort", () => {
      isAborted = true;
    });
    return new Promise(() => {});
  }, 20);
  await expect(run.read("state")).rejects.toMatchObject({
    kind: "unreachable",
    message: `bucketCarrier: GET ${url}/r/records/state: no answer within 20 ms`,
  });
  expect(isAborted).toBe(true);
});

test("a body that never ends is bounded, too", async () => {
  const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
  const run = await broken(async () => endless(), 20);
  await expect(run.getBlob("parameters.0")).rejects.toMatchObject({ kind: "unreachable" });
});

test("a call that is aborted meanwhile rejects with the reason", async () => {
  const run = await broken(() => new Promise(() => {}));
  const stop = new AbortController();
  const reading = run.read("state", { signal: stop.signal });
  stop.abort("enough");
  await expect(reading).rejects.toBe("enough");
});

test("what is shorter than its length says is damaged", async () => {
  const headers = { "Content-Length": "4", ETag: '"1"' };
  const run = await broken(async () => new Response(new Uint8Array(3), { headers }));
  await expect(run.getBlob("parameters.0")).rejects.toMatchObject({
    kind: "damaged",
    message: `bucketCarrier: GET ${url}/r/blobs/parameters.0: 3 bytes of 4 came`,
  });
});

test("without an ETag that can be seen there is no version", async () => {
  const run = await broken(async () => new Response("x"));
  await expect(run.read("state")).rejects.toThrow(
    /shows no ETag\. In a browser, the bucket's CORS rules must expose it$/,
  );
});

test("a weak ETag, as a proxy makes it, is used as the strong one", async () => {
  const bucket = fakeBucket();
  const run = await bucketCarrier({
    url,
    fetch: async (address, init) => {
      const answer = await bucket.fetch(address, init);
      const etag = answer.headers.get("etag");
      if (etag) answer.headers.set("etag", `W/${etag}`);
      return answer;
    },
  }).open("r", { create: true });
  const version = await run.create("state", "1");
  expect(await run.update("state", "2", version!)).toEqual(expect.any(String));
});

test.each([
  ["<html>Welcome</html>", "no list of a bucket"],
  ["<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>r/rec", "no list of a bucket"],
  [
    "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
    "a part of a list, and not how it goes on",
  ],
])("a list that is none is no empty one: %s", async (text, what) => {
  const run = await broken(async () => new Response(text));
  await expect(run.list("lease.")).rejects.toMatchObject({
    kind: "other",
    message: `bucketCarrier: GET ${url}/?list-type=2&prefix=r%2Frecords%2Flease.: was answered by ${what}`,
  });
});

test("keys and tokens are read as XML writes them", async () => {
  const asked: string[] = [];
  const { fetch } = fakeBucket();
  let pages: string[] = [];
  const run = await bucketCarrier({
    url,
    fetch: async (address, init) => {
      const page = pages.shift();
      if (page === undefined) return fetch(address, init);
      asked.push(address);
      return new Response(page);
    },
  }).open("r", { create: true });
  pages = [
    `<ListBucketResult xmlns="x"><IsTruncated>true</IsTruncated><Contents><Key>r/records/b&#46;1</Key></Contents><NextContinuationToken>a+b/c=&amp;&lt;</NextContinuationToken></ListBucketResult>`,
    `<ListBucketResult><Contents>\n<Owner><ID>1</ID></Owner><Key>r/records/a&#x2E;2</Key>\n</Contents><IsTruncated>false</IsTruncated></ListBucketResult>\n`,
  ];
  expect(await run.list("")).toEqual(["a.2", "b.1"]);
  expect(new URL(asked[1]!).searchParams.get("continuation-token")).toBe("a+b/c=&<");
});
