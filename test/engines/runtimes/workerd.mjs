// Cloudflare's runtime by itself: it compiles no bytes, and its workers have 128 MB.

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../package.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { bundle } from "./bundle.mjs";

/** Megabytes that a worker may have; measured is the whole process, runtime and all. */
const LIMIT = 128;

const configuration = (program) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)]);
const main :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "${program}", esModule = embed "${program}"),
    (name = "nadir.wasm", wasm = embed "nadir.wasm"),
  ],
);
`;

const missing = "npm has no such workerd for this platform";
const command = () => tool("@cloudflare/workerd-linux-64/bin/workerd");

export default [
  {
    engine: "workerd",
    what: "worker",
    command,
    missing,
    async start(command, folder) {
      const { version, megabytes, output } = await tested(command, folder, "worker.mjs");
      return {
        version,
        what: `worker, ${megabytes} MB in all`,
        hashes: output,
        problems: megabytes > LIMIT ? [`${megabytes} MB`] : [],
      };
    },
  },
  {
    engine: "workerd",
    what: "FSRS's parameters",
    command,
    missing,
    async start(command, folder) {
      cpSync(join(root, "examples/fsrs"), join(folder, "fsrs"), { recursive: true });
      cpSync(join(root, "examples/data/cards.txt"), join(folder, "cards.txt"));
      cpSync(join(root, "test/golden/programs/fsrs.json"), join(folder, "fsrs.json"));
      const { version, megabytes, output } = await tested(command, folder, "fsrs.mjs");
      return {
        version,
        what: `FSRS's parameters, ${megabytes} MB in all`,
        problems: megabytes > LIMIT ? [...output, `${megabytes} MB`] : output,
        verdict: "as in Python",
      };
    },
  },
];

/** What `workerd test` of a program prints, as JSON, and how much memory it took. */
async function tested(command, folder, program) {
  const version = (await run(command, ["--version"])).trim().replace("workerd ", "");
  const cwd = await bundle(folder, program, { conditions: ["workerd"], format: "esm" });
  writeFileSync(join(cwd, "config.capnp"), configuration(program));
  let peak = () => 0;
  const onStart = ({ pid }) => {
    peak = watch(pid);
  };
  const output = await run(command, ["test", "config.capnp"], { cwd, onStart });
  return { version, megabytes: Math.ceil(peak() / 1e6), output: JSON.parse(output) };
}

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
