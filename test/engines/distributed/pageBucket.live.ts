/** The files of docs/distributed.md by a bucket: workers in a page, in workerd, Deno and Node take part in one run, and come to the same bits. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, startBucket } from "./bucketServer.mjs";
import { guide, undisturbed } from "./mixed/guide.ts";
import { lead } from "./mixed/leading.ts";
import { type Pages, servePages } from "./mixed/page.ts";
import { inProgram } from "./mixed/programs.ts";
import { inWorkerd } from "./mixed/workerd.ts";
import { type Signer, startSigner } from "./signer.ts";

const files = guide("bucket");
let pages: Pages;
let expected: string;
let server: BucketServer;
let signer: Signer;
beforeAll(async () => {
  pages = await servePages(files);
  server = await startBucket();
  signer = await startSigner(server, "circle");
  expected = await undisturbed(files.circle);
});
afterAll(async () => {
  pages.close();
  signer.close();
  await server.remove();
});

/** Who looks often finds something left to do, and whoever has a name is known by the coordinator's reports. */
function change(file: string, worker: string) {
  files.change(file, 'prefix: "nadir",', 'prefix: "nadir", poll: 50,');
  files.change(file, 'run: "circle",', `run: "circle", worker: ${worker},`);
}

test("a page without secrets, workerd, Deno and Node come to the bits of a run within a process", async () => {
  change("bucket-worker.js", '"Chromium 1"');
  // Each request is a worker of its own.
  change("participant.mjs", '"workerd " + Math.random()');
  change("bucket-work.mjs", '(globalThis.Deno ? "Deno 1" : "Node 1")');
  await files.bundle("bucket-worker.js", "browser");
  const { url, root } = server;
  const keys = { ACCESS_KEY_ID: root.accessKeyId, SECRET_ACCESS_KEY: root.secretAccessKey };
  const environment = {
    AWS_ACCESS_KEY_ID: keys.ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY: keys.SECRET_ACCESS_KEY,
    AWS_REGION: "us-east-1",
  };
  const kinds = ["Chromium", "Deno", "Node", "workerd"];
  // With the run there, nobody has to look for it ever more rarely.
  await carrierOf(server).open("circle", { create: true });
  const programs = (["Deno", "Node"] as const).map((engine) =>
    inProgram(engine, files, ["bucket-work.mjs", url], environment),
  );
  const edge = inWorkerd(files, { BUCKET: url, ...keys });
  let leading!: ReturnType<typeof lead>;
  const said = await pages.work("bucket-worker.js", { url, signer: signer.url }, () => {
    leading = lead(files.circle, { url, credentials: root }, kinds);
  });
  const { digest, rounds } = await leading;
  expect(digest).toBe(expected);
  expect(Object.keys(rounds).sort()).toEqual(kinds);
  for (const kind of kinds) expect(rounds[kind], kind).toBeGreaterThan(0);
  expect(said.at(-1)).toMatchObject({ stopped: "ended" });
  for (const printed of await Promise.all(programs)) expect(printed).toMatch(/stopped: .ended./);
  expect(await edge).toBeGreaterThan(0);
});
