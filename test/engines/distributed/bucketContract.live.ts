/** The contract of carriers, on real servers of buckets. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bucketCarrier } from "../../../src/distributed/index.ts";
import { testCarrier } from "../../distributed/carriers/contract.ts";
import { carrierOf, PREFIX, presigned } from "./bucket.ts";
import { type BucketServer, startBucket, startMoto } from "./bucketServer.mjs";

describe.each([
  ["SeaweedFS", startBucket],
  ["moto, one request after the other", startMoto],
])("a bucket of %s", (_, start) => {
  let server: BucketServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.remove());

  describe("signed by aws4fetch", () => {
    testCarrier(() => carrierOf(server));
  });

  describe("by presigned URLs", () => {
    testCarrier(() =>
      bucketCarrier({
        url: server.url,
        prefix: PREFIX,
        poll: 50,
        sign: (request) => presigned(server.root, request),
      }),
    );
  });

  test("of many who write at once under a condition one has done so, again and again", async () => {
    const carrier = carrierOf(server);
    const run = await carrier.open("rivals", { create: true });
    for (let i = 0; i < 4; i++) {
      const key = `result.${i}`;
      const rivals = Array.from({ length: 8 }, (_, j) => `${j}`);
      const created = await Promise.all(rivals.map((value) => run.create(key, value)));
      expect(created.filter(Boolean)).toHaveLength(1);
      const { value, version } = (await run.read(key))!;
      expect(value).toBe(`${created.findIndex(Boolean)}`);
      const updated = await Promise.all(rivals.map((value) => run.update(key, value, version)));
      expect(updated.filter(Boolean)).toHaveLength(1);
      const after = (await run.read(key))!;
      expect(after).toEqual({
        value: `${updated.findIndex(Boolean)}`,
        version: updated.find(Boolean),
      });
    }
    await carrier.destroy("rivals");
  });

  test("a list of more than a thousand has all", async () => {
    const carrier = carrierOf(server);
    const run = await carrier.open("many", { create: true });
    const names = Array.from({ length: 1100 }, (_, i) => `differences.${i}`);
    const left = [...names];
    const putting = async () => {
      for (let name = left.pop(); name; name = left.pop())
        await run.putBlob(name, new Uint8Array(1));
    };
    await Promise.all(Array.from({ length: 8 }, putting));
    expect(await run.listBlobs("differences.")).toEqual(names.sort());
    await carrier.destroy("many");
    await expect(carrier.open("many")).rejects.toMatchObject({ kind: "missing" });
  });
});
