// Bun, whose engine is JavaScriptCore.

import { run } from "../run.mjs";
import { tool } from "../tools.mjs";

export default [
  { what: "import", file: "print.mjs" },
  { what: "require", file: "print.cjs" },
].map(({ what, file }) => ({
  engine: "Bun",
  what,
  command: () => tool("@oven/bun-linux-x64/bin/bun"),
  missing: "npm has no such Bun for this platform",
  async start(command, folder) {
    const version = (await run(command, ["--version"])).trim();
    const hashes = JSON.parse(await run(command, [file], { cwd: folder }));
    return { version: `${version}, JavaScriptCore`, hashes };
  },
}));
