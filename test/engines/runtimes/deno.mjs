// Deno, with no permission but to read the packages.

import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

export default [
  {
    engine: "Deno",
    what: "import",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      const versions = "console.log(JSON.stringify(Deno.version))";
      const { deno, v8 } = JSON.parse(await run(command, ["eval", versions], { cwd: folder }));
      const words = ["run", "--no-prompt", "--cached-only", "--no-lock", "print.mjs"];
      const hashes = JSON.parse(await run(command, words, { cwd: folder }));
      return { version: `${deno}, V8 ${v8.replace(/-.*/, "")}`, hashes };
    },
  },
];
