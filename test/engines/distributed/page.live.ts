/** The files of docs/distributed.md: a page's workers and a Cloudflare Worker take part beside Node, and all come to the same bits. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../../scripts/serve.mjs";
import { chromium } from "../browsers/puppeteer.mjs";
import { writeGuide } from "../guides/files.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { type BucketServer, startBucket } from "./bucketServer.mjs";
import { type Command, started } from "./commands.ts";
import { configuration, passwords } from "./nats.ts";
import { type NatsServer, startNats } from "./natsServer.mjs";
import { type Signer, startSigner } from "./signer.ts";

/** Inside the package, so that the files find what users would. */
const folder = resolve("build/guides/many-machines");
const circle = join(folder, "circle.mjs");

let pages: Awaited<ReturnType<typeof serve>>;
let expected: string | undefined;

beforeAll(async () => {
  writeGuide("docs/distributed.md", folder);
  await bundled("browser", "worker.js", "bucket-worker.js");
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8">');
  pages = await serve(folder);
  const { code, stdout, stderr } = await started(["coordinate", circle, "--local"], {}).end;
  expect(code, stderr).toBe(0);
  expected = digestIn(stdout);
});
afterAll(() => pages.close());

/** The kernels, which workerd is given as a module beside. */
const module: Plugin = {
  name: "module",
  setup({ onResolve }) {
    onResolve({ filter: /nadir\.wasm/ }, () => ({ path: "./nadir.wasm", external: true }));
  },
};

/** As a bundler makes them for a platform, in `bundled/`. */
async function bundled(platform: "browser" | "workerd", ...files: string[]) {
  await build({
    entryPoints: files.map((file) => join(folder, file)),
    outdir: join(folder, "bundled"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    conditions: [platform, "module"],
    plugins: [module],
    logLevel: "error",
  });
}

const digestIn = (text: string) => /sha256 of all parameters: ([\da-f]{64})$/m.exec(text)?.[1];

/** Has a page's worker take part, until the run has ended. @returns what it posted */
async function inPage(file: string, message: object, isReady: () => void) {
  const browser = await chromium.open(chromium.command()!);
  try {
    const page = await browser.page();
    await page.goto(`${pages.origin}/index.html`);
    isReady();
    return (await page.evaluate(
      (file: string, message: object) =>
        new Promise<object[]>((resolve, reject) => {
          const said: object[] = [];
          const worker = new Worker(file, { type: "module" });
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.onmessage = ({ data }) => {
            said.push(data);
            if ("stopped" in data) resolve(said);
          };
          worker.postMessage(message);
        }),
      `/bundled/${basename(file, ".js")}.mjs`,
      message,
    )) as { readonly stopped?: string; readonly shards?: number }[];
  } finally {
    await browser.close();
  }
}

async function expectEnded(leader: Command) {
  const { code, stdout, stderr } = await leader.end;
  expect(code, stderr).toBe(0);
  expect(digestIn(stdout)).toBe(expected);
}

describe("by NATS", () => {
  let server: NatsServer;
  beforeAll(async () => {
    server = await startNats((place) => {
      const text = configuration(place);
      return text.replace("https://example.org", pages.origin);
    }, passwords);
  });
  afterAll(() => server.remove());

  test("a page and Node come to the bits of a run within a process", async () => {
    const carrier = ["--carrier", `nats://127.0.0.1:${server.port}`];
    const as = (name: "coordinator" | "worker") => ({
      NATS_USER: name,
      NATS_PASSWORD: passwords[`NADIR_${name.toUpperCase() as "WORKER"}_PASSWORD`],
    });
    let leader!: Command;
    const node = started(["work", circle, ...carrier], as("worker"));
    const place = {
      servers: `ws://127.0.0.1:${server.webPort}`,
      user: "worker",
      pass: passwords.NADIR_WORKER_PASSWORD,
    };
    const said = await inPage("worker.js", place, () => {
      leader = started(["coordinate", circle, ...carrier], as("coordinator"));
    });
    await expectEnded(leader);
    expect(said.at(-1)).toMatchObject({ stopped: "ended" });
    expect(said.at(-1)!.shards).toBeGreaterThan(0);
    expect(said).toHaveLength(said.at(-1)!.shards! + 1);
    expect((await node.end).stdout).toMatch(/ended: [1-9]\d* shards? trained here/);
  });
});

test("by NATS without users, the program of the document works, too", async () => {
  const server = await startNats(
    ({ port, folder }) => `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${folder}/store" }`,
  );
  try {
    const text = readFileSync(join(folder, "work.mjs"), "utf8");
    const here = `127.0.0.1:${server.port}`;
    expect(text).toContain('"127.0.0.1:4222"');
    writeFileSync(join(folder, "work-here.mjs"), text.replace("127.0.0.1:4222", here));
    const leader = started(["coordinate", circle, "--carrier", `nats://${here}`], {});
    await leader.said("82 parameters");
    const working = run(process.execPath, [join(folder, "work-here.mjs")], { seconds: 60 });
    await expectEnded(leader);
    await working;
  } finally {
    await server.remove();
  }
});

describe("by a bucket", () => {
  let server: BucketServer;
  let signer: Signer;
  beforeAll(async () => {
    server = await startBucket();
    signer = await startSigner(server, "circle");
  });
  afterAll(async () => {
    signer.close();
    await server.remove();
  });

  test("a page without secrets, workerd and Node come to the bits of a run within a process", async () => {
    const environment = {
      AWS_ACCESS_KEY_ID: server.root.accessKeyId,
      AWS_SECRET_ACCESS_KEY: server.root.secretAccessKey,
      AWS_REGION: "us-east-1",
    };
    const carrier = ["--carrier", `${server.url}/nadir`];
    const leader = started(["coordinate", circle, ...carrier], environment);
    await leader.said("82 parameters");
    const node = started(["work", circle, ...carrier], environment);
    const edge = inWorkerd(server);
    const said = await inPage(
      "bucket-worker.js",
      { url: server.url, signer: signer.url },
      () => {},
    );
    await expectEnded(leader);
    expect(said.at(-1)!.shards).toBeGreaterThan(0);
    expect((await node.end).stdout).toMatch(/ended: [1-9]\d* shards? trained here/);
    expect(await edge).toBeGreaterThan(0);
  });
});

/** Asks the Worker for a shard, and again, until the run has ended. @returns how many it trained */
async function inWorkerd({ url, root }: BucketServer): Promise<number> {
  const asking = `import participant from "./participant.mjs";
export default { async test(_controller, environment) {
  let trained = 0;
  for (;;) {
    const answer = await participant.fetch(new Request("http://participant/"), environment);
    const { shards, stopped } = await answer.json();
    trained += shards;
    if (stopped === "ended") break;
  }
  console.log(JSON.stringify({ trained }));
} };`;
  writeFileSync(join(folder, "asking.mjs"), asking);
  await bundled("workerd", "asking.mjs");
  const bindings = {
    BUCKET: url,
    ACCESS_KEY_ID: root.accessKeyId,
    SECRET_ACCESS_KEY: root.secretAccessKey,
  };
  const listed = Object.entries(bindings)
    .map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`)
    .join(", ");
  const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .main),
  (name = "internet", network = (allow = ["local", "private", "public"])),
]);
const main :Workerd.Worker = (
  compatibilityDate = "2024-01-01",
  modules = [
    (name = "worker", esModule = embed "asking.mjs"),
    (name = "nadir.wasm", wasm = embed "nadir.wasm"),
  ],
  bindings = [${listed}],
);
`;
  const at = join(folder, "bundled");
  copyFileSync("build/nadir.wasm", join(at, "nadir.wasm"));
  writeFileSync(join(at, "config.capnp"), configuration);
  const command = tool("@cloudflare/workerd-linux-64/bin/workerd");
  const output = await run(command!, ["test", join(at, "config.capnp")], { cwd: at, seconds: 110 });
  return JSON.parse(output.trim().split("\n").at(-1)!).trained;
}
