// Bun, whose engine is JavaScriptCore.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { follow } from "../guides/node.mjs";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { judged, numbers } from "./threads.mjs";

const programs = [
  { what: "import", file: "print.mjs" },
  { what: "require", file: "print.cjs" },
  { what: numbers, file: "threads.mjs", judge: judged },
  { what: "trained in a worker", file: "training.mjs", verdict: "as undisturbed" },
];

const common = {
  engine: "Bun",
  command: () => tool("@oven/bun-linux-x64/bin/bun"),
  missing: "npm has no such Bun for this platform",
};
const versionOf = async (command) =>
  `${(await run(command, ["--version"])).trim()}, JavaScriptCore`;

const rows = programs.map(({ what, file, verdict, judge }) => ({
  ...common,
  what,
  async start(command, folder) {
    const version = await versionOf(command);
    writeFileSync(join(folder, "guide.js"), recipe("worker.js", "docs/worker.md"));
    const printed = JSON.parse(await run(command, [file], { cwd: folder }));
    const problems = judge ? judge(printed) : printed;
    const found = verdict || judge ? { problems, verdict } : { hashes: printed };
    return { version, ...found };
  },
}));

const follows = {
  ...common,
  what: "docs/node.md followed",
  async start(command, folder) {
    const problems = await follow(folder, "bun", command);
    return { version: await versionOf(command), problems, verdict: "trained and kept" };
  },
};

export default [...rows, follows];
