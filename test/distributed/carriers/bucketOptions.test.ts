import { expect, test } from "vitest";
import { type BucketRequest, bucketCarrier } from "../../../src/distributed/index.ts";
import { fakeBucket } from "./fakeBucket.ts";

const fetch = () => Promise.reject(new Error("not to be called"));
const url = "https://bucket.example";

const wrong: readonly (readonly [object, string])[] = [
  [{ fetch }, "bucketCarrier: url must be a URL, https://…, got undefined"],
  [{ url: "bucket", fetch }, 'bucketCarrier: url must be a URL, https://…, got "bucket"'],
  [{ url: "s3://b/x", fetch }, 'bucketCarrier: url must be a URL, https://…, got "s3://b/x"'],
  [
    { url: "http://bucket.example", fetch },
    'bucketCarrier: url must be of https, or on this machine, since anybody on the way reads and changes what goes by http, got "http://bucket.example"; allowInsecure: true allows it',
  ],
  [
    { url: "https://me:secret@bucket.example", fetch },
    "bucketCarrier: url must have no user and no password: fetch or sign knows them",
  ],
  [
    { url: `${url}/?a=1`, fetch },
    `bucketCarrier: url must be the address of a bucket, without ? and #, got "${url}/?a=1"`,
  ],
  [
    { url },
    `bucketCarrier: needs fetch that signs, or sign, for ${url}: without credentials only a bucket on this machine is used; allowInsecure: true allows it`,
  ],
  [
    { url, fetch: globalThis.fetch },
    `bucketCarrier: needs fetch that signs, or sign, for ${url}: without credentials only a bucket on this machine is used; allowInsecure: true allows it`,
  ],
  [
    { url, fetch: {} },
    "bucketCarrier: fetch must be a function, (url, init) => aws.fetch(url, init), got an object of class Object",
  ],
  [
    { url, sign: "x" },
    'bucketCarrier: sign must be a function, (request) => the signed URL, got "x"',
  ],
  [{ url, fetch, sign: () => "" }, "bucketCarrier: takes fetch or sign, not both"],
  ...["/a", "a//b", "a/../b", ".", "a b"].map(
    (prefix) =>
      [
        { url, fetch, prefix },
        `bucketCarrier: prefix must be names of A–Z a–z 0–9 _ - ., with / between them, got "${prefix}"`,
      ] as const,
  ),
  [{ url, fetch, prefix: 1 }, "bucketCarrier: prefix must be a text, got 1"],
  [{ url, fetch, poll: 0 }, "bucketCarrier: poll must be in [1, 86400000], got 0"],
  [{ url, fetch, poll: "1" }, 'bucketCarrier: poll must be milliseconds, got "1"'],
  [{ url, fetch, timeout: NaN }, "bucketCarrier: timeout must be in [1, 86400000], got NaN"],
  [{ url, fetch, allowInsecure: 1 }, "bucketCarrier: allowInsecure must be true or false, got 1"],
  [
    { url, fetch, region: "x" },
    'bucketCarrier: unknown option "region"; options are url, prefix, fetch, sign, poll, timeout, allowInsecure',
  ],
];

test.each(wrong)("bad options are refused: %o", (options, message) => {
  expect(() => bucketCarrier(options as never)).toThrow(message);
});

test("on this machine, and where it is allowed, neither https nor credentials are needed", () => {
  const hosts = ["localhost:9000", "127.0.0.1", "127.9.9.9:80", "[::1]:1", "a.localhost"];
  for (const host of hosts) bucketCarrier({ url: `http://${host}/bucket` });
  bucketCarrier({ url: "http://bucket.example", allowInsecure: true });
  for (const host of ["localhost.example", "127.0.0.1.example", "128.0.0.1", "[::2]"]) {
    expect(() => bucketCarrier({ url: `http://${host}/bucket`, fetch }), host).toThrow(RangeError);
  }
});

test("who signs is shown the request, which then goes as it was", async () => {
  const bucket = fakeBucket();
  const signed: BucketRequest[] = [];
  const sent: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    sent.push(`${address}`);
    return bucket.fetch(`${address}`.replace(/[?&]signature=.*/, ""), init!);
  };
  try {
    const sign = async (request: BucketRequest) => {
      signed.push(request);
      const address = new URL(request.url);
      address.searchParams.append("signature", "secret");
      return address;
    };
    const run = await bucketCarrier({ url, sign }).open("r", { create: true });
    signed.length = sent.length = 0;
    const version = (await run.create("state", "1"))!;
    await run.update("state", "2", version);
    expect(await run.list("")).toEqual(["state"]);
    const state = `${url}/r/records/state`;
    expect(signed).toEqual([
      { method: "PUT", url: state, headers: { "If-None-Match": "*" } },
      { method: "PUT", url: state, headers: { "If-Match": version } },
      { method: "GET", url: `${url}/?list-type=2&prefix=r%2Frecords%2F`, headers: {} },
    ]);
    expect(sent[0]).toBe(`${state}?signature=secret`);
  } finally {
    globalThis.fetch = real;
  }
});

test.each(["no", "http://bucket.example/x", undefined])(
  "who signs gives a URL, not %o",
  async (given) => {
    const carrier = bucketCarrier({ url, sign: () => given as string });
    await expect(carrier.open("r")).rejects.toThrow(
      new TypeError(
        `bucketCarrier: what sign gives must be a signed https: URL, got ${JSON.stringify(given)}`,
      ),
    );
  },
);

test("nothing is kept in a browser's cache, which would guess for how long", async () => {
  const bucket = fakeBucket();
  const caches: unknown[] = [];
  const carrier = bucketCarrier({
    url,
    fetch: (address, init) => {
      caches.push(init.cache);
      return bucket.fetch(address, init);
    },
  });
  await (await carrier.open("r", { create: true })).read("state");
  expect(new Set(caches)).toEqual(new Set(["no-store"]));
});

test("an error of who signs is that of a request without an answer", async () => {
  const carrier = bucketCarrier({ url, sign: () => Promise.reject(new Error("no signer")) });
  await expect(carrier.open("r")).rejects.toMatchObject({
    kind: "unreachable",
    message: `bucketCarrier: GET ${url}/r/run: no answer: no signer`,
  });
});
