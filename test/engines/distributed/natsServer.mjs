// A server of NATS on this machine, which tests start, stop, kill and start again.

import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installed } from "./install.mjs";

/** The program, or nothing where there is none. */
export function natsProgram() {
  if (process.env.NATS_SERVER) return process.env.NATS_SERVER;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [installed("nats-server"), ...folders.map((folder) => join(folder, "nats-server"))].find(
    existsSync,
  );
}

/** How to come by it. */
export const natsHint =
  "node test/engines/distributed/install.mjs, or nats-server 2.10 or newer in PATH or NATS_SERVER";

/**
 * Starts one, with a store of its own.
 * @param configure the text of its configuration, given ports and the folder
 * @param environment what the configuration reads
 * @param name its file
 */
export async function startNats(configure, environment = {}, name = "nats-server.conf") {
  const program = natsProgram();
  if (program === undefined) throw new Error(`nats-server is missing: ${natsHint}`);
  const folder = mkdtempSync(join(tmpdir(), "nadir-nats-"));
  const [port, webPort] = await freePorts(2);
  const file = join(folder, name);
  writeFileSync(file, configure({ port, webPort, folder }));
  let child;

  const server = {
    port,
    webPort,
    folder,
    pid: () => child.pid,
    /** What it has written since it was started. */
    log: () => readFileSync(join(folder, "log"), "utf8"),
    async start() {
      writeFileSync(join(folder, "log"), "");
      // What is wrong with a configuration is said before there is a log.
      const log = openSync(join(folder, "log"), "a");
      child = spawn(program, ["-c", file, "-l", join(folder, "log")], {
        stdio: ["ignore", "ignore", log],
        env: { ...process.env, ...environment },
      });
      closeSync(log);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.ended = ended;
      await ready(child, server);
    },
    /** Ends it, by `SIGKILL` if not told otherwise, as a loss of power ends it. */
    async kill(signal = "SIGKILL") {
      child.kill(signal);
      await child.ended;
    },
    async remove() {
      if (child.exitCode === null && child.signalCode === null) await server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Resolves once it takes part: it says so when what it has stored is read. */
async function ready(child, server) {
  for (let i = 0; i < 400; i++) {
    if (child.exitCode !== null) {
      throw new Error(`nats-server ended with ${child.exitCode}: ${server.log().slice(-1000)}`);
    }
    if (server.log().includes("Server is ready")) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nats-server is not ready: ${server.log().slice(-1000)}`);
}

/** Ports that nobody listens on, below those that the system gives to connections. */
export async function freePorts(count) {
  const ports = [];
  while (ports.length < count) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const isFree = await new Promise((resolve) => {
      server.once("error", () => resolve(false)).once("listening", () => resolve(true));
      server.listen(port, "127.0.0.1");
    });
    if (isFree) await new Promise((resolve) => server.close(resolve));
    if (isFree && !ports.includes(port)) ports.push(port);
  }
  return ports;
}
