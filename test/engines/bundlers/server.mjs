// A bundler's server, for as long as it is used.

import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "../run.mjs";
import { env } from "./project.mjs";

/** Starts `words(port)` with Node, gives `use` the server's address, and stops it. */
export async function serving(folder, words, use) {
  const port = await freePort();
  let server;
  const ended = run(process.execPath, words(port), {
    ...{ cwd: folder, env, detached: true, seconds: 240 },
    onStart: (child) => {
      server = child;
    },
  });
  const address = `http://localhost:${port}`;
  try {
    return await Promise.race([answers(address).then(() => use(address)), ended.then(tooEarly)]);
  } finally {
    ended.catch(() => {});
    stop(server.pid);
  }
}

async function answers(address) {
  for (const limit = performance.now() + 60_000; performance.now() < limit; await sleep(100)) {
    if (await fetch(address).catch(() => undefined)) return;
  }
  throw new Error(`nothing answers at ${address}`);
}

function tooEarly(output) {
  throw new Error(`the server ended: ${output.slice(-500)}`);
}

/** With the processes that it started. */
function stop(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
