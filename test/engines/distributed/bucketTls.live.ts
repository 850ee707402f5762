/** A bucket by https: taken from who shows a certificate of a known authority, from nobody else. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.mjs";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, startBucket } from "./bucketServer.mjs";
import { bundle } from "./bundle.mjs";
import { makeCertificates } from "./certificates.mjs";
import { freePorts } from "./natsServer.mjs";

const folder = mkdtempSync(join(tmpdir(), "nadir-bucket-tls-"));
let server: BucketServer;
let program: string;
let url: string;

beforeAll(async () => {
  await makeCertificates(folder);
  const [port] = await freePorts(1);
  const [cert, key] = ["server.pem", "server-key.pem"].map((file) => join(folder, file));
  const files = [`-s3.cert.file=${cert}`, `-s3.key.file=${key}`];
  server = await startBucket(`-s3.port.https=${port}`, ...files);
  url = `https://localhost:${port}/${server.bucket}`;
  const coordinator = await carrierOf(server).open("r", { create: true });
  await coordinator.putBlob("parameters.0", new Uint8Array(1000));
  await coordinator.create("state", "1");
  program = await bundle("print", ["node", "module"], folder);
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

/** A worker in a program of its own, since Node reads of authorities when it starts. */
async function outcome(id: string, environment: Record<string, string>): Promise<unknown> {
  const place = { url, run: "r", id, credentials: server.root };
  const env = { ...process.env, ...environment };
  const words = [program, JSON.stringify(place)];
  return JSON.parse(await run(process.execPath, words, { env, seconds: 60 }));
}

test("of a known authority", async () => {
  const known = { NODE_EXTRA_CA_CERTS: join(folder, "authority.pem") };
  expect(await outcome("tls", known)).toMatchObject({ held: true, given: true });
  expect(await (await carrierOf(server).open("r")).list("result.")).toEqual(["result.tls"]);
});

test.each([
  ["none", {}],
  ["another", { NODE_EXTRA_CA_CERTS: join(folder, "stranger.pem") }],
])("of %s nothing is taken, and nothing is sent", async (name, environment) => {
  expect(await outcome(name, environment)).toEqual({
    kind: "unreachable",
    message: expect.stringMatching(
      /^bucketCarrier: GET https:\/\/localhost:\d+\/\S+: no answer: fetch failed: unable to verify/,
    ),
  });
  expect(await (await carrierOf(server).open("r")).list(`lease.${name}`)).toEqual([]);
});
