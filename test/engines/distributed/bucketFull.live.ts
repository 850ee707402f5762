/** A server of buckets whose disk fills up. */
import { expect } from "vitest";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, startBucket } from "./bucketServer.mjs";
import { endsInTheSameBits } from "./fullRun.ts";
import { onSmallDisk, type SmallDisk, smallDisk } from "./smallDisk.ts";

const [LENGTH, PERIOD] = [2_000_000, 251];
const bytes = new Uint8Array(LENGTH + PERIOD).map((_, j) => j % PERIOD);
const blobOf = (i: number) => bytes.slice(i % PERIOD, (i % PERIOD) + LENGTH);

/** How many blobs of 2 MB a disk of 48 MB has no room for. */
const MANY = 40;

async function onDisk(use: (server: BucketServer, disk: SmallDisk) => Promise<void>) {
  const disk = smallDisk(48);
  try {
    const server = await startBucket(`-dir=${disk.folder}`);
    await use(server, disk).finally(() => server.remove());
  } finally {
    disk.remove();
  }
}

// SeaweedFS has no word for it: it says 500 InternalError, which is worth another try.
onSmallDisk("on a full disk what was written stays, and nothing is there by half", () =>
  onDisk(async (server) => {
    const run = await carrierOf(server).open("r", { create: true });
    const state = (await run.create("state", "1"))!;
    const written = new Set<string>();
    for (let i = 0; i < MANY; i++) {
      const name = `differences.${i}`;
      const put = run.putBlob(name, blobOf(i)).then(() => written.add(name));
      await put.catch((error) => expect(error).toMatchObject({ kind: "unreachable" }));
    }
    expect(written.size).toBeGreaterThan(5);
    expect(written.size).toBeLessThan(MANY);
    expect(new Set(await run.listBlobs("differences."))).toEqual(written);
    for (let i = 0; i < MANY; i++) {
      const name = `differences.${i}`;
      const bytes = await run.getBlob(name);
      if (!written.has(name)) expect(bytes, name).toBeUndefined();
      else expect(Buffer.compare(bytes!, blobOf(i)), name).toBe(0);
    }
    expect(await run.read("state")).toEqual({ value: "1", version: state });
  }),
);

onSmallDisk("records that were acknowledged on a full disk outlast kill -9", () =>
  onDisk(async (server, disk) => {
    const run = await carrierOf(server).open("r", { create: true });
    disk.fill();
    await expect(run.putBlob("differences.0", blobOf(0))).rejects.toMatchObject({
      kind: "unreachable",
    });
    const written: string[] = [];
    const fill = async () => {
      for (let i = 0; i < 500; i++) {
        await run.create(`result.${i}`, `${i}`.repeat(300));
        written.push(`result.${i}`);
      }
    };
    await expect(fill()).rejects.toMatchObject({ kind: "unreachable" });
    disk.empty();
    await server.kill();
    await server.start();
    expect(await run.list("result.")).toEqual(expect.arrayContaining(written));
    for (const key of written) {
      const value = key.slice("result.".length).repeat(300);
      expect(await run.read(key)).toMatchObject({ value });
    }
    await run.putBlob("differences.0", blobOf(0));
  }),
);

onSmallDisk("a run whose disk fills up ends in the same bits, once there is room again", () =>
  onDisk(async (server, disk) => {
    const said = await endsInTheSameBits(carrierOf(server), disk, async () => {});
    for (const texts of [said.coordinator, said.workers]) {
      expect([...texts].join()).toMatch(/PUT .*: 500 InternalError/);
    }
  }),
);
