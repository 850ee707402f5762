// The other registry's manifest: what it would publish, checked as it checks it.

import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { root } from "../package.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

/** What jsr.json includes, besides the sources. */
const files = ["jsr.json", "README.md", "CHANGELOG.md", "NOTICE.md", "LICENSE"];

export default [
  {
    engine: "JSR",
    what: "deno publish --dry-run",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    missing: "npm has no such Deno for this platform",
    async start(command, folder) {
      const cwd = mkdtempSync(join(folder, "jsr-"));
      mkdirSync(join(cwd, "build"));
      cpSync(join(root, "src"), join(cwd, "src"), { recursive: true });
      for (const file of [...files, "build/slices", "build/thread.js", "build/thread.d.ts"]) {
        cpSync(join(root, file), join(cwd, file), { recursive: true });
      }
      const version = (await run(command, ["--version"])).match(/^deno (\S+)/)[1];
      await run(command, ["publish", "--dry-run", "--allow-dirty"], { cwd, seconds: 200 });
      return { version: `Deno ${version}`, verdict: "accepted" };
    },
  },
];
