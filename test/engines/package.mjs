// The package as a user gets it: packed once, and installed into fresh folders.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

let temporary;
let tarball;

/** A folder of this process, removed when it exits. */
function scratch() {
  if (temporary === undefined) {
    temporary = mkdtempSync(join(tmpdir(), "nadir-engines-"));
    process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  }
  return temporary;
}

/** Runs npm in `folder`, without the scripts of any package; what it printed. */
export function npm(folder, ...words) {
  return execFileSync(
    "npm",
    [...words, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 2 ** 26,
    },
  );
}

/** The path of the package's tarball, packed from what has been built. */
export function packed() {
  if (tarball === undefined) {
    const [pack] = JSON.parse(npm(root, "pack", "--json", "--pack-destination", scratch()));
    if (pack.files.some(({ path }) => path.startsWith("build/engines/"))) {
      throw new Error('package.json: "files" must leave build/engines out');
    }
    tarball = join(scratch(), pack.filename);
  }
  return tarball;
}

/** A fresh folder with the tarball installed and the conformance program in `conformance/`. */
export function fixture(name) {
  const folder = mkdtempSync(join(scratch(), `${name}-`));
  const description = { name, version: "0.0.0", type: "module", private: true };
  writeFileSync(join(folder, "package.json"), JSON.stringify(description));
  npm(folder, "install", packed());
  cpSync(join(root, "test/conformance"), join(folder, "conformance"), { recursive: true });
  return folder;
}
