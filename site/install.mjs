/** What builds the site is installed when it is first built, so that nobody else waits for it. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const lock = `${folder}package-lock.json`;
const installed = `${folder}node_modules/.installed.json`;

/** Installs what the lock file says, at first use and when that has changed. */
export function install() {
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", words, { cwd: folder, stdio: "inherit" });
  cpSync(lock, installed);
}
