// Deno, with no permission but to read the packages.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { follow } from "../guides/node.mjs";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { byThreads, numbers } from "./threads.mjs";

const words = ["run", "--no-prompt", "--cached-only", "--no-lock"];

export default [
  {
    engine: "Deno",
    what: "import",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      const hashes = JSON.parse(await run(command, [...words, "print.mjs"], { cwd: folder }));
      return { version: await versionOf(command, folder), hashes };
    },
  },
  {
    engine: "Deno",
    what: numbers,
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      const found = await byThreads(command, [...words, "threads.mjs"], folder);
      return { version: await versionOf(command, folder), ...found };
    },
  },
  {
    engine: "Deno",
    what: "kept in Deno KV",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      writeFileSync(join(folder, "deno-kv.js"), recipe("deno-kv.js", "docs/checkpoints.md"));
      const program = [...words, "--unstable-kv", "denoKeeping.mjs"];
      const problems = JSON.parse(await run(command, program, { cwd: folder }));
      return { version: await versionOf(command, folder), problems, verdict: "as it was" };
    },
  },
  {
    engine: "Deno",
    what: "trained in a worker",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      writeFileSync(join(folder, "guide.js"), recipe("worker.js", "docs/worker.md"));
      const program = [...words, "--allow-read", "training.mjs"];
      const problems = JSON.parse(await run(command, program, { cwd: folder }));
      return { version: await versionOf(command, folder), problems, verdict: "as undisturbed" };
    },
  },
  {
    engine: "Deno",
    what: "docs/node.md followed",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      const [, ...own] = words;
      const problems = await follow(folder, "deno", command, ...own);
      return { version: await versionOf(command, folder), problems, verdict: "trained and kept" };
    },
  },
];

async function versionOf(command, folder) {
  const versions = "console.log(JSON.stringify(Deno.version))";
  const { deno, v8 } = JSON.parse(await run(command, ["eval", versions], { cwd: folder }));
  return `${deno}, V8 ${v8.replace(/-.*/, "")}`;
}
