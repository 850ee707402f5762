// Cloudflare's runtime by itself: it compiles no bytes, and its workers have 128 MB.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { bundle } from "./bundle.mjs";

/** Megabytes that a worker may have; measured is the whole process, runtime and all. */
const LIMIT = 128;

const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)]);
const main :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "worker.mjs", esModule = embed "worker.mjs"),
    (name = "nadir.wasm", wasm = embed "nadir.wasm"),
  ],
);
`;

export default [
  {
    engine: "workerd",
    what: "worker",
    command: () => tool("@cloudflare/workerd-linux-64/bin/workerd"),
    missing: "npm has no such workerd for this platform",
    async start(command, folder) {
      const version = (await run(command, ["--version"])).trim().replace("workerd ", "");
      const cwd = await bundle(folder, "worker.mjs", { conditions: ["workerd"], format: "esm" });
      writeFileSync(join(cwd, "config.capnp"), configuration);
      let peak = () => 0;
      const onStart = ({ pid }) => {
        peak = watch(pid);
      };
      const output = await run(command, ["test", "config.capnp"], { cwd, onStart });
      const megabytes = Math.ceil(peak() / 1e6);
      return {
        version,
        what: `worker, ${megabytes} MB in all`,
        hashes: JSON.parse(output),
        problems: megabytes > LIMIT ? [`${megabytes} MB`] : [],
      };
    },
  },
];

/** The largest resident memory of a process so far, as Linux counts it. */
function watch(pid) {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      peak = Number(status.match(/VmHWM:\s*(\d+) kB/)?.[1] ?? 0) * 1024 || peak;
    } catch {
      clearInterval(timer);
    }
  }, 20);
  return () => peak;
}
