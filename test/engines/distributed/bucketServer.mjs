// Servers of buckets on this machine, which tests start, stop, kill and start again.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AwsClient } from "aws4fetch";
import { installed } from "./install.mjs";
import { freePorts } from "./natsServer.mjs";

/** SeaweedFS's program, or nothing where there is none. */
export function bucketProgram() {
  if (process.env.WEED) return process.env.WEED;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [installed("weed"), ...folders.map((folder) => join(folder, "weed"))].find(existsSync);
}

/** A Python that has moto, or nothing. */
export const motoProgram = () =>
  [installed("python")].find(() => existsSync(installed("moto_server")));

/** How to come by both. */
export const bucketHint = "node test/engines/distributed/install.mjs";

const BUCKET = "nadir-tests";

const ROOT = { accessKeyId: "root", secretAccessKey: "of this machine alone" };

/** A client of aws4fetch. */
export const clientOf = (credentials, service = "s3") =>
  new AwsClient({ ...credentials, service, region: "us-east-1", retries: 0 });

/**
 * SeaweedFS, which keeps buckets on the disk, checks signatures and policies: begun again, it has what it had.
 * @param words more options of `weed server`
 */
export async function startBucket(...words) {
  const folder = mkdtempSync(join(tmpdir(), "nadir-bucket-"));
  const parts = ["master", "volume", "filer", "s3"];
  const ports = await freePorts(2 * parts.length);
  const addresses = parts.flatMap((part, i) => [
    `-${part}.port=${ports[2 * i]}`,
    `-${part}.port.grpc=${ports[2 * i + 1]}`,
  ]);
  const others = [
    "-s3.iam.readOnly=false",
    "-s3.port.iceberg=0",
    "-s3.port.lance=0",
    "-master.telemetry=false",
  ];
  // What would take seconds at each start: there are no other masters.
  const soon = ["-master.electionTimeout=1s", "-master.heartbeatInterval=100ms"];
  const sizes = ["-master.volumeSizeLimitMB=64", "-volume.max=40"];
  const options = [...addresses, ...others, ...soon, ...sizes, ...words];
  const here = ["-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3"];
  const server = serverOf({
    ...{ folder, port: ports.at(-2), root: ROOT },
    program: bucketProgram(),
    words: ["server", `-dir=${folder}`, ...here, ...options],
    environment: {
      AWS_ACCESS_KEY_ID: ROOT.accessKeyId,
      AWS_SECRET_ACCESS_KEY: ROOT.secretAccessKey,
    },
  });
  await server.start();
  const remove = async () => {
    await server.remove();
    removeSockets(ports);
  };
  return { ...server, remove };
}

/** What it listens on beside its ports, and leaves there when it is killed. */
function removeSockets(ports) {
  for (const name of readdirSync("/tmp")) {
    const [, port] = /^seaweedfs-.*-(\d+)\.sock$/.exec(name) ?? [];
    if (ports.includes(Number(port))) rmSync(join("/tmp", name), { force: true });
  }
}

/** moto, another's understanding of S3: it keeps all in memory, and takes whatever credentials. */
export async function startMoto() {
  const folder = mkdtempSync(join(tmpdir(), "nadir-moto-"));
  const [port] = await freePorts(1);
  const file = fileURLToPath(new URL("motoServer.py", import.meta.url));
  const words = [file, `${port}`];
  const server = serverOf({ folder, port, root: ROOT, program: motoProgram(), words });
  await server.start();
  return server;
}

function serverOf({ folder, port, root, program, words, environment = {} }) {
  if (program === undefined) throw new Error(`a server of buckets is missing: ${bucketHint}`);
  const log = join(folder, "log");
  let child;
  const server = {
    endpoint: `http://127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/${BUCKET}`,
    bucket: BUCKET,
    root,
    folder,
    /** What it has written since it was started. */
    log: () => readFileSync(log, "utf8"),
    async start() {
      writeFileSync(log, "");
      const env = { ...process.env, ...environment };
      child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], cwd: folder, env });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (text) => writeFileSync(log, text, { flag: "a" }));
      }
      child.ended = new Promise((resolve) => child.once("exit", resolve));
      await answering(server, child);
    },
    /** Ends it, by `SIGKILL` if not told otherwise. */
    async kill(signal = "SIGKILL") {
      child.kill(signal);
      await child.ended;
    },
    async remove() {
      if (child.exitCode === null && child.signalCode === null) await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** Until the bucket is there and takes objects. */
async function answering({ url, root, log }, child) {
  const client = clientOf(root);
  let said = "nothing";
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) {
      throw new Error(`the server ended with ${child.exitCode}: ${log().slice(-1000)}`);
    }
    said = await asked(client, url);
    if (said === "204") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no bucket at ${url}, but ${said}: ${log().slice(-1000)}`);
}

async function asked(client, url) {
  try {
    await (await client.fetch(url, { method: "PUT" })).text();
    const begun = await client.fetch(`${url}/begun`, { method: "PUT", body: "x" });
    if (!begun.ok) return begun.text();
    await begun.text();
    const ended = await client.fetch(`${url}/begun`, { method: "DELETE" });
    await ended.text();
    return `${ended.status}`;
  } catch (error) {
    return `${error}`;
  }
}
