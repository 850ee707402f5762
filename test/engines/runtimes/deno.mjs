// Deno, with no permission but to read the packages.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

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
];

async function versionOf(command, folder) {
  const versions = "console.log(JSON.stringify(Deno.version))";
  const { deno, v8 } = JSON.parse(await run(command, ["eval", versions], { cwd: folder }));
  return `${deno}, V8 ${v8.replace(/-.*/, "")}`;
}
