/** Workers that take part through a bucket in other engines, with credentials of least privilege or none. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { addUser, carrierOf, policyOf } from "./bucket.ts";
import { type BucketServer, type Credentials, startBucket } from "./bucketServer.mjs";
import { bundle } from "./bundle.mjs";
import { type Signer, startSigner } from "./signer.ts";

let server: BucketServer;
let worker: Credentials;
let signer: Signer;
const parameters = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);

beforeAll(async () => {
  server = await startBucket();
  const coordinator = await carrierOf(server).open("r", { create: true });
  await coordinator.putBlob("parameters.0", parameters);
  await coordinator.create("state", "1");
  signer = await startSigner(server, "r");
  worker = await addUser(server, "worker", policyOf("bucket-worker-policy", server));
});
afterAll(async () => {
  signer.close();
  await server.remove();
});

/** What `workerd test` of a program needs: it may reach this machine. */
const configuration = (
  file: string,
  wasm: string,
  place: string,
) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .main),
  (name = "internet", network = (allow = ["local", "private", "public"])),
]);
const main :Workerd.Worker = (
  compatibilityDate = "2024-01-01",
  modules = [(name = "worker", esModule = embed "${file}")${wasm}],
  bindings = [(name = "PLACE", text = ${JSON.stringify(place)})],
);
`;

/** Words that run a bundled program, given the place as JSON. */
type Words = (file: string, place: string) => string[];

const engines: readonly (readonly [
  string,
  string | undefined,
  string,
  readonly string[],
  Words,
])[] = [
  ["Node", process.execPath, "print", ["node", "module"], (file, place) => [file, place]],
  [
    "Deno",
    tool("@deno/linux-x64-glibc/deno"),
    "print",
    ["deno", "module"],
    (file, place) => ["run", "--no-prompt", "--no-lock", "--allow-net=127.0.0.1", file, place],
  ],
  [
    "Bun",
    tool("@oven/bun-linux-x64/bin/bun"),
    "print",
    ["bun", "module"],
    (file, place) => [file, place],
  ],
  [
    "workerd",
    tool("@cloudflare/workerd-linux-64/bin/workerd"),
    "workerd",
    ["workerd", "worker", "module"],
    (file, place) => {
      const written = join(dirname(file), "config.capnp");
      const hasKernels = existsSync(join(dirname(file), "nadir.wasm"));
      const wasm = hasKernels ? ', (name = "nadir.wasm", wasm = embed "nadir.wasm")' : "";
      writeFileSync(written, configuration(basename(file), wasm, place));
      return ["test", written];
    },
  ],
];

describe.each(engines)("a worker in %s", (engine, command, program, conditions, words) => {
  // An engine that npm has not for this platform is a failure in CI alone.
  const attempt = test.skipIf(command === undefined && !process.env.CI);
  const outcome = async (id: string, more: object) => {
    const folder = mkdtempSync(join(tmpdir(), "nadir-bucket-engine-"));
    try {
      const file = await bundle(program, [...conditions], folder);
      const place = JSON.stringify({ url: server.url, run: "r", id, ...more });
      const output = await run(command!, words(file, place), { cwd: folder, seconds: 60 });
      return JSON.parse(output.trim().split("\n").at(-1)!);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const expected = (id: string) => ({
    held: true,
    given: true,
    leases: [],
    results: [`result.${id}`],
    trespass: "denied",
    missing: "missing",
  });
  const check = async (id: string) => {
    const coordinator = await carrierOf(server).open("r");
    const { value } = (await coordinator.read(`result.${id}`))!;
    expect(JSON.parse(value)).toEqual({ id, text: "ä→", length: parameters.length });
    const differences = (await coordinator.getBlob(`differences.${id}`))!;
    expect(
      Buffer.compare(
        differences,
        parameters.map((byte) => 255 - byte),
      ),
    ).toBe(0);
    expect(await coordinator.read("state")).toMatchObject({ value: "1" });
  };

  attempt("signs by aws4fetch", async () => {
    const id = `${engine}-signing`;
    expect(await outcome(id, { credentials: worker })).toEqual(expected(id));
    await check(id);
  });

  attempt("has no credentials, and a server that signs", async () => {
    const id = `${engine}-presigned`;
    expect(await outcome(id, { signer: signer.url })).toEqual({
      ...expected(id),
      // Of another run this server signs nothing.
      missing: "denied",
    });
    await check(id);
  });
});
