// Servers from PyPI, in an environment of their own: node test/engines/distributed/install.mjs

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../package.mjs";
import { run } from "../run.mjs";

const folder = join(root, "build/engines/python");
const requirements = fileURLToPath(new URL("requirements.txt", import.meta.url));
const stamp = join(folder, "installed.txt");

/** The path of a program in it, whether it is there or not. */
export const installed = (program) => join(folder, "bin", program);

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();

/** Installs what `requirements.txt` says, if that has changed. */
async function install() {
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(folder, { recursive: true });
  // On Debian, where it fails: apt-get install python3-venv.
  await run(process.env.PYTHON ?? "python3", ["-m", "venv", folder]);
  const words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  await run(installed("python"), [...words, "-r", requirements], { seconds: 900 });
  writeFileSync(stamp, wanted);
}
