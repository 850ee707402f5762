// Jest without any configuration, in its two environments.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { tools } from "../tools.mjs";

const program = fileURLToPath(new URL("programs/steps.test.cjs", import.meta.url));

export async function jest(folder) {
  const rows = [];
  for (const major of ["29", "30"]) {
    const installed = join(tools(`jest-${major}`), "node_modules");
    const command = join(installed, "jest/bin/jest.js");
    const version = (await run(process.execPath, [command, "--version"])).trim();
    for (const environment of ["node", "jsdom"]) {
      const testEnvironment = join(installed, `jest-environment-${environment}`);
      const found = await passed(folder, command, testEnvironment);
      rows.push({ engine: "Jest", version, what: environment, ...found });
    }
  }
  return rows;
}

async function passed(folder, command, environment) {
  const rootDir = join(folder, "jest");
  mkdirSync(rootDir, { recursive: true });
  copyFileSync(program, join(rootDir, "steps.test.js"));
  writeFileSync(join(rootDir, "fit.test.js"), recipe("fit.test.js"));
  const started = performance.now();
  const words = [command, "--rootDir", rootDir, "--env", environment, "--watchman=false"];
  const problems = await run(process.execPath, words, { cwd: rootDir }).then(
    () => [],
    (error) => [error.message],
  );
  return { milliseconds: performance.now() - started, problems };
}
