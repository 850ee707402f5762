// A user's project for each bundler, in `build/engines/bundlers/`, outside the project's node_modules.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, packed, root } from "../package.mjs";
import { run } from "../run.mjs";

const own = fileURLToPath(new URL(".", import.meta.url));

/** Of a bundler's processes: no reports to its makers, and plain text. */
export const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };

/** The project's folder, with its bundler as locked, the packed tarball and the sources to bundle. */
export function project(name) {
  const projects = join(root, "build/engines/bundlers");
  const folder = join(projects, name);
  const sources = [join(own, name), join(own, "sources")];
  mkdirSync(folder, { recursive: true });
  // Bundlers that look for one would else find this repository's, by whose paths they would bundle `src/`.
  writeFileSync(join(projects, "tsconfig.json"), "{}\n");
  for (const name of readdirSync(folder)) {
    if (name !== "node_modules") rmSync(join(folder, name), { recursive: true });
  }
  for (const kept of [".vite", "nadir"]) {
    rmSync(join(folder, "node_modules", kept), { recursive: true, force: true });
  }
  for (const from of sources) cpSync(from, folder, { recursive: true });
  cpSync(join(root, "test/conformance"), join(folder, "conformance"), { recursive: true });
  installLocked(folder);
  npm(folder, "install", "--no-save", packed());
  return folder;
}

/** At first use, and when the lock has changed. */
function installLocked(folder) {
  const lock = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules/.installed.json");
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
  npm(folder, "ci");
  cpSync(lock, installed);
}

/** The version of a package in the project. */
export function versionOf(folder, name) {
  const { version } = JSON.parse(
    readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"),
  );
  return version;
}

/** Runs one of the project's scripts; the milliseconds it took. */
export async function build(folder, script = "build") {
  const start = performance.now();
  await run("npm", ["run", script], { cwd: folder, env, seconds: 300 });
  return performance.now() - start;
}
