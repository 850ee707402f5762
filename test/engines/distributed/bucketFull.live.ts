/** A server of buckets whose disk fills up: one in memory, which only root may mount. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, startBucket } from "./bucketServer.mjs";

const isRoot = process.getuid?.() === 0;

const blobOf = (i: number) => Uint8Array.from({ length: 2_000_000 }, (_, j) => (i + j) % 251);

/** How many blobs of 2 MB a disk of 48 MB has no room for. */
const MANY = 40;

// SeaweedFS has no word for it: it says 500 InternalError, which is worth another try.
test.skipIf(!isRoot && !process.env.CI)(
  "on a full disk what was written stays, and nothing is there by half",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "nadir-full-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "nadir", folder]);
    let server: BucketServer | undefined;
    try {
      server = await startBucket(`-dir=${folder}`);
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
    } finally {
      await server?.remove();
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    }
  },
);
