/** The declarations as they are built, read as a user's TypeScript does: without skipLibCheck. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resolutions } from "./engines/consumers/resolutions.mjs";

/** Inside the package, so that it finds itself by its name. */
const FOLDER = "build/platforms/declarations";

const current = resolutions.filter(({ until }) => until === undefined);

test.each(current)("hold for $what", ({ file, options }) => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync("test/engines/consumers/programs/use.mts", `${FOLDER}/${file}`);
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", types: [], ...options };
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [file] }));
  const check = () => execFileSync("npx", ["tsc", "-p", FOLDER], { encoding: "utf8" });
  expect(check()).toBe("");
});
