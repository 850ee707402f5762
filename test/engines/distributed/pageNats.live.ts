/** The files of docs/distributed.md by NATS: workers in a page, in Deno and in Node take part in one run, and come to the same bits. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { natsCarrier } from "../../../src/distributed/index.ts";
import { started } from "./commands.ts";
import { digestIn, guide, undisturbed } from "./mixed/guide.ts";
import { lead } from "./mixed/leading.ts";
import { type Pages, servePages } from "./mixed/page.ts";
import { inProgram } from "./mixed/programs.ts";
import { configuration, connected, packages, passwords } from "./nats.ts";
import { type NatsServer, startNats } from "./natsServer.mjs";

const files = guide("nats");
let pages: Pages;
let expected: string;
beforeAll(async () => {
  pages = await servePages(files);
  expected = await undisturbed(files.circle);
});
afterAll(() => pages.close());

describe("by users of least privilege", () => {
  let server: NatsServer;
  beforeAll(async () => {
    server = await startNats((place) => {
      const text = configuration(place);
      return text.replace("https://example.org", pages.origin);
    }, passwords);
  });
  afterAll(() => server.remove());

  test("a page, Deno and Node come to the bits of a run within a process", async () => {
    // Named, so that the coordinator's reports tell one from the other.
    files.change("worker.js", 'run: "circle",', 'run: "circle", worker: "Chromium 1",');
    files.change("deno-worker.mjs", 'run: "circle",', 'run: "circle", worker: "Deno 1",');
    await files.bundle("worker.js", "browser");
    await begin(server);
    const [user, pass] = ["worker", passwords.NADIR_WORKER_PASSWORD];
    const web = `ws://127.0.0.1:${server.webPort}`;
    const environment = { NATS_USER: user, NATS_PASSWORD: pass };
    const carrier = ["--carrier", `nats://127.0.0.1:${server.port}`, "--name", "Node 1"];
    const node = started(["work", files.circle, ...carrier], environment);
    const deno = inProgram("Deno", files, ["deno-worker.mjs", web], environment);
    const kinds = ["Chromium", "Deno", "Node"];
    let leading!: ReturnType<typeof lead>;
    const said = await pages.work("worker.js", { servers: web, user, pass }, () => {
      const coordinator = { user: "coordinator", pass: passwords.NADIR_COORDINATOR_PASSWORD };
      const place = { servers: `127.0.0.1:${server.port}`, ...coordinator };
      leading = lead(files.circle, place, kinds);
    });
    const { digest, rounds } = await leading;
    expect(digest).toBe(expected);
    expect(Object.keys(rounds)).toEqual(kinds);
    for (const kind of kinds) expect(rounds[kind], kind).toBeGreaterThan(0);
    expect(said.at(-1)).toMatchObject({ stopped: "ended" });
    expect(said).toHaveLength(said.at(-1)!.shards! + 1);
    expect(await deno).toContain('stopped: "ended"');
    expect((await node.end).stdout).toMatch(/ended: [1-9]\d* shards? trained here/);
  });
});

/** With the run there, nobody has to look for it ever more rarely. */
async function begin(server: NatsServer) {
  const connection = await connected(server, "coordinator");
  await (await natsCarrier(connection, packages).open("circle", { create: true })).close();
  await connection.close();
}

test("without users, the program of the document works, too", async () => {
  const server = await startNats(
    ({ port, folder }) => `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${folder}/store" }`,
  );
  try {
    const text = readFileSync(join(files.folder, "work.mjs"), "utf8");
    const here = `127.0.0.1:${server.port}`;
    expect(text).toContain('"127.0.0.1:4222"');
    writeFileSync(join(files.folder, "work-here.mjs"), text.replace("127.0.0.1:4222", here));
    const leader = started(["coordinate", files.circle, "--carrier", `nats://${here}`], {});
    await leader.said("82 parameters");
    const working = inProgram("Node", files, ["work-here.mjs"], {});
    const { code, stdout, stderr } = await leader.end;
    expect(code, stderr).toBe(0);
    expect(digestIn(stdout)).toBe(expected);
    await working;
  } finally {
    await server.remove();
  }
});
