// The declarations, read by TypeScript as a user has it: without skipLibCheck.

import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../run.mjs";
import { tools } from "../tools.mjs";
import { resolutions } from "./resolutions.mjs";

const versions = ["5.2", "5.9", "7"];

const program = fileURLToPath(new URL("programs/use.mts", import.meta.url));

export async function typescript(folder) {
  const rows = [];
  for (const named of versions) {
    const command = join(tools("typescript"), `node_modules/typescript-${named}/bin/tsc`);
    const version = (await run(process.execPath, [command, "--version"])).replace(/^\D*|\s/g, "");
    for (const resolution of resolutions) {
      if (resolution.until && Number.parseFloat(version) >= resolution.until) continue;
      rows.push({ engine: "TypeScript", version, ...(await check(folder, command, resolution)) });
    }
  }
  return rows;
}

async function check(folder, command, { what, file, options }) {
  copyFileSync(program, join(folder, file));
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", types: [], ...options };
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [file] }));
  const started = performance.now();
  const problems = await run(process.execPath, [command, "-p", config], { cwd: folder }).then(
    () => [],
    (error) => [error.message],
  );
  return { what, milliseconds: performance.now() - started, problems };
}
